/** So many calls of one hook are under way at a time. A hook that hangs keeps so many flows waiting, and no more. */
const AT_ONCE = 16;
/** After so many failures in a row a hook is left alone for a while. */
const FAILURES = 5;
const REST_MS = 30_000;

/** Why a hook is not asked at all. */
export type Barrier = 'BUSY' | 'RESTING';

/** The calls of one hook: how many are under way, and whether it is worth asking. */
export interface Lane {
  /** Null if the hook may be asked; then `leave` has to follow. */
  enter(): Barrier | null;
  /** Whether the hook answered. True if this call made the lane rest, or rest no more. */
  leave(isWell: boolean): 'RESTS' | 'GOES_ON' | null;
  readonly isResting: boolean;
}

/**
 * A circuit breaker with a limit on what is under way. After its rest one call tries the hook; the others wait for no
 * one and go on without it until that call has been answered.
 *
 * @param now in milliseconds
 */
export function createLane(now: () => number): Lane {
  let underWay = 0;
  let failures = 0;
  let restsUntil: number | null = null;
  let isTried = false;

  return {
    enter() {
      if (restsUntil !== null) {
        if (isTried || now() < restsUntil) return 'RESTING';
        isTried = true;
      } else if (underWay >= AT_ONCE) return 'BUSY';
      underWay += 1;
      return null;
    },
    leave(isWell) {
      underWay -= 1;
      const wasResting = restsUntil !== null;
      failures = isWell ? 0 : failures + 1;
      if (isWell) restsUntil = null;
      else if (failures >= FAILURES) restsUntil = now() + REST_MS;
      isTried = false;
      if (wasResting === (restsUntil !== null)) return null;
      return wasResting ? 'GOES_ON' : 'RESTS';
    },
    get isResting() {
      return restsUntil !== null;
    },
  };
}
