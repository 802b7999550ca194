import { expect, onTestFinished, test } from 'vitest';
import { duplicatePairs } from '../../src/jobs/duplicate-pairs.js';
import { DeleteCustomerDocument, UpdateCustomerDocument } from '../generated/graphql.js';
import { useApp } from '../support/app.js';
import { loopOf } from '../support/background.js';
import { addContact, expectTruePairs, people, phone, removeContact } from '../support/pairs.js';

const app = useApp();

test('two workers and eight writers at once: at the end the pairs are those of the data, and no turn has failed', {
  timeout: 120_000,
}, async () => {
  const ids = await people(app, ...Array.from({ length: 14 }, () => ({ contacts: phone('600000000') })));
  let now = app.clock.now.getTime();
  const clock = () => new Date(now);
  const workers = [1, 2].map(() => loopOf(app, [duplicatePairs], clock));
  onTestFinished(async () => void (await Promise.all(workers.map((worker) => worker.stop()))));
  let isOver = false;
  const working = workers.map(async (worker) => {
    let turns = 0;
    while (!isOver) {
      now += 5_000;
      turns += await worker.runDue();
    }
    return turns;
  });
  const write = async (writer: number) => {
    for (let n = 0; n < 12; n += 1) {
      const id = ids[(writer * 5 + n * 3) % ids.length]!;
      const input = { id, firstName: 'Anna', lastName: `Nowak ${n % 3}`, birthDate: '1989-08-03' };
      await app.ask(UpdateCustomerDocument, { input }, await app.service());
      await removeContact(app, id, 'PHONE').catch(() => {});
      if (n % 2 === 0) await addContact(app, id, { type: 'PHONE', value: '600000000' }).catch(() => {});
      const [gone] = await people(app, { contacts: phone('600000000'), customId: 'C-1' });
      if (n % 3 > 0) await app.ask(DeleteCustomerDocument, { input: { id: gone! } }, await app.service());
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)));
  isOver = true;
  const turns = await Promise.all(working);
  expect(Math.min(...turns)).toBeGreaterThan(0);
  await app.jobs.catchUp();
  await expectTruePairs(app);
  const stored = await app.everythingStored();
  expect(stored['duplicate_check']).toEqual([]);
  expect(stored['duplicate_pair']!.length).toBeGreaterThan(5);
  expect(workers.flatMap(({ lines }) => lines)).toEqual([]);
});
