import { expect, test } from 'vitest';
import { OTHER_PASSWORD, PASSWORD, registered, signIn } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended } from '../../support/customers.js';
import { allow, refuse, startReceiver, useHooks } from '../../support/hooks.js';

const app = useApp();
const hooks = useHooks(app);
const point = 'BEFORE_SIGN_IN';
const username = 'anna@example.com';
const enter = (password: string, more: { deviceToken?: string | null } = {}) =>
  signIn(app, { username, password, ...more });

test('a hook is asked of a sign-in only once the password has proved to be right [EV-12]', async () => {
  const { id } = await registered(app);
  const receiver = await startReceiver(() => allow);
  await hooks.register({ point, url: receiver.url });
  await enter(OTHER_PASSWORD);
  await signIn(app, { username: 'nobody@example.com', password: PASSWORD });
  expect(receiver.asked).toEqual([]);
  ended(await enter(PASSWORD), 'CustomerSignedIn');
  expect(receiver.asked.map(({ data }) => data['customerId'])).toEqual([id]);
});

test('a refused sign-in does not tell an unknown device that the password was right [EV-12, C01]', async () => {
  await registered(app);
  const wrong = await enter(OTHER_PASSWORD);
  const receiver = await startReceiver(() => refuse);
  await hooks.register({ point, url: receiver.url });
  const before = await app.everythingStored();
  expect(await enter(PASSWORD)).toEqual(wrong);
  expect(wrong.__typename).toBe('CustomerCredentialsRejected');
  expect(receiver.asked).toHaveLength(1);
  const after = await app.everythingStored();
  expect(after['session']).toEqual(before['session']);
  // It counts as a try that failed: otherwise this would be a way to try passwords without end.
  for (let n = 0; n < 10; n += 1) await enter(PASSWORD);
  expect(receiver.asked.length).toBeLessThan(10);
});

test('a device on which the customer has signed in is told why not [EV-12]', async () => {
  await registered(app);
  const { deviceToken } = ended(await enter(PASSWORD), 'CustomerSignedIn');
  const receiver = await startReceiver(() => refuse);
  await hooks.register({ point, url: receiver.url });
  expect(await enter(PASSWORD, { deviceToken })).toMatchObject({
    __typename: 'CustomerRefusedByHook',
    message: 'Please call us.',
  });
  expect((await enter(OTHER_PASSWORD, { deviceToken })).__typename).toBe('CustomerCredentialsRejected');
});

test('a wrong password takes as long as the hook did [EV-12]', async () => {
  await registered(app);
  const receiver = await startReceiver(() => 'SILENT');
  await hooks.register({ point, url: receiver.url });
  const timed = async (password: string) => {
    const began = performance.now();
    await enter(password);
    return performance.now() - began;
  };
  // Nobody was asked yet, so nobody is waited for.
  ended(await enter(PASSWORD), 'CustomerSignedIn');
  expect(await timed(OTHER_PASSWORD)).toBeGreaterThan(900);
});
