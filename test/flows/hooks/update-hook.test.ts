import { expect, test } from 'vitest';
import { UpdateHookDocument, type UpdateHookInput } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, withNothingMoved } from '../../support/customers.js';
import { refuse, startReceiver, useHooks } from '../../support/hooks.js';

const app = useApp();
const hooks = useHooks(app);
const point = 'BEFORE_RECORD_CUSTOMER';

async function update(input: UpdateHookInput) {
  const { data, errors } = await app.ask(UpdateHookDocument, { input }, await app.staff(['hooks:write']));
  expect(errors).toBeUndefined();
  return data.updateHook;
}

async function recordAtTill(): Promise<string> {
  const { data } = await app.ask(
    'mutation ($input: RecordCustomerInput!) { recordCustomer(input: $input) { __typename } }',
    { input: { firstName: 'Ida' } },
    await app.service(),
  );
  return data.recordCustomer.__typename;
}

test('a paused hook is not asked until it goes on [EV-12]', async () => {
  const receiver = await startReceiver(() => refuse);
  const { hookId } = await hooks.register({ point, url: receiver.url });
  expect(ended(await update({ hookId, paused: true }), 'CustomerHookUpdated').hook?.paused).toBe(true);
  expect([await recordAtTill(), receiver.asked.length]).toEqual(['CustomerRecorded', 0]);
  await update({ hookId, paused: false });
  expect([await recordAtTill(), receiver.asked.length]).toEqual(['CustomerRefusedByHook', 1]);
});

test('what is given changes, what is not stays [EV-12]', async () => {
  const { hookId } = await hooks.register({ point, url: 'https://hooks.example/1' });
  const { hook } = ended(
    await update({ hookId, url: 'https://hooks.example/2', onFailure: null }),
    'CustomerHookUpdated',
  );
  expect(hook).toMatchObject({ name: 'Fraud check', url: 'https://hooks.example/2', onFailure: 'ALLOW' });
  const all = {
    name: 'Other',
    url: 'https://hooks.example/3',
    onFailure: 'REFUSE',
    seesPersonal: true,
  } as const;
  const changed = ended(await update({ hookId, ...all }), 'CustomerHookUpdated').hook;
  expect(changed).toMatchObject({ ...all, point });
});

test('a URL that may not be called is refused, and so is a hook that is not there [EV-12]', async () => {
  const { hookId } = await hooks.register({ point, url: 'https://hooks.example/1' });
  await withNothingMoved(app, async () => {
    expect(await update({ hookId, url: 'https://169.254.169.254/' })).toMatchObject({
      __typename: 'CustomerInputRejected',
    });
    for (const unknown of ['x', '00000000-0000-7000-8000-000000000000']) {
      expect((await update({ hookId: unknown, paused: true })).__typename).toBe('CustomerHookNotFound');
    }
  });
});
