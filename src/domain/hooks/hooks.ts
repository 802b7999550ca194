import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import type { HookFailure, HookPoint } from '../../entities/flow-hook.entity.js';
import { passingFailure } from '../../platform/database/errors.js';
import type { Log } from '../../platform/log.js';
import type { Metrics } from '../../platform/metrics/metrics.js';
import type { Outbound } from '../../platform/outbound/outbound.js';
import { signatureHeaders } from '../../platform/outbound/signature.js';
import type { Sealing } from '../../platform/secrets/sealing.js';
import { activeHooks } from '../../reads/hooks/registered.js';
import type { Reader } from '../../tables/db.js';
import { toldTo } from './about.js';
import { readAnswer } from './answer.js';
import type { HookAnswer, Hooks, Question, Verdict } from './hook.js';
import { createLane, type Lane } from './lane.js';

const TIMEOUT_MS = 1_000;
/** How late a process may learn of what another has changed. */
const REFRESH_MS = 2_000;

/** A hook as it is kept in memory. */
interface Hook {
  id: string;
  point: HookPoint;
  url: string;
  onFailure: HookFailure;
  seesPersonal: boolean;
  /** Those that are valid; none if they cannot be opened. */
  secrets: string[];
  lane: Lane;
  /** How long the last call took, in milliseconds. */
  took: number;
}

export interface HookParts {
  read: Reader;
  outbound: Pick<Outbound, 'post'>;
  sealing: Sealing;
  clock: () => Date;
  issuer: string;
  log: Log;
  metrics: Metrics;
}

export function createHooks({ read, outbound, sealing, clock, issuer, log, metrics }: HookParts): Hooks {
  let hooks: Hook[] = [];
  let timer: NodeJS.Timeout | undefined;

  const load = async (): Promise<Hook[]> => {
    const rows = await activeHooks(read);
    const now = clock();
    return rows.map(({ secret, formerSecret, formerSecretUntil, ...row }) => {
      const isBoth = formerSecret !== null && new Date(formerSecretUntil!) > now;
      const known = hooks.find(({ id, url }) => id === row.id && url === row.url);
      const lane = known?.lane ?? createLane(() => performance.now());
      return {
        ...row,
        lane,
        took: known?.took ?? 0,
        secrets: opened([secret, ...(isBoth ? [formerSecret] : [])], row.id),
      };
    });
  };

  function opened(sealed: string[], hookId: string): string[] {
    try {
      return sealed.map((text) => sealing.open(text, hookId));
    } catch (error) {
      log.error({ err: error, hookId }, 'the secret of a hook cannot be opened: the hook is not asked');
      return [];
    }
  }

  async function askOne(hook: Hook, question: Question): Promise<Verdict> {
    const { id: hookId, point, onFailure, lane } = hook;
    const barrier = hook.secrets.length === 0 ? 'NO_SECRET' : lane.enter();
    const told = barrier ? barrier : await call(hook, question);
    const [end, answer] = typeof told === 'string' ? ([told, null] as const) : (['ANSWERED', told] as const);
    metrics.hookAsked(point, end);
    if (answer) return { ...answer, hookId };
    return { decision: 'none', onFailure, hookId };
  }

  /** The answer, or why there is none. */
  async function call(hook: Hook, question: Question): Promise<HookAnswer | string> {
    const { id: hookId, lane } = hook;
    const began = performance.now();
    let end: HookAnswer | string = 'RESET';
    try {
      end = await postTo(hook, question);
    } finally {
      hook.took = performance.now() - began;
      const isWell = typeof end !== 'string';
      if (!isWell) log.warn({ hookId, reason: end }, 'a hook did not answer');
      const turn = lane.leave(isWell);
      if (turn === 'GOES_ON') log.info({ hookId }, 'a hook answers again');
      if (turn === 'RESTS') {
        log.error({ hookId, alert: 'HOOK_RESTS' }, 'a hook is left alone for 30 s: it does not answer');
        metrics.alert('HOOK_RESTS');
      }
    }
    return end;
  }

  async function postTo({ url, secrets, seesPersonal }: Hook, question: Question) {
    const { point, operation, caller, correlationId, about } = question;
    const id = uuidv7();
    const body = JSON.stringify({
      id,
      type: typeOf(point),
      time: clock().toISOString(),
      source: issuer,
      data: { operation, caller, correlationId, ...toldTo(about, seesPersonal) },
    });
    const headers = signatureHeaders({ id, body, secrets });
    const end = await outbound.post({ url, body, headers, timeoutMs: TIMEOUT_MS });
    return end.type === 'FAILED' ? end.kind : (readAnswer(end.status, end.body) ?? 'NO_ANSWER');
  }

  const refresh = async () => {
    hooks = await load().catch((error: unknown) => {
      // While the database is away, those who wait for it say so once.
      if (passingFailure(error) !== 'UNAVAILABLE')
        log.warn({ err: error }, 'hooks could not be read: those known so far are asked');
      return hooks;
    });
  };

  return {
    areAt: (point) => hooks.some((hook) => hook.point === point),
    ask: (question) =>
      Promise.all(
        hooks.filter(({ point }) => point === question.point).map((hook) => askOne(hook, question)),
      ),
    async pretend(point) {
      const asked = hooks.filter((hook) => hook.point === point && !hook.lane.isResting);
      const longest = Math.max(0, ...asked.map(({ took }) => took));
      if (longest > 0) await sleep(longest);
    },
    refresh,
    follow() {
      timer ??= setInterval(refresh, REFRESH_MS).unref();
    },
    stop() {
      clearInterval(timer);
    },
    resting: () => hooks.filter(({ lane }) => lane.isResting).length,
  };
}

/** For processes that run no flow with hooks. */
export const noHooks: Hooks = {
  areAt: () => false,
  ask: async () => [],
  pretend: async () => {},
  refresh: async () => {},
  follow() {},
  stop() {},
  resting: () => 0,
};

/** `BEFORE_SIGN_IN` is `beforeSignIn` to hooks. */
const typeOf = (point: HookPoint) =>
  point.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
