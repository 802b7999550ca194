import { expect, test } from 'vitest';
import { repeatable } from '../../../src/domain/work/repeatable.js';
import type { Work } from '../../../src/domain/work/work.js';
import { useApp } from '../../support/app.js';
import { untilSomebodyWaits } from '../../support/locked.js';
import { useOverheard } from '../../support/overheard.js';

const app = useApp();
const { said, world } = useOverheard(app);
const input = { idempotencyKey: 'order-4711' };
const refusal = { type: 'Refused', status: 409 } as const;
const paid = { type: 'Paid' } as const;

/** Two calls with one key, the second of which comes while the first is in its transaction. */
async function twoAtOnce(end: () => Promise<typeof paid | typeof refusal>) {
  const isInside = Promise.withResolvers<void>();
  const first = repeatable(world(), 'pay', input, {
    async inTransaction() {
      isInside.resolve();
      return end();
    },
  });
  await isInside.promise;
  const second = repeatable(world(), 'pay', input, {
    async inTransaction(work: Work) {
      work.audit({ event: 'registered' });
      return paid;
    },
  });
  return { first, second };
}

const somebodyWaits = () => untilSomebodyWaits(app.database.kysely);

test('a second call with the key waits for the answer of the first, and does nothing itself [BX-05]', async () => {
  const { first, second } = await twoAtOnce(async () => somebodyWaits().then(() => paid));
  expect([await first, await second, said]).toEqual([paid, paid, []]);
});

test('a second call with the key has its turn when the first is refused [BX-05]', async () => {
  const { first, second } = await twoAtOnce(async () => somebodyWaits().then(() => refusal));
  expect([await first, await second, said]).toEqual([refusal, paid, ['registered']]);
});

test('a second call that waits longer than locks allow is told that the first is still running [BX-05]', async () => {
  const isOver = Promise.withResolvers<typeof paid>();
  const { first, second } = await twoAtOnce(() => isOver.promise);
  expect(await second).toMatchObject({ type: 'CustomerIdempotencyKeyInFlight', status: 409 });
  isOver.resolve(paid);
  expect([await first, said]).toEqual([paid, []]);
});
