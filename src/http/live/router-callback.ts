import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { AnswerInParts, PartsEnd } from '../../platform/request-scope.js';

const CALL_MS = 5_000;
const TRIES = 5;
const FIRST_WAIT_MS = 100;
const LEAST_HEARTBEAT_MS = 100;
const LONGEST_HEARTBEAT_MS = 60_000;
const MOST_FAILED_HEARTBEATS = 3;

const Asked = z.object({
  callbackUrl: z.string().max(2_048),
  subscriptionId: z.string().min(1).max(200),
  verifier: z.string().max(2_000),
  heartbeatIntervalMs: z.number().int().min(0).default(5_000),
});

/** What a router asks for in the extensions of a subscription: to be called with each message. */
export type AskedCallback = z.infer<typeof Asked>;

/** What the body of a request asks for; null if it is nothing of the kind. */
export function callbackAsked(body: unknown): AskedCallback | null {
  const { extensions } = (body ?? {}) as { extensions?: { subscription?: unknown } | null };
  const asked = Asked.safeParse(extensions?.subscription);
  return asked.success ? asked.data : null;
}

/** Whether an URL begins with one of these, whose host somebody has thought about. */
export function isAllowed(url: string, prefixes: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, pathname, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  return prefixes.some((text) => {
    const prefix = new URL(text);
    const path = prefix.pathname.replace(/\/$/, '');
    return prefix.origin === origin && (pathname === path || pathname.startsWith(`${path}/`));
  });
}

/** The protocol that the Apollo Router calls `callback/1.0`. */
export interface RouterCallback {
  /** Whether the router knows the subscription and wants it. */
  check(): Promise<boolean>;
  /** Sends the parts, one after the other, until they end or the router wants no more. */
  send(parts: AnswerInParts): Promise<void>;
}

export function createCallback({
  callbackUrl,
  subscriptionId,
  verifier,
  heartbeatIntervalMs,
}: AskedCallback): RouterCallback {
  /** The status of the router's answer; null without one. */
  const call = async (action: 'check' | 'next' | 'complete', more: object = {}): Promise<number | null> => {
    const body = { kind: 'subscription', action, id: subscriptionId, verifier, ...more };
    try {
      const response = await fetch(callbackUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'subscription-protocol': 'callback/1.0' },
        body: JSON.stringify(body),
        // What stands there is not the URL that was allowed.
        redirect: 'manual',
        signal: AbortSignal.timeout(CALL_MS),
      });
      await response.body?.cancel();
      return response.status;
    } catch {
      return null;
    }
  };
  const isTaken = (status: number | null) => status !== null && status >= 200 && status < 300;
  /** Whether the router took it. Tries again only while it says nothing against it. */
  const callUntilTaken = async (action: 'next' | 'complete', more: object): Promise<boolean> => {
    for (let attempt = 1; ; attempt += 1) {
      const status = await call(action, more);
      if (isTaken(status)) return true;
      const isPassing = status === null || status >= 500;
      if (!isPassing || attempt === TRIES) return false;
      await sleep(FIRST_WAIT_MS * 2 ** attempt, null, { ref: false });
    }
  };

  /** Calls `gone` when the router does not know the subscription any more, or cannot be reached. */
  function beat(gone: () => void): () => void {
    if (heartbeatIntervalMs === 0) return () => {};
    const every = Math.min(LONGEST_HEARTBEAT_MS, Math.max(LEAST_HEARTBEAT_MS, heartbeatIntervalMs));
    let [failed, isOn] = [0, true];
    const again = () => setTimeout(once, every).unref();
    const once = async () => {
      const status = await call('check');
      if (!isOn) return;
      failed = isTaken(status) ? 0 : failed + 1;
      if (status === 400 || status === 404 || failed === MOST_FAILED_HEARTBEATS) return gone();
      timer = again();
    };
    let timer = again();
    return () => {
      isOn = false;
      clearTimeout(timer);
    };
  }

  return {
    check: async () => isTaken(await call('check')),
    async send(parts) {
      let [isWanted, end] = [true, null as PartsEnd | null];
      const stop = beat(() => {
        isWanted = false;
        parts.leave();
      });
      try {
        while (!end) {
          const part = await parts.next();
          if (part.type === 'END') end = part;
          else {
            isWanted = await callUntilTaken('next', { payload: part.answer });
            if (!isWanted) parts.leave();
          }
        }
      } finally {
        stop();
        parts.leave();
      }
      const { errors } = end;
      if (isWanted) await callUntilTaken('complete', errors.length > 0 ? { errors } : {});
    },
  };
}
