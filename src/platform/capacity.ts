/** There is no room now, nor so soon that waiting for it is worth while. */
export class AtCapacityError extends Error {
  override name = 'AtCapacityError';
}

export interface Capacity {
  /** Takes so many units, if need be a little later. What it resolves to gives them back, once. */
  take(units: number, signal?: AbortSignal): Promise<() => void>;
}

/** Up to this share of everything is small, and what is small gets the last tenth as well. */
const SMALL = 0.01;
const FOR_SMALL = 0.1;

interface Waiting {
  units: number;
  start: () => void;
}

/**
 * So many units of work at once. What does not fit waits its turn, for `waitMs` and only while those who wait need no
 * more than there is; all others are told at once. Small work does not queue behind large work, and has some
 * room of its own. What is larger than everything runs when nothing else does.
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
