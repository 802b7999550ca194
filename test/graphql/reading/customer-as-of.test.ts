import { expect, test } from 'vitest';
import { brokenRules } from '../../../src/doctor/invariants.js';
import { createSchema } from '../../../src/graphql/schema/schema.js';
import {
  confirmPhone,
  confirmReset,
  linkTo,
  move,
  recognize,
  requestPhone,
  requestReset,
  revert,
  signedIn,
  visitor,
} from '../../support/account-changes.js';
import { codeTo, device, OTHER_PASSWORD, signIn } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { startCampaign } from '../../support/balances.js';
import { ended, enter, later } from '../../support/customers.js';
import { activeAnna } from '../../support/every-field.js';
import { fc } from '../../support/properties.js';
import { type Given, step } from '../../support/random-step.js';
import { defined } from '../../support/till.js';
import { wholeCustomer } from '../../support/whole-customer.js';

const app = useApp();
const { schema } = await createSchema();

/** One life in which everything succeeds; what the random ones come to is theirs. */
const whole: Array<[[string, Given], number]> = [
  ['updateCustomer', { firstName: 'Hanna', metadata: { b: 1, a: { c: null } }, tags: ['null'] }],
  ['addContact', { type: 'EMAIL', value: 'a', primary: true, verified: true }],
  ['updateContact', { place: 1, primary: true, verified: false }],
  ['removeContact', { place: 0 }],
  ['setAgreements', { email: true, wifi: false, wordingVersion: '1', source: 'web' }],
  ['setAttributes', { attributes: [{ name: 'size', value: 0.1 }] }],
  ['setTags', { tags: ['x'] }],
  ['issueCard', { digits: 12 }],
  ['addToBalance', { amount: '5' }],
  ['redeemFromBalance', { amount: '3' }],
  ['replaceCard', { digits: 12 }],
  ['recordCustomer', { firstName: 'Till', email: 'd', newCode: true, customFields: 'Gouda' }],
  ['blockCard', { reason: 'stolen' }],
  ['replaceCustomer', { status: 'DISABLED', attributes: [], contacts: [] }],
].map((life) => [life as [string, Given], 2]);

const SUCCESSES = [
  'CustomerUpdated',
  'CustomerReplaced',
  'CustomerContactAdded',
  'CustomerContactUpdated',
  'CustomerContactRemoved',
  'CustomerAgreementsSet',
  'CustomerAttributesSet',
  'CustomerTagsSet',
  'CustomerRecorded',
  'LoyaltyCardIssued',
  'LoyaltyCardReplaced',
  'LoyaltyCardBlocked',
  'LoyaltyBalanceAdded',
  'LoyaltyBalanceRedeemed',
];

