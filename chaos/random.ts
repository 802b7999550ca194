/** Random choices that a seed repeats: mulberry32. */
export function randomBy(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** A whole number from `least` to `most`. */
    whole: (least: number, most: number) => least + Math.floor(next() * (most - least + 1)),
    shuffled: <T>(of: readonly T[]): T[] =>
      of
        .map((item) => ({ item, place: next() }))
        .toSorted((one, other) => one.place - other.place)
        .map(({ item }) => item),
    one: <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!,
    /** True so often, from 0 to 1. */
    chance: (share: number) => next() < share,
  };
}

export type Random = ReturnType<typeof randomBy>;
