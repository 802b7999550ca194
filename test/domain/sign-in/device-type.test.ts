import { expect, test } from 'vitest';
import { SendRegistrationCodeDocument, SignInDocument } from '../../generated/graphql.js';
import { campaign, codeTo, PASSWORD, register, registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended } from '../../support/customers.js';

const app = useApp();

test.each([
  [{}, 'OTHER'],
  [{ deviceType: null }, 'OTHER'],
  [{ deviceType: 'OTHER' }, 'OTHER'],
  [{ deviceType: 'IOS' }, 'IOS'],
] as const)('whoever signs in with %o has a session on %s [FI-11, BX-06]', async (given, deviceType) => {
  const { username } = await registered(app);
  const input = { username, password: PASSWORD, ...given };
  const { accessToken } = ended((await app.ask(SignInDocument, { input })).data.signIn, 'CustomerSignedIn');
  const { data } = await app.ask('{ me { sessions { deviceType } } }', {}, accessToken);
  expect(data.me.sessions).toEqual([{ deviceType }]);
});

test('a newcomer registers without naming a device [FI-04, FI-05]', async () => {
  const campaignId = await campaign(app);
  const email = 'anna@example.com';
  const { data } = await app.ask(SendRegistrationCodeDocument, { input: { campaignId, email } });
  expect(data.sendRegistrationCode.__typename).toBe('CustomerCodeSent');
  const code = await codeTo(app, email);
  const given = { code, username: email, password: PASSWORD, campaignId, deviceType: null };
  expect((await register(app, given as never)).__typename).toBe('CustomerRegistered');
});

test('a kind of device that is none is refused before anything else [FI-04]', async () => {
  const input = { username: 'anna', password: PASSWORD, deviceType: 'TOASTER' } as never;
  const { errors } = await app.ask(SignInDocument, { input });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});
