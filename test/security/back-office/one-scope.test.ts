import { describe, expect, test } from 'vitest';
import { linkTo, requestReset } from '../../support/account-changes.js';
import { device, OTHER_PASSWORD, registered, signIn } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ends, RECORD_CUSTOMER } from '../../support/till.js';

const app = useApp();
const ATTACKER = 'attacker@example.com';
const ADD = `mutation ($input: AddContactInput!) { addContact(input: $input) { __typename } }`;
const CONFIRM = `mutation ($input: ConfirmPasswordResetInput!) { confirmPasswordReset(input: $input) { __typename } }`;
const EXPORT = '{ exportMyData { __typename ... on DataExport { data } } }';

describe('L01 a service with one scope', () => {
  test('L01 customers:write does not open a registered account', async () => {
    const victim = await registered(app);
    const { accessToken } = await device(app, victim);
    const { data } = await app.ask('{ me { card { number } } }', {}, accessToken);
    const service = await app.service(['customers:write']);
    const { code, customer } = await ends(
      app,
      RECORD_CUSTOMER.replace(/customer \{[\s\S]*?\n\}/, 'customer { id }'),
      { cardNumber: data.me.card.number, firstName: 'Eve' },
      service,
    );
    expect([code.length, customer.id]).toEqual([16, victim.id]);
    const input = { customerId: victim.id, type: 'EMAIL', value: ATTACKER, primary: true, verified: true };
    const added = await app.ask(ADD, { input }, service);
    console.log(JSON.stringify(added));
    await requestReset(app, ATTACKER);
    const token = await linkTo(app, ATTACKER);
    const confirmed = await app.ask(CONFIRM, { input: { token, password: OTHER_PASSWORD } });
    console.log(JSON.stringify(confirmed));
    const entered = await signIn(app, { username: ATTACKER, password: OTHER_PASSWORD });
    const got = await app.ask(EXPORT, {}, (entered as { accessToken: string }).accessToken);
    console.log(JSON.stringify(got).slice(0, 300));
    expect(got.data).toBeNull();
  });
});
