import { expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { startReceiver, useHooks } from '../../support/hooks.js';

const app = useApp();
const hooks = useHooks(app);

const record = async () => {
  const { data } = await app.ask(
    'mutation ($input: RecordCustomerInput!) { recordCustomer(input: $input) { __typename } }',
    { input: { firstName: 'Ida' } },
    await app.service(),
  );
  return data.recordCustomer.__typename;
};

test('a hook that hangs is left alone, and holds up nobody else meanwhile [EV-12]', async () => {
  const silent = await startReceiver(() => 'SILENT');
  await hooks.register({ point: 'BEFORE_RECORD_CUSTOMER', url: silent.url });
  const crowd = Promise.all(Array.from({ length: 24 }, record));
  await expect.poll(() => silent.asked.length, { timeout: 15_000 }).toBeGreaterThan(0);
  // While some wait, another flow is answered, and so are those of this one that find no room.
  const { data } = await app.ask('{ campaigns { id } }');
  expect(data.campaigns).toEqual([]);
  expect(await crowd).toEqual(Array.from({ length: 24 }, () => 'CustomerRecorded'));
  expect(silent.asked.length).toBeLessThanOrEqual(20);
  expect(app.world.hooks.resting()).toBe(1);
  const asked = silent.asked.length;
  expect(await record()).toBe('CustomerRecorded');
  expect(silent.asked).toHaveLength(asked);
});
