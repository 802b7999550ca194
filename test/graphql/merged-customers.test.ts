import { describe, expect, test } from 'vitest';
import { sendClaim } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { startCampaign, tillOf } from '../support/balances.js';
import { enter, readStatements } from '../support/customers.js';
import { expectSound, merge, merged } from '../support/merges.js';
import { giveCard } from '../support/rows.js';
import { BLOCK_CARD, ends, ISSUE_CARD, RECORD_CUSTOMER, REPLACE_CARD } from '../support/till.js';

const app = useApp();
const till = tillOf(app);
const OLD_CARD = '2900000000009';

/** Beata became part of Anna. */
async function annaWithBeata() {
  const anna = await enter(app, {
    externalId: 'shop-1',
    firstName: 'Anna',
    contacts: [{ type: 'EMAIL', value: 'anna@example.com', primary: true, verified: true }],
  });
  const beata = await enter(app, {
    externalId: 'shop-2',
    uuid: 'visitor-beata',
    contacts: [{ type: 'PHONE', value: '+48512345678', primary: true }],
  });
  await giveCard(app, anna.id);
  await giveCard(app, beata.id, OLD_CARD);
  const mergeId = await merged(app, anna.id, beata.id);
  return { anna, beata, mergeId };
}

const ONE = `query ($id: ID, $externalId: String, $code: String) {
  customer(id: $id, externalId: $externalId, code: $code) { id externalId code firstName } }`;
