/** There is no room now, and none is expected soon enough to wait for it. */
export class AtCapacityError extends Error {
  override name = 'AtCapacityError';
}

export interface Capacity {
  /** Takes `units`, waiting for them if need be. The returned function gives them back, once. */
  take(units: number, signal?: AbortSignal): Promise<() => void>;
  /** Units taken now, and those waited for. */
  usage(): { taken: number; wanted: number };
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
 * large work and has some room of its own. Work larger than the room for large work counts as all of it: it waits its
 * turn like other work and runs when no other large work does.
 */
export function createCapacity(most: number, waitMs: number): Capacity {
  const waiting: Waiting[] = [];
  const mostForLarge = most * (1 - FOR_SMALL);
  let [takenBySmall, takenByLarge, wanted] = [0, 0, 0];

  const isSmall = (units: number) => units <= most * SMALL;
  const fits = (units: number) =>
    takenBySmall + takenByLarge + units <= most && (isSmall(units) || takenByLarge + units <= mostForLarge);
  const count = (units: number) => {
    if (isSmall(Math.abs(units))) takenBySmall += units;
    else takenByLarge += units;
  };

  const start = (units: number): (() => void) => {
    count(units);
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      count(-units);
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
    async take(asked, signal) {
      if (signal?.aborted) throw new AtCapacityError('Nobody waits for this any more.');
      const units = Math.min(asked, mostForLarge);
      const isNext = waiting.length === 0 || isSmall(units);
      if (isNext && fits(units)) return start(units);
      if (wanted + units > most) throw new AtCapacityError(`No room for ${units} units, nor to wait for it.`);
      return wait(units, signal);
    },
    usage: () => ({ taken: takenBySmall + takenByLarge, wanted }),
  };
}