test('a customer as of a time is what it was at that time, in every field [BX-02, J07]', async () => {
  const cheese = await defined(app, 'ONE_OF_LIST', ['Gouda', 'Swiss']);
  const campaignId = await startCampaign(app);
  const ask = wholeCustomer(schema, campaignId);
  const done = new Set<string>();
  let life = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, fc.nat(2)), { minLength: 20, maxLength: 40 }), async (steps) => {
      life += 1;
      const service = await app.service();
      const own = (value: unknown) =>
        typeof value === 'string' && value.length === 1 ? `${value}${life}@example.com` : value;
      const contacts = activeAnna.contacts.map(({ type, ...rest }) => ({
        type,
        ...rest,
        value:
          type === 'EMAIL' ? `a${life}@example.com` : `${type === 'PHONE' ? '+4850000' : ''}${1000 + life}`,
      }));
      const { id } = await enter(app, { ...activeAnna, externalId: `shop ${life}`, contacts });
      const now = async (asOf?: string) => {
        const { data, errors } = await app.ask(ask, { id, asOf }, service);
        expect(errors).toBeUndefined();
        return data.customer;
      };
      const lived = new Map([[app.clock.now.toISOString(), await now()]]);
      for (const [[name, { place, ...given }], wait] of steps) {
        app.clock.now = new Date(app.clock.now.getTime() + wait * wait * 17);
        const present = [...lived.values()].at(-1);
        const contactId = present.contacts[(place ?? 0) % (present.contacts.length || 1)]?.id;
        const input: Record<string, unknown> = {
          ...given,
          ...(name === 'recordCustomer' ? { code: present.code, email: own(given['email']) } : {}),
          ...(given['customFields'] !== undefined && {
            customFields: [{ number: cheese, value: given['customFields'] }],
          }),
          ...(name === 'addContact' && {
            value: given['type'] === 'EMAIL' ? own(given['value']) : given['value'],
          }),
          ...(given['contacts']
            ? {
                contacts: onePrimary(
                  (given['contacts'] as Contact[]).map((one) => ({
                    ...one,
                    value: own(one.value) as string,
                  })),
                ),
              }
            : {}),
          ...(/^(update|replace)Customer$/.test(name) ? { id, externalId: `shop ${life}` } : {}),
          ...(/^(add|set|issue)/.test(name) || /(Contact|Balance)$/.test(name) || /Card$/.test(name)
            ? { customerId: id }
            : {}),
          ...(/Balance$/.test(name) && { campaignId }),
          ...(/^(update|remove)Contact$/.test(name) && { contactId: contactId ?? id }),
        };
        if (name === 'removeContact') for (const key of ['primary', 'verified']) delete input[key];
        const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
        const { data, errors } = await app.ask(
          `mutation ($input: ${type}) { ${name}(input: $input) { __typename ... on CustomerProblem { message } } }`,
          { input },
          service,
        );
        expect(errors, JSON.stringify([name, input])).toBeUndefined();
        const { __typename: outcome } = data[name];
        if (outcome === 'CustomerInputRejected') throw new Error(`${name}: ${data[name].message}`);
        done.add(outcome);
        lived.set(app.clock.now.toISOString(), await now());
      }
      app.clock.now = new Date(app.clock.now.getTime() + 60_000);
      for (const [time, was] of lived) expect(await now(time), time).toEqual(was);
    }),
    { numRuns: 5, endOnFailure: true, examples: [[whole]] },
  );
  expect((await brokenRules(app.database.kysely)).broken).toEqual([]);
  // Not everything is refused.
  expect([...done.keys()]).toEqual(expect.arrayContaining(SUCCESSES));
}, 120_000);

interface Contact {
  type: string;
  value: string;
  primary?: boolean;
}

/** A list may make one of each type primary. */
const onePrimary = (contacts: Contact[]) =>
  contacts.map((one, place) => ({
    ...one,
    primary:
      Boolean(one.primary) &&
      !contacts.slice(0, place).some((other) => other.type === one.type && other.primary),
  }));

test('so is somebody with an account, from the visitor they were [BX-02, J07]', async () => {
  const guest = await visitor(app, 'visitor-4711');
  const { account, token } = await signedIn(app);
  const ask = wholeCustomer(schema, account.campaignId);
  const whole = async (id: string, asOf?: string) => {
    const { data, errors } = await app.ask(ask, { id, asOf }, await app.service());
    expect(errors).toBeUndefined();
    return data.customer;
  };
  const lived = new Map([[app.clock.now.toISOString(), await whole(account.id)]]);
  const once = async (act: () => Promise<unknown>) => {
    later(app, { seconds: 30 });
    await act();
    lived.set(app.clock.now.toISOString(), await whole(account.id));
  };
  await once(() => recognize(app, guest.token, { email: 'typed@example.com', customIdentify: 'crm-7' }));
  await once(() => move(app, token, 'new@example.com'));
  await once(async () => revert(app, await linkTo(app, account.username)));
  await once(async () => {
    await requestReset(app, account.username);
    ended(
      await confirmReset(app, await linkTo(app, account.username), OTHER_PASSWORD),
      'CustomerPasswordReset',
    );
  });
  await once(async () =>
    ended(await signIn(app, { ...account, password: OTHER_PASSWORD }), 'CustomerSignedIn'),
  );
  const phone = '+48512345678';
  later(app, { seconds: 30 });
  const fresh = (await device(app, { ...account, password: OTHER_PASSWORD })).accessToken;
  await once(() => requestPhone(app, fresh, phone));
  await once(async () =>
    ended(await confirmPhone(app, fresh, phone, await codeTo(app, phone)), 'CustomerPhoneChanged'),
  );
  await once(async () => {
    const input = { agreements: { email: false }, language: 'pl-PL', phone: null };
    const document = 'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { __typename } }';
    expect((await app.ask(document, { input }, fresh)).data.updateAccount.__typename).toBe(
      'CustomerAccountUpdated',
    );
  });
  later(app, { hours: 1 });
  expect(lived.size).toBe(9);
  for (const [time, was] of lived) expect(await whole(account.id, time), time).toEqual(was);
  expect((await brokenRules(app.database.kysely)).broken).toEqual([]);
});
