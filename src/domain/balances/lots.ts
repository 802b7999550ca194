import { fromUnits, toUnits } from '../../platform/text/decimal.js';
import type { ExpiryTerms, Lot, LotKey, Share } from '../../tables/ledger/lots.js';

/** What an account holds: its whole balance, and the lots of it that expire, soonest first. */
export interface Held {
  balance: string;
  lots: readonly Lot[];
}

const isSame = (a: LotKey | null, b: LotKey | null) =>
  a?.expiresAt === b?.expiresAt && a?.slides === b?.slides;

/**
 * Takes an amount from what is held: first the wanted shares, as far as they are there, then what expires first, at last
 * what does not expire. The balance must cover the amount.
 */
export function take({ balance, lots }: Held, amount: string, wanted: readonly Share[] = []): Share[] {
  const pools = lots.map((lot) => ({ lot: keyOf(lot) as LotKey | null, left: toUnits(lot.amount) }));
  const expiring = pools.reduce((sum, { left }) => sum + left, 0n);
  pools.push({ lot: null, left: toUnits(balance) - expiring });
  const taken: Array<{ lot: LotKey | null; units: bigint }> = [];
  let missing = toUnits(amount);
  const takeFrom = (pool: (typeof pools)[number], most: bigint) => {
    const units = [missing, pool.left, most].reduce((least, one) => (one < least ? one : least));
    if (units <= 0n) return 0n;
    pool.left -= units;
    missing -= units;
    const earlier = taken.find(({ lot }) => isSame(lot, pool.lot));
    if (earlier) earlier.units += units;
    else taken.push({ lot: pool.lot, units });
    return units;
  };
  for (const share of wanted) {
    // What slid since is one with the rest that slides.
    const isMeant = (lot: LotKey | null) =>
      share.lot?.slides ? lot?.slides === true : isSame(lot, share.lot);
    let most = toUnits(share.amount);
    for (const pool of pools.filter(({ lot }) => isMeant(lot))) most -= takeFrom(pool, most);
  }
  for (const pool of pools) takeFrom(pool, pool.left);
  if (missing > 0n) throw new Error('More was taken from a balance than it holds.');
  return taken.map(({ lot, units }) => ({ lot, amount: fromUnits(units) }));
}

/**
 * What a transaction took from a balance, in the order in which it is given back: what does not expire, what slides, and
 * the rest from the last moment to the first, so that a part given back is the best of it.
 */
export function takenBy(amount: string, entries: readonly Lot[]): Share[] {
  const whole = toUnits(amount.replace('-', ''));
  const fixed = entries.filter(({ slides }) => !slides).toReversed();
  const sliding = entries.filter(({ slides }) => slides);
  // A lot that slid on in the same transaction left one moment and came to another.
  const slid = -sliding.reduce((sum, lot) => sum + toUnits(lot.amount), 0n);
  const ended = fixed.map((lot) => ({ lot: keyOf(lot), units: -toUnits(lot.amount) }));
  const rest = whole - slid - ended.reduce((sum, { units }) => sum + units, 0n);
  return [
    { lot: null, units: rest },
    { lot: sliding.length > 0 ? keyOf(sliding.at(-1)!) : null, units: slid },
    ...ended,
  ]
    .filter(({ units }) => units > 0n)
    .map(({ lot, units }) => ({ lot, amount: fromUnits(units) }));
}

/** A part of shares: after so much of them, so much. */
export function partOf(shares: readonly Share[], after: string, amount: string): Share[] {
  let [skipped, missing] = [toUnits(after), toUnits(amount)];
  return shares.flatMap(({ lot, amount: whole }) => {
    const units = toUnits(whole);
    const gone = units < skipped ? units : skipped;
    skipped -= gone;
    const part = units - gone < missing ? units - gone : missing;
    missing -= part;
    return part > 0n ? [{ lot, amount: fromUnits(part) }] : [];
  });
}

/**
 * Where shares go that are given back: each to the lot it came from. What slides joins what slides now; what has expired
 * meanwhile can be used until the grace ends.
 */
export function givenBack(shares: readonly Share[], { lots }: Held, terms: ExpiryTerms, now: Date): Lot[] {
  const current = lots.findLast(({ slides }) => slides)?.expiresAt ?? '';
  return sumByLot(
    shares.flatMap(({ lot, amount }) => {
      if (lot === null) return [];
      const moment = lot.slides && current > lot.expiresAt ? current : lot.expiresAt;
      const isPast = new Date(moment) <= now;
      return [{ expiresAt: isPast ? terms.graceEndsAt : moment, slides: lot.slides, amount }];
    }),
  );
}

/** The changes of lots that shares leave. */
export const left = (shares: readonly Share[]): Lot[] =>
  shares.flatMap(({ lot, amount }) => (lot === null ? [] : [{ ...lot, amount: `-${amount}` }]));

/** The changes of lots that shares come to. */
export const joined = (shares: readonly Share[]): Lot[] =>
  shares.flatMap(({ lot, amount }) => (lot === null ? [] : [{ ...lot, amount }]));

/** What slides moves on to the moment that the campaign's rule gives now; never back to an earlier one. */
export function slid(
  lots: readonly Lot[],
  changes: readonly Lot[],
  { expiresAt, slides }: ExpiryTerms,
): Lot[] {
  if (!slides || expiresAt === null) return [...changes];
  const after = sumByLot([...lots, ...changes]);
  const moves = after
    .filter((lot) => lot.slides && lot.expiresAt < expiresAt)
    .flatMap((lot) => [
      { ...keyOf(lot), amount: fromUnits(-toUnits(lot.amount)) },
      { expiresAt, slides, amount: lot.amount },
    ]);
  return sumByLot([...changes, ...moves]);
}

const keyOf = ({ expiresAt, slides }: LotKey): LotKey => ({ expiresAt, slides });

function sumByLot(lots: readonly Lot[]): Lot[] {
  const sums: Array<{ lot: LotKey; units: bigint }> = [];
  for (const lot of lots) {
    const sum = sums.find((one) => isSame(one.lot, lot));
    if (sum) sum.units += toUnits(lot.amount);
    else sums.push({ lot: keyOf(lot), units: toUnits(lot.amount) });
  }
  return sums
    .filter(({ units }) => units !== 0n)
    .map(({ lot, units }) => ({ ...lot, amount: fromUnits(units) }));
}
