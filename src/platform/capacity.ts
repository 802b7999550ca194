/** There is no room now, and none is expected soon enough to wait for it. */
export class AtCapacityError extends Error {
  override name = 'AtCapacityError';
}

export interface Capacity {
  /** Takes `units`, waiting for them if need be. The returned function gives them back, once. */
  take(units: number, signal?: AbortSignal): Promise<() => void>;
}

/** Work up to this share of the total counts as small; the last tenth is reserved for small work. */
const SMALL = 0.01;
const FOR_SMALL = 0.1;

interface Waiting {
  units: number;
  start: () => void;
}

/**
 * A limit on the units of work that run at the same time. Work that does not fit waits in a queue for up to `waitMs`;
 * it is refused at once if the queue would then hold more than the whole capacity. Small work does not queue behind
 * large work and has some room of its own. Work larger than the whole capacity runs when nothing else does.
 */
export function createCapacity(most: number, waitMs: number): Capacity {
  const waiting: Waiting[] = [];
  let [taken, wanted] = [0, 0];

  const fits = (units: number) =>
    taken === 0 || taken + units <= (units <= most * SMALL ? most : most * (1 - FOR_SMALL));

  const start = (units: number): (() => void) => {
    taken += units;
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      taken -= units;
      for (let next = waiting[0]; next && fits(next.units); next = waiting[0]) next.start();
    };
  };

  const wait = (units: number, signal: AbortSignal | undefined) =>
    new Promise<() => void>((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
        waiting.splice(waiting.indexOf(entry), 1);
        wanted -= units;
      };
      const giveUp = () => {
        leave();
        reject(new AtCapacityError(`No room for ${units} units in time.`));
      };
      const entry: Waiting = {
        units,
        start() {
          leave();
          resolve(start(units));
        },
      };
      const timer = setTimeout(giveUp, waitMs);
      signal?.addEventListener('abort', giveUp, { once: true });
      waiting.push(entry);
      wanted += units;
    });

  return {
    async take(units, signal) {
      if (signal?.aborted) throw new AtCapacityError('Nobody waits for this any more.');
      const isNext = waiting.length === 0 || units <= most * SMALL;
      if (isNext && fits(units)) return start(units);
      if (wanted + units > most) throw new AtCapacityError(`No room for ${units} units, nor to wait for it.`);
      return wait(units, signal);
    },
  };
}
