import { dataOf } from './answer.js';
import { RefreshSessionDocument } from './generated/documents.js';
import type { RefreshSessionMutation } from './generated/types.js';
import { handle } from './handle.js';
import type { KeptSession, KeptTokens } from './kept-session.js';
import type { Send } from './send.js';
import type { TokenStorage } from './token-storage.js';
import { inTurn, pause, VISIBLE_AFTER_MS } from './turns.js';

interface ExchangeParts {
  storage: TokenStorage;
  /** The name of the session, by which its tabs take turns. */
  name: string;
  kept: KeptTokens;
  send: Send;
}

/** For ten seconds the service answers an exchange the same again, in case the answer was lost. */
const ATTEMPTS = { most: 3, withinMs: 8_000, eachMs: 4_000, apartMs: 500 };

/**
 * Exchanges the tokens of a session. A refresh token works once, and one that is used again looks stolen: however many
 * ask, in this tab or in others, one of them sends it.
 */
export function createExchange({ storage, name, kept, send }: ExchangeParts) {
  let running: Promise<KeptSession | null> | undefined;

  /** What took the place of a token, if that has happened: another tab may have been first. */
  const successorOf = (stale: string) => {
    const { session } = kept.read();
    return session?.accessToken === stale ? undefined : session;
  };

  async function ask(refreshToken: string): Promise<RefreshSessionMutation['refreshSession']> {
    const begun = Date.now();
    for (let attempt = 1; ; attempt += 1) {
      try {
        const signal = AbortSignal.timeout(ATTEMPTS.eachMs);
        const response = await send(RefreshSessionDocument, { input: { refreshToken } }, { signal });
        return (await dataOf<RefreshSessionMutation>(response)).refreshSession;
      } catch (error) {
        if (attempt === ATTEMPTS.most || Date.now() - begun > ATTEMPTS.withinMs) throw error;
        await pause(ATTEMPTS.apartMs);
      }
    }
  }

  async function exchange({ opened, refreshToken }: KeptSession): Promise<KeptSession | null> {
    const outcome = await ask(refreshToken);
    // Meanwhile somebody may have signed out, or in as somebody else.
    if (kept.read().session?.refreshToken !== refreshToken) return kept.read().session;
    return handle(
      outcome,
      {
        CustomerSessionRefreshed: (tokens) => kept.keep(tokens, opened),
        CustomerRefreshRejected: () => kept.end(),
      },
      // About an idempotencyKey, which is not sent.
      ({ message }): KeptSession | null => {
        throw new Error(message);
      },
    );
  }

  /**
   * Resolves as soon as the session is there, by another tab or by this one, which then keeps its turn for a while: the
   * next tab finds what this one has stored.
   */
  const inTurnOfTabs = (stale: string) =>
    new Promise<KeptSession | null>((resolve, reject) => {
      const resolveIfThere = () => {
        const successor = successorOf(stale);
        if (successor !== undefined) resolve(successor);
        return successor !== undefined;
      };
      const unwatch = kept.watch(resolveIfThere);
      inTurn(storage, `${name}:exchange`, async () => {
        if (resolveIfThere()) return;
        await exchange(kept.read().session!).then(resolve, reject);
        await pause(VISIBLE_AFTER_MS);
      })
        .catch(reject)
        .finally(unwatch);
    });

  return {
    /** The session with other tokens than `stale`; null if it has ended. Throws if the service cannot be asked. */
    async renew(stale: string): Promise<KeptSession | null> {
      const successor = successorOf(stale);
      if (successor !== undefined) return successor;
      running ??= inTurnOfTabs(stale).finally(() => {
        running = undefined;
      });
      return running;
    },
    /** Waits until nothing is being exchanged. */
    async settled(): Promise<void> {
      await running?.catch(() => undefined);
    },
  };
}
