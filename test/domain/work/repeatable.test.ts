import { expect, expectTypeOf, test } from 'vitest';
import { type Idempotent, repeatable } from '../../../src/domain/work/repeatable.js';
import type { Work } from '../../../src/domain/work/work.js';
import { CardCategory } from '../../../src/entities/card.entity.js';
import { useApp } from '../../support/app.js';
import { lostRace, useOverheard } from '../../support/overheard.js';

/** What each mutation promises about its key is in test/support/repeatable.ts; here is what only the steps show. */
const app = useApp();
const { said, world } = useOverheard(app);
type Payment = Idempotent & { amount: number };
const input: Payment = { idempotencyKey: 'order-4711', amount: 3 };
const refusal = { type: 'Refused', status: 409 } as const;
const paid = { type: 'Paid' } as const;

const keys = async () => (await app.everythingStored())['idempotency_key']!.length;
/** Leaves a row, and says so. */
async function pay(work: Work): Promise<typeof paid> {
  work.em.create(CardCategory, { name: 'paid', createdAt: work.now });
  work.audit({ event: 'registered' });
  return paid;
}
const payments = async () => (await app.everythingStored())['card_category']!.length;

test('a repetition runs nothing again and says nothing again, nor does another input with the key [BX-05]', async () => {
  const runs: string[] = [];
  const steps = {
    first: async () => void runs.push('first'),
    inTransaction: async (work: Work) => {
      runs.push('in transaction');
      return pay(work);
    },
  };
  expect(await repeatable(world(), 'pay', input, steps)).toEqual(paid);
  expect(await repeatable(world(), 'pay', input, steps)).toEqual(paid);
  const other = { ...input, amount: 4 };
  expect(await repeatable(world(), 'pay', other, steps)).toMatchObject({
    type: 'CustomerIdempotencyKeyReused',
  });
  expect([runs, said, await payments()]).toEqual([['first', 'in transaction'], ['registered'], 1]);
});

test('a refusal is committed with all it wrote, and gives the key back [BX-05]', async () => {
  const inTransaction = async (work: Work) => {
    await pay(work);
    return refusal;
  };
  expect(await repeatable(world(), 'pay', input, { inTransaction })).toEqual(refusal);
  expect([said, await payments(), await keys()]).toEqual([['registered'], 1, 0]);
});

test('what throws leaves neither the key nor anything else [BX-05]', async () => {
  const inTransaction = async (work: Work) => {
    await pay(work);
    throw new Error('no');
  };
  await expect(repeatable(world(), 'pay', input, { inTransaction })).rejects.toThrow('no');
  expect([said, await payments(), await keys()]).toEqual([[], 0, 0]);
  expect(await repeatable(world(), 'pay', input, { inTransaction: pay })).toEqual(paid);
});

test.each<Payment>([input, { amount: 3 }])(
  'with the input %o what comes first is handed on',
  async (given) => {
    const answer = await repeatable(world(), 'pay', given, {
      first: async () => (given.amount === 0 ? refusal : { found: 'x' }),
      async inTransaction(work, first) {
        expectTypeOf(first).toEqualTypeOf<{ found: string }>();
        expect(first).toEqual({ found: 'x' });
        return pay(work);
      },
    });
    type Ends =
      | 'Paid'
      | 'Refused'
      | 'CustomerInputRejected'
      | 'CustomerIdempotencyKeyReused'
      | 'CustomerIdempotencyKeyInFlight';
    expectTypeOf<(typeof answer)['type']>().toEqualTypeOf<Ends>();
    expect(answer).toEqual(paid);
  },
);

test.each<Payment>([input, { amount: 3 }])(
  'with the input %o a problem that comes first is the answer, and no transaction begins',
  async (given) => {
    const before = app.transcript.length;
    const answer = await repeatable(world(), 'pay', given, {
      first: async () => refusal,
      inTransaction: pay,
    });
    expect(answer).toEqual(refusal);
    expect(app.transcript.slice(before).filter((text) => /^begin/i.test(text))).toEqual([]);
    expect(await keys()).toBe(0);
  },
);

test('what comes first comes once, however often the transaction is tried', async () => {
  const runs: string[] = [];
  const answer = await repeatable(world(), 'pay', input, {
    first: async () => void runs.push('first'),
    async inTransaction(work) {
      runs.push('in transaction');
      if (runs.length < 4) throw lostRace();
      return pay(work);
    },
  });
  expect([answer, runs]).toEqual([paid, ['first', 'in transaction', 'in transaction', 'in transaction']]);
  expect([said, await keys()]).toEqual([['registered'], 1]);
});
