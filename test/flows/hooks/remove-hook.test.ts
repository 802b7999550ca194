import { expect, test } from 'vitest';
import { HooksDocument, RemoveHookDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { withNothingMoved } from '../../support/customers.js';
import { refuse, startReceiver, useHooks } from '../../support/hooks.js';

const app = useApp();
const hooks = useHooks(app);

async function remove(hookId: string) {
  const { data, errors } = await app.ask(
    RemoveHookDocument,
    { input: { hookId } },
    await app.staff(['hooks:write']),
  );
  expect(errors).toBeUndefined();
  return data.removeHook;
}

test('a removed hook is not asked any more [EV-12]', async () => {
  const receiver = await startReceiver(() => refuse);
  const { hookId } = await hooks.register({ point: 'BEFORE_RECORD_CUSTOMER', url: receiver.url });
  expect(await remove(hookId)).toMatchObject({ __typename: 'CustomerHookRemoved', hookId });
  const { data } = await app.ask(
    'mutation ($input: RecordCustomerInput!) { recordCustomer(input: $input) { __typename } }',
    { input: { firstName: 'Ida' } },
    await app.service(),
  );
  expect([data.recordCustomer.__typename, receiver.asked]).toEqual(['CustomerRecorded', []]);
  expect((await app.ask(HooksDocument, {}, await app.staff())).data.hooks).toEqual([]);
  await withNothingMoved(app, async () => {
    expect((await remove(hookId)).__typename).toBe('CustomerHookNotFound');
  });
});
