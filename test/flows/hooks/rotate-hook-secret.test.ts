import { expect, test } from 'vitest';
import { RotateHookSecretDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, later, withNothingMoved } from '../../support/customers.js';
import { allow, startReceiver, useHooks } from '../../support/hooks.js';

const app = useApp();
const hooks = useHooks(app);

async function rotate(hookId: string) {
  const { data, errors } = await app.ask(
    RotateHookSecretDocument,
    { input: { hookId } },
    await app.staff(['hooks:write']),
  );
  expect(errors).toBeUndefined();
  return data.rotateHookSecret;
}

const record = async () =>
  app.ask(
    'mutation ($input: RecordCustomerInput!) { recordCustomer(input: $input) { __typename } }',
    { input: { firstName: 'Ida' } },
    await app.service(),
  );

test('both secrets verify for a day, then only the new one does [EV-12]', async () => {
  const receiver = await startReceiver(() => allow);
  const { hookId, secret } = await hooks.register({ point: 'BEFORE_RECORD_CUSTOMER', url: receiver.url });
  const rotated = ended(await rotate(hookId), 'CustomerHookSecretRotated');
  expect(rotated.secret).not.toBe(secret);
  expect(rotated.hook?.formerSecretUntil).toBe('2026-03-02T09:00:00.000Z');
  receiver.secrets.push(secret, rotated.secret!);
  await record();
  expect([receiver.asked.length, receiver.forged]).toEqual([1, 0]);

  later(app, { hours: 24 });
  await app.world.hooks.refresh();
  await record();
  expect(receiver.forged).toBe(1);
  receiver.secrets.shift();
  await record();
  expect(receiver.forged).toBe(1);
});

test('a hook that is not there has no secret [EV-12]', async () => {
  await withNothingMoved(app, async () => {
    expect((await rotate('x')).__typename).toBe('CustomerHookNotFound');
  });
});
