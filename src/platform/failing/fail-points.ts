import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** Every place at which a process can be made to fail, in the order in which a mutation comes past them. */
export const failPoints = {
  'proof-tried': 'A code, link or password was tried, and the try counted. No transaction has begun.',
  'key-claimed': 'The transaction holds its idempotency key and has changed nothing.',
  'message-queued': 'A message and the job that sends it are stored in the transaction.',
  'before-commit': 'The transaction has sent everything but its commit.',
  'after-commit': 'The commit is acknowledged. What follows a commit is not done, and nobody has an answer.',
  'before-answer': 'What follows the commit is done. Nobody has an answer.',
  'delivery-claimed': 'A worker holds a message or event, and has not sent it.',
  'delivery-sent': 'The receiver has taken it, which is not noted.',
  'migrations-applied': 'All migrations of the transaction are applied, nothing committed.',
  'migration-unnoted': 'A migration outside of the transaction is done, which is not noted.',
} as const;
export type FailPoint = keyof typeof failPoints;

const actions = ['kill', 'throw', 'crash', 'reject'] as const;

export interface FailPointSetting {
  point: FailPoint;
  /** Only while this mutation, job or queue is worked on; null for any. */
  operation: string | null;
  /**
   * `kill` ends the process as kill -9 does, `throw` throws, `crash` throws where nobody catches, `reject` leaves a
   * rejected promise to nobody, a number delays by so many milliseconds.
   */
  action: (typeof actions)[number] | number;
  /** The one time, from 1, at which it fails; null for each. */
  nth: number | null;
}

const SETTING = /^(?:([\w-]+)\/)?([a-z-]+)=(?:([a-z]+)|delay:(\d{1,6}))(?:@([1-9]\d{0,8}))?$/;

/** `[operation/]point=action[@nth]`, several separated by commas; the first part that is not one, or the settings. */
export function readFailPoints(text: string): { settings: FailPointSetting[] } | { misread: string } {
  const settings: FailPointSetting[] = [];
  for (const part of text.split(',').map((item) => item.trim())) {
    if (part === '') continue;
    const [, operation, point = '', named, delay, nth] = SETTING.exec(part) ?? [];
    const action = delay === undefined ? actions.find((one) => one === named) : Number(delay);
    if (!Object.hasOwn(failPoints, point) || action === undefined) return { misread: part };
    settings.push({
      point: point as FailPoint,
      operation: operation ?? null,
      action,
      nth: nth === undefined ? null : Number(nth),
    });
  }
  return { settings };
}

/** Thrown on purpose. */
export class FailPointError extends Error {
  override name = 'FailPointError';
}

type Armed = FailPointSetting & { reached: number };

/** Null in production and wherever nothing was asked for: then a point costs one comparison. */
let armed: Armed[] | null = null;
const operations = new AsyncLocalStorage<string>();

/** From now on the process fails at these points, and at no others. */
export function armFailPoints(settings: readonly FailPointSetting[]): void {
  armed = settings.length === 0 ? null : settings.map((setting) => ({ ...setting, reached: 0 }));
}

/** What is done in `work` belongs to this mutation, job or queue. */
export const inOperation = <T>(name: string, work: () => T): T =>
  armed === null ? work() : operations.run(name, work);

/**
 * Fails here if that was asked for.
 *
 * @param first what has to be done for the point to mean what its description says; only if it is about to fail
 */
export async function passFailPoint(point: FailPoint, first?: () => Promise<unknown>): Promise<void> {
  if (armed === null) return;
  const operation = operations.getStore() ?? null;
  for (const setting of armed) {
    if (setting.point !== point) continue;
    if (setting.operation !== null && setting.operation !== operation) continue;
    setting.reached += 1;
    if (setting.nth !== null && setting.nth !== setting.reached) continue;
    await first?.();
    await fail(setting);
  }
}

async function fail({ point, action }: FailPointSetting): Promise<void> {
  const error = () => new FailPointError(`Failed on purpose at ${point}.`);
  if (typeof action === 'number') await sleep(action);
  if (action === 'kill') process.kill(process.pid, 'SIGKILL');
  if (action === 'throw') throw error();
  if (action === 'reject') void Promise.reject(error());
  if (action === 'crash') {
    setImmediate(() => {
      throw error();
    });
  }
}
