import { describe, expect, test } from 'vitest';
import { MergePreviewDocument, SetAgreementsDocument } from '../../generated/graphql.js';
import { device, registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { startCampaign, tillOf } from '../../support/balances.js';
import { enter, read, withNothingMoved } from '../../support/customers.js';
import { everyField } from '../../support/every-field.js';
import { merged, type PreviewItem, preview } from '../../support/merges.js';
import { giveCard } from '../../support/rows.js';
import { defined } from '../../support/till.js';

const app = useApp();
const till = tillOf(app);

/** Two customers who have some of everything, some of it in common. */
async function twoCustomers() {
  const service = await app.service();
  const { id: survivorId } = await registered(app, { email: 'ania@example.com' });
  const text = await defined(app, 'TEXT');
  const number = await defined(app, 'NUMBER');
  const customFields = (value: string) => [{ number: text, value }];
  const { id: absorbedId } = await enter(app, {
    ...everyField,
    customFields: [...customFields('theirs'), { number, value: 7 }],
  });
  await app.ask(
    `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }`,
    {
      input: {
        id: survivorId,
        firstName: 'Ania',
        tags: ['silver', 'gold'],
        attributes: [{ name: 'size', value: '40' }],
        customFields: customFields('ours'),
      },
    },
    service,
  );
  const agree = (customerId: string, agreements: object) =>
    app.ask(SetAgreementsDocument, { input: { customerId, ...agreements } }, service);
  await agree(survivorId, { email: true, wifi: true });
  await agree(absorbedId, { email: false, rfid: true });
  await giveCard(app, absorbedId);
  const [points, money] = [await startCampaign(app), await startCampaign(app, 'MONEY', 'PLN')];
  await till.hasAdded({ customerId: survivorId, campaignId: points, amount: '10' });
  await till.hasAdded({ customerId: absorbedId, campaignId: points, amount: '5' });
  await till.hasAdded({ customerId: absorbedId, campaignId: money, amount: '2.50' });
  return { survivorId, absorbedId, points, money };
}

/** What the graph says of the survivor, by the names of a preview. */
async function stateOf(id: string) {
  const one = (await read(app, id))!;
  const card = await till.card(id);
  const { data } = await app.ask(
    `query ($id: ID!) { customer(id: $id) { sessions { id } identities { provider }
      customFields { name value } } }`,
    { id },
    await app.service(),
  );
  const fields: Record<string, unknown> = { ...one };
  for (const [name, value] of Object.entries(one.address!)) fields[`address.${name}`] = value;
  for (const { name, value } of one.attributes!) fields[`attributes.${name}`] = value;
  for (const { name, value } of data.customer.customFields) fields[`customFields.${name}`] = value;
  for (const { channel, granted } of one.agreements!.records) fields[`agreements.${channel}`] = granted;
  for (const { campaign, amount } of card.balances) fields[`balances.${campaign.id}`] = amount;
  fields['sessions'] = data.customer.sessions.length;
  fields['identities'] = data.customer.identities.map(({ provider }: { provider: string }) => provider);
  const contacts = one.contacts!.map(({ type, value, primary, verified, verifiedBy }) => ({
    ...{ type, value, isPrimary: primary, isVerified: verified },
    ...(verifiedBy && { verifiedBy }),
  }));
  return { fields, contacts, tags: one.tags!, card };
}

const resultsOf = (items: PreviewItem[], subject: PreviewItem['subject']) =>
  items.filter((item) => item.subject === subject).map(({ result }) => result);

describe('the preview of a merge', () => {
  test('says exactly what the merge then does, and changes nothing itself [BX-07]', async () => {
    const { survivorId, absorbedId } = await twoCustomers();
    await device(app, {
      id: survivorId,
      username: 'ania@example.com',
      password: 'correct horse battery staple',
      campaignId: '',
    });
    const items = await withNothingMoved(app, () => preview(app, survivorId, absorbedId));
    await merged(app, survivorId, absorbedId);
    const after = await stateOf(survivorId);

    const named = items.filter(({ subject }) =>
      ['FIELD', 'ATTRIBUTE', 'CUSTOM_FIELD', 'AGREEMENT', 'BALANCE'].includes(subject),
    );
    expect(named.length).toBeGreaterThan(35);
    const inUtc = (name: string, value: unknown) =>
      name === 'lastActivityAt' ? new Date(String(value)).toISOString() : (value ?? null);
    for (const { name, result } of named) {
      expect([name, inUtc(name, after.fields[name])]).toEqual([name, result]);
    }
    expect(resultsOf(items, 'TAG')).toEqual(after.tags);
    const contacts = resultsOf(items, 'CONTACT') as typeof after.contacts;
    const byValue = (a: { value: string }, b: { value: string }) => a.value.localeCompare(b.value);
    expect(contacts.toSorted(byValue)).toEqual(after.contacts.toSorted(byValue));
    for (const { name, result } of items.filter(({ subject }) => subject === 'SIGN_IN').slice(2)) {
      expect([name, after.fields[name]]).toEqual([name, result]);
    }
    const cards = (await app.everythingStored())['card'] as Array<{ number: string; status: string }>;
    for (const { name, result } of items.filter(({ subject }) => subject === 'CARD')) {
      expect([name, result]).toEqual([name, cards.find(({ number }) => name === `card.${number}`)!.status]);
    }
  });

  test('gives the rule of each [BX-07]', async () => {
    const { survivorId, absorbedId, points, money } = await twoCustomers();
    const items = await preview(app, survivorId, absorbedId);
    const ruleOf = Object.fromEntries(items.map(({ name, rule }) => [name, rule]));
    expect(ruleOf).toMatchObject({
      id: 'LEADS_ON',
      externalId: 'LEADS_ON',
      status: 'SURVIVOR',
      firstName: 'SURVIVOR',
      lastName: 'FILLED',
      'address.city': 'FILLED',
      lastActivityAt: 'LATER',
      'agreements.email': 'STRICTER',
      'agreements.rfid': 'FILLED',
      'agreements.wifi': 'SURVIVOR',
      'attributes.size': 'SURVIVOR',
      'attributes.visits': 'FILLED',
      'customFields.Field TEXT': 'SURVIVOR',
      'customFields.Field NUMBER': 'FILLED',
      [`balances.${points}`]: 'SUM',
      [`balances.${money}`]: 'SUM',
      'card.2900000000001': 'LEADS_ON',
      password: 'SURVIVOR',
    });
    expect(items.find(({ name }) => name === `balances.${points}`)).toEqual({
      ...{ subject: 'BALANCE', name: `balances.${points}`, rule: 'SUM' },
      ...{ survivor: '10', absorbed: '5', result: '15' },
    });
  });

  test('refuses what a merge would refuse [BX-07]', async () => {
    const { id } = await enter(app, { externalId: 'a' });
    const ask = async (survivorId: string, absorbedId: string) =>
      (await app.ask(MergePreviewDocument, { survivorId, absorbedId }, await app.staff())).data.mergePreview
        .__typename;
    const { id: other } = await enter(app, { externalId: 'b' });
    expect(await ask(id, id)).toBe('CustomerMergeWithSelf');
    expect(await ask(id, 'nonsense')).toBe('CustomerNotFound');
    await merged(app, id, other);
    expect(await ask(id, other)).toBe('CustomerAlreadyMerged');
  });

  test('is for staff who may also read customers [BX-07]', async () => {
    const { id } = await enter(app, { externalId: 'a' });
    const { id: other } = await enter(app, { externalId: 'b' });
    for (const sender of [
      await app.service(),
      await app.customer(id),
      await app.staff(['customers:read']),
      await app.staff(['customers:merge']),
    ]) {
      const { errors } = await app.ask(MergePreviewDocument, { survivorId: id, absorbedId: other }, sender);
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });
});
