import { describe, expect, test } from 'vitest';
import { givenBack, partOf, slid, take, takenBy } from '../../../src/domain/balances/lots.js';
import { fromUnits, toUnits } from '../../../src/platform/text/decimal.js';
import { fc } from '../../support/properties.js';

const day = (n: number) => `2026-04-${String(n).padStart(2, '0')}T00:00:00.000Z`;
const lot = (n: number, amount: string, slides = false) => ({ expiresAt: day(n), slides, amount });
const sum = (parts: ReadonlyArray<{ amount: string }>) =>
  parts.reduce((total, { amount }) => total + toUnits(amount), 0n);
const terms = { expiresAt: day(30), slides: false, graceEndsAt: day(25) };

const amount = fc.bigInt({ min: 1n, max: 10n ** 17n }).map(fromUnits);
const lots = fc
  .uniqueArray(fc.record({ n: fc.integer({ min: 1, max: 28 }), amount }), {
    selector: ({ n }) => n,
    maxLength: 6,
  })
  .map((list) => list.toSorted((a, b) => a.n - b.n).map((one) => lot(one.n, one.amount)));

describe('what is taken from a balance', () => {
  test('is its amount to the last ten-thousandth, from what expires first, and never more than a lot has [BX-12]', () => {
    const property = fc.property(lots, amount, fc.nat({ max: 100 }), (held, lasting, percent) => {
      const balance = sum(held) + toUnits(lasting);
      const wanted = (balance * BigInt(percent)) / 100n;
      if (wanted === 0n) return;
      const shares = take({ balance: fromUnits(balance), lots: held }, fromUnits(wanted));
      expect(sum(shares)).toBe(wanted);
      for (const [place, share] of shares.entries()) {
        if (!share.lot) {
          expect(place).toBe(shares.length - 1);
          continue;
        }
        const whole = held[place]!;
        expect(share.lot.expiresAt).toBe(whole.expiresAt);
        // Only the last lot is not taken whole.
        if (place < shares.length - 1) expect(share.amount).toBe(whole.amount);
        else expect(toUnits(share.amount)).toBeLessThanOrEqual(toUnits(whole.amount));
      }
    });
    fc.assert(property);
  });

  test('comes back, in however many parts, as what it was [BX-12]', () => {
    const property = fc.property(
      lots,
      amount,
      fc.array(fc.nat({ max: 60 }), { maxLength: 4 }),
      (held, lasting, cuts) => {
        const balance = fromUnits(sum(held) + toUnits(lasting));
        const taken = take({ balance, lots: held }, balance);
        const entries = taken.flatMap(({ lot: from, amount: part }) =>
          from ? [{ ...from, amount: `-${part}` }] : [],
        );
        const order = takenBy(`-${balance}`, entries);
        const back: Array<{ expiresAt: string; amount: string }> = [];
        let after = 0n;
        for (const percent of [...cuts, 100]) {
          const rest = toUnits(balance) - after;
          const part = percent === 100 ? rest : (rest * BigInt(percent)) / 100n;
          if (part === 0n) continue;
          const shares = partOf(order, fromUnits(after), fromUnits(part));
          expect(sum(shares)).toBe(part);
          back.push(
            ...givenBack(shares, { balance: '0', lots: [] }, terms, new Date('2026-03-31T12:00:00Z')),
          );
          after += part;
        }
        for (const whole of held) {
          expect(sum(back.filter(({ expiresAt }) => expiresAt === whole.expiresAt))).toBe(
            toUnits(whole.amount),
          );
        }
      },
    );
    fc.assert(property);
  });

  test('a part comes back from what lasts longest, and what has expired meanwhile comes into the grace [BX-12]', () => {
    const order = takenBy('-10', [lot(3, '-2'), lot(9, '-5')]);
    expect(order).toEqual([
      { lot: null, amount: '3' },
      { lot: { expiresAt: day(9), slides: false }, amount: '5' },
      { lot: { expiresAt: day(3), slides: false }, amount: '2' },
    ]);
    const back = givenBack(partOf(order, '4', '6'), { balance: '0', lots: [] }, terms, new Date(day(5)));
    expect(back).toEqual([lot(9, '4'), { expiresAt: terms.graceEndsAt, slides: false, amount: '2' }]);
  });
});

test('what slides moves on as a whole, never back, and nothing else does [BX-12]', () => {
  const sliding = { ...terms, slides: true };
  const held = [lot(3, '4', true), lot(5, '6')];
  expect(slid(held, [{ ...lot(3, '-1', true) }], sliding)).toEqual([
    lot(3, '-4', true),
    { expiresAt: day(30), slides: true, amount: '3' },
  ]);
  expect(slid(held, [], { ...sliding, expiresAt: day(2) })).toEqual([]);
  expect(slid(held, [lot(7, '1')], terms)).toEqual([lot(7, '1')]);
});
