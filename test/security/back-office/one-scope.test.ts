import { describe, expect, test } from 'vitest';
import type { Scope } from '../../../src/domain/work/caller.js';
import { linkTo, requestReset, templates } from '../../support/account-changes.js';
import {
  type Account,
  cardHolder,
  OTHER_PASSWORD,
  registered,
  signIn,
  whoIs,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { read, withNothingMoved } from '../../support/customers.js';
import { merge } from '../../support/merges.js';
import { ends } from '../../support/till.js';

const app = useApp();
const ATTACKER = 'attacker@example.com';
const vouching = '... on CustomerScopeMissing { scope }';
const mutation = (name: string, more = '') =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { __typename ... on CustomerProblem { status } ${more} } }`;
const RECORD = mutation('recordCustomer', '... on CustomerRecorded { code customer { id } }');
const EXPORT = '{ exportMyData { __typename } }';
const call = async (name: string, input: object, ...scopes: Scope[]) =>
  ends(app, mutation(name), input, await app.service(scopes));
/** The same, with the scope that is missing. */
const callForScope = async (name: string, input: object, ...scopes: Scope[]) =>
  ends(app, mutation(name, vouching), input, await app.service(scopes));

const cardOf = async (id: string): Promise<string> => {
  const document = 'query ($id: ID) { customer(id: $id) { card { number } } }';
  return (await app.ask(document, { id }, await app.service())).data.customer.card.number;
};
/** The account is as it was: its owner gets in, the attacker does not, and no way in was sent to them. */
async function expectUntouched(victim: Account) {
  expect((await signIn(app, victim)).__typename).toBe('CustomerSignedIn');
  expect((await signIn(app, { username: ATTACKER, password: OTHER_PASSWORD })).__typename).toBe(
    'CustomerCredentialsRejected',
  );
  await requestReset(app, ATTACKER);
  expect(await templates(app)).not.toContain(`passwordReset to ${ATTACKER}`);
}

describe('a service with one scope, and somebody’s account [L01]', () => {
  test('customers:write does not open it: from the card to everything held on its owner [L01]', async () => {
    const victim = await registered(app);
    const service = await app.service(['customers:write']);
    const cardNumber = await cardOf(victim.id);
    const recorded = await ends(app, RECORD, { cardNumber, firstName: 'Anna' }, service);
    expect(recorded).toMatchObject({ code: expect.any(String), customer: { id: victim.id } });
    const contact = { customerId: victim.id, type: 'EMAIL', value: ATTACKER, primary: true, verified: true };
    expect(await withNothingMoved(app, () => callForScope('addContact', contact, 'customers:write'))).toEqual(
      {
        __typename: 'CustomerScopeMissing',
        status: 403,
        scope: 'contacts:verify',
      },
    );
    await expectUntouched(victim);
    // The same chain leads its owner there.
    await requestReset(app, victim.username);
    expect(await linkTo(app, victim.username)).toBeTruthy();
  });

  test('nor does contacts:verify together with it [L01]', async () => {
    const victim = await registered(app);
    const [own] = (await read(app, victim.id))!.contacts!;
    const customerId = victim.id;
    const proved = { type: 'EMAIL', value: ATTACKER, verified: true };
    const noted = { type: 'EMAIL', value: ATTACKER };
    const both = ['customers:write', 'contacts:verify'] as const;
    expect(await call('addContact', { customerId, ...noted }, ...both)).toMatchObject({
      __typename: 'CustomerContactAdded',
    });
    const [, second] = (await read(app, customerId))!.contacts!;
    for (const [name, input] of [
      ['addContact', { customerId, ...proved, value: `x${ATTACKER}` }],
      ['addContact', { customerId, ...noted, value: `y${ATTACKER}`, primary: true }],
      ['updateContact', { customerId, contactId: second!.id, verified: true }],
      ['updateContact', { customerId, contactId: second!.id, primary: true }],
      ['updateContact', { customerId, contactId: own!.id, value: `x${ATTACKER}` }],
      ['updateContact', { customerId, contactId: own!.id, value: 'ANNA@example.com' }],
      ['updateContact', { customerId, contactId: own!.id, verified: false }],
      ['updateContact', { customerId, contactId: own!.id, primary: false }],
      ['removeContact', { customerId, contactId: own!.id }],
      ['updateCustomer', { id: customerId, externalId: 'x', contacts: [proved] }],
      ['updateCustomer', { id: customerId, externalId: 'x', contacts: [] }],
      ['replaceCustomer', { id: customerId, externalId: 'x' }],
      ['replaceCustomer', { id: customerId, contacts: [{ type: 'EMAIL', value: own!.value }, proved] }],
    ] as const) {
      const answer = await withNothingMoved(app, () => call(name, input, ...both));
      expect(answer, `${name} ${JSON.stringify(input)}`).toEqual({
        __typename: 'CustomerContactProtected',
        status: 403,
      });
    }
    await expectUntouched(victim);
  });

  test('till:record and registrations:write change neither its name nor its password, and claim nothing [L01]', async () => {
    const victim = await registered(app);
    const cardNumber = await cardOf(victim.id);
    for (const [secret, scopes, problem] of [
      [{ username: 'eve.x', password: OTHER_PASSWORD }, ['till:record'], 'CustomerScopeMissing'],
      [{ password: OTHER_PASSWORD }, ['till:record', 'contacts:verify'], 'CustomerCredentialsProtected'],
    ] as const) {
      const answer = await withNothingMoved(app, () =>
        call('recordCustomer', { cardNumber, ...secret }, ...scopes),
      );
      expect(answer).toMatchObject({ __typename: problem, status: 403 });
    }
    const claim = { customerId: victim.id, email: victim.username, deviceType: 'IOS' };
    expect(await call('sendClaimCode', claim, 'registrations:write')).toMatchObject({
      __typename: 'CustomerAlreadyRegistered',
    });
    await expectUntouched(victim);
  });

  test('customers:merge neither makes it part of another one nor lets another’s address open it [L01]', async () => {
    const victim = await registered(app);
    const attacker = await registered(app, {
      email: ATTACKER,
      password: OTHER_PASSWORD,
      campaignId: victim.campaignId,
    });
    const merger = await app.service(['customers:merge']);
    for (const [survivorId, absorbedId] of [
      [attacker.id, victim.id],
      [victim.id, attacker.id],
    ] as const) {
      const answer = await withNothingMoved(app, () => merge(app, { survivorId, absorbedId }, merger));
      expect(answer).toMatchObject({ __typename: 'CustomerAccountProtected', status: 403 });
    }
    // Staff may, and even then what was proved elsewhere is no way in.
    expect((await merge(app, { survivorId: victim.id, absorbedId: attacker.id })).__typename).toBe(
      'CustomersMerged',
    );
    const contacts = (await read(app, victim.id))!.contacts!;
    expect(contacts.map(({ value, verified, verifiedBy }) => [value, verified, verifiedBy])).toEqual([
      ['anna@example.com', true, 'CUSTOMER'],
      [ATTACKER, true, 'STAFF'],
    ]);
    await expectUntouched(victim);
  });

  test('balances:write, pin:verify, cards:check and till:record read nothing of its owner [L01]', async () => {
    const victim = await registered(app);
    const cardNumber = await cardOf(victim.id);
    for (const scope of ['balances:write', 'pin:verify', 'cards:check', 'till:record'] as const) {
      const sender = await app.service([scope]);
      const { data } = await app.ask(
        'query ($id: ID, $n: String) { a: customer(id: $id) { id email } b: customer(cardNumber: $n) { id email history { nodes { kind } } } }',
        { id: victim.id, n: cardNumber },
        sender,
      );
      expect(JSON.stringify(data)).not.toContain('anna@');
      expect(data.b?.history ?? null).toBeNull();
    }
    await expectUntouched(victim);
  });
});

describe('a service with one scope, and somebody who has only a card [L01]', () => {
  test('till:record or customers:write alone makes no account of it to sign in to [L01]', async () => {
    const { id, card } = await cardHolder(app, [{ type: 'EMAIL', value: 'ewa@example.com' }]);
    const credentials = { username: 'eve.x', password: OTHER_PASSWORD };
    for (const scope of ['till:record', 'customers:write'] as const) {
      for (const which of [{ cardNumber: card }, { code: (await read(app, id))!.code! }]) {
        const input = { ...which, ...credentials };
        const answer = await withNothingMoved(app, () => callForScope('recordCustomer', input, scope));
        expect(answer).toEqual({ __typename: 'CustomerScopeMissing', status: 403, scope: 'contacts:verify' });
      }
      // Somebody new, with nothing yet that could be taken, may choose them at the till.
      const fresh = { ...credentials, username: scope.replace(':', '.'), firstName: 'Ewa' };
      expect(await call('recordCustomer', fresh, scope)).toMatchObject({ __typename: 'CustomerRecorded' });
    }
    const entered = await signIn(app, { username: 'till.record', password: OTHER_PASSWORD });
    const token = (entered as { accessToken: string }).accessToken;
    expect(await whoIs(app, token)).not.toBe(id);
    expect((await app.ask(EXPORT, {}, token)).data.exportMyData.__typename).toBe('CustomerDataExport');
  });

  test('registrations:write sends the code only where the record says, and claims nothing without it [L01]', async () => {
    const { id } = await cardHolder(app, [{ type: 'EMAIL', value: 'ewa@example.com' }]);
    const to = { customerId: id, email: ATTACKER, deviceType: 'IOS' };
    expect(await call('sendClaimCode', to, 'registrations:write')).toMatchObject({
      __typename: 'CustomerContactNotFound',
    });
    expect(await app.messages()).toEqual([]);
    const claim = { customerId: id, username: ATTACKER, password: OTHER_PASSWORD, code: '12345678' };
    expect(await call('claimAccount', claim, 'registrations:write')).toMatchObject({
      __typename: 'CustomerCodeRejected',
    });
  });
});