const REFERENCES = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Customer { id firstName } } }`;

describe('whoever knows the absorbed customer finds the survivor [VV-11]', () => {
  test('by its id in any case, its externalId and its code, with one statement [VV-11]', async () => {
    const { anna, beata } = await annaWithBeata();
    const found = { id: anna.id, externalId: 'shop-1', code: anna.code, firstName: 'Anna' };
    for (const key of [
      { id: beata.id },
      { id: beata.id.toUpperCase() },
      { externalId: 'shop-2' },
      { code: beata.code },
      { id: anna.id },
    ]) {
      const { data } = await app.ask(ONE, key, await app.service());
      expect(data.customer, JSON.stringify(key)).toEqual(found);
      expect(readStatements(app)).toHaveLength(1);
    }
  });

  test('as references, many at once with one statement a key [VV-11, BX-01]', async () => {
    const { anna, beata } = await annaWithBeata();
    const refs = [
      { id: beata.id },
      { id: anna.id },
      { id: beata.id.toUpperCase() },
      { externalId: 'shop-2' },
      { externalId: 'shop-1' },
      { code: beata.code },
    ].map((key) => ({ __typename: 'Customer', ...key }));
    const { data } = await app.ask(REFERENCES, { refs }, await app.service());
    expect(data._entities).toEqual(refs.map(() => ({ id: anna.id, firstName: 'Anna' })));
    expect(readStatements(app)).toHaveLength(3);
  });

  test('the survivor itself may, somebody else may not, and learns nothing [D03, VV-11]', async () => {
    const { anna, beata } = await annaWithBeata();
    const other = await enter(app, { externalId: 'shop-3' });
    const refs = [{ __typename: 'Customer', id: beata.id }];
    const own = await app.ask(REFERENCES, { refs }, await app.customer(anna.id));
    expect(own.data._entities).toEqual([{ id: anna.id, firstName: 'Anna' }]);
    const foreign = await app.ask(REFERENCES, { refs }, await app.customer(other.id));
    expect(foreign.data._entities).toEqual([{ id: beata.id, firstName: null }]);
    expect(foreign.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  test('by search and in lists, and the two count as one [VV-11]', async () => {
    const { anna, beata } = await annaWithBeata();
    const { data } = await app.ask(
      `{ uuid: searchCustomers(uuid: "visitor-beata") { id }
        id: searchCustomers(uuid: "${beata.id}", email: "anna@example.com") { id }
        phone: searchCustomers(phone: "+48512345678") { id }
        named: customers(search: "shop-2") { totalCount nodes { id } }
        all: customers { totalCount nodes { id } } }`,
      {},
      await app.service(),
    );
    const found = { id: anna.id };
    expect(data).toEqual({
      uuid: [found],
      id: [found],
      phone: [found],
      named: { totalCount: 1, nodes: [found] },
      all: { totalCount: 1, nodes: [found] },
    });
  });

  test('a chain of merges is followed in one step [VV-11]', async () => {
    const { anna, beata } = await annaWithBeata();
    const clara = await enter(app, { externalId: 'shop-3' });
    await merged(app, clara.id, anna.id);
    for (const id of [beata.id, anna.id, clara.id]) {
      expect((await app.ask(ONE, { id }, await app.service())).data.customer.id).toBe(clara.id);
      expect(readStatements(app)).toHaveLength(1);
    }
    await expectSound(app);
  });

  test('the names of the absorbed stay taken [VV-11]', async () => {
    await annaWithBeata();
    const { data } = await app.ask(
      'mutation { createCustomer(input: { externalId: "shop-2" }) { __typename } }',
      {},
      await app.service(),
    );
    expect(data.createCustomer.__typename).toBe('CustomerExternalIdTaken');
  });
});

describe('what is done under an old name is done to the survivor [VV-11]', () => {
  test('changes, contacts, consents, claims and cards [VV-11]', async () => {
    const { anna, beata } = await annaWithBeata();
    const { data, errors } = await app.ask(
      `mutation ($id: ID!) {
        updateCustomer(input: { id: $id, lastName: "Nowak" }) { ... on CustomerUpdated { customer { id } } }
        addContact(input: { customerId: $id, type: PUSH, value: "token" }) { ... on CustomerContactAdded { customer { id } } }
        setAgreements(input: { customerId: $id, email: true }) { ... on CustomerAgreementsSet { customer { id } } }
        setTags(input: { customerId: $id, tags: ["gold"] }) { ... on CustomerTagsSet { customer { id } } }
      }`,
      { id: beata.id },
      await app.service(),
    );
    expect(errors).toBeUndefined();
    expect(Object.values(data)).toEqual(Array(4).fill({ customer: { id: anna.id } }));
    expect((await sendClaim(app, beata.id, { email: 'anna@example.com' })).__typename).toBe(
      'CustomerCodeSent',
    );
    expect((await ends(app, ISSUE_CARD, { customerId: beata.id })).__typename).toBe('LoyaltyCardExists');
    expect((await merge(app, { survivorId: anna.id, absorbedId: beata.id })).__typename).toBe(
      'CustomerAlreadyMerged',
    );
    await expectSound(app);
  });

  test('a till notes the survivor by code and by card of the absorbed [VV-11, ST-M2, ST-M5]', async () => {
    const { anna, beata } = await annaWithBeata();
    const said = [{ code: beata.code }, { cardNumber: OLD_CARD }, { code: anna.code, cardNumber: OLD_CARD }];
    for (const [place, keys] of said.entries()) {
      const noted = await ends(app, RECORD_CUSTOMER, { ...keys, lastName: `Nowak ${place}` });
      expect(noted).toMatchObject({ outcome: 'UPDATE', code: anna.code });
      expect(noted.customer).toMatchObject({
        id: anna.id,
        lastName: `Nowak ${place}`,
        card: { number: '2900000000001' },
      });
    }
    const { data } = await app.ask(
      `{ checkCard(card: "${OLD_CARD}") { ... on LoyaltyCardChecked { outcome customerId } } }`,
      {},
      await app.service(),
    );
    expect(data.checkCard).toEqual({ outcome: 'HAS_CARD', customerId: anna.id });
    await expectSound(app);
  });

  test('points given on the old card are on the survivor’s, and its number is nobody else’s [VV-11]', async () => {
    const { anna } = await annaWithBeata();
    const other = await enter(app, { externalId: 'shop-3' });
    const campaignId = await startCampaign(app);
    await till.hasAdded({ cardNumber: OLD_CARD, campaignId, amount: '5' });
    expect(await till.card(anna.id)).toMatchObject({ number: '2900000000001', balances: [{ amount: '5' }] });
    const taken = await ends(app, ISSUE_CARD, { customerId: other.id, number: OLD_CARD });
    expect(taken.__typename).toBe('LoyaltyCardTaken');
  });

  test('an old card that is lost stops naming the survivor, whose own card goes on [VV-11]', async () => {
    const { anna } = await annaWithBeata();
    await ends(app, BLOCK_CARD, { cardNumber: OLD_CARD });
    expect(await till.card(anna.id)).toMatchObject({ number: '2900000000001', status: 'ACTIVE' });
    expect((await ends(app, REPLACE_CARD, { cardNumber: OLD_CARD })).__typename).toBe('LoyaltyCardNotFound');
    await expectSound(app);
  });
});
