import { describe, expect, test } from 'vitest';
import { SetAgreementsDocument } from '../../generated/graphql.js';
import { device, registered, signIn, whoIs } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { enterWithCard, startCampaign, tillOf } from '../../support/balances.js';
import { ended, enter, historyOf, later, NOBODY, read, withNothingMoved } from '../../support/customers.js';
import { everyField } from '../../support/every-field.js';
import { expectSound, merge, merged, undone, unmerge } from '../../support/merges.js';
import { giveCard } from '../../support/rows.js';
import { defined, ends, ISSUE_CARD, REPLACE_CARD } from '../../support/till.js';

const app = useApp();
const till = tillOf(app);

/** What the graph says of a customer but for when it was changed. */
async function shown(id: string) {
  const { updatedAt: _, version: __, ...customer } = (await read(app, id))!;
  return { ...customer, card: await till.card(id).catch(() => null) };
}

const blockedBy = async (mergeId: string) => {
  const answer = await withNothingMoved(app, () => unmerge(app, mergeId));
  return ended(answer, 'CustomerUnmergeBlocked').obstacles.map(({ name }) => name);
};

const change = (id: string, input: object) =>
  ends(app, `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }`, {
    id,
    ...input,
  });
const agree = async (customerId: string, agreements: object) =>
  app.ask(SetAgreementsDocument, { input: { customerId, ...agreements } }, await app.service());

/** Two customers with everything, and something in common. */
async function twoCustomers() {
  const number = await defined(app, 'TEXT');
  const { id: a } = await enter(app, {
    externalId: 'shop-2',
    tags: ['gold'],
    contacts: [{ type: 'EMAIL', value: 'Anna@example.com', primary: true }],
    attributes: [{ name: 'size', value: '40' }],
  });
  const { id: b } = await enter(app, { ...everyField, customFields: [{ number, value: 'theirs' }] });
  await giveCard(app, a, '2900000000008');
  await giveCard(app, b);
  const campaignId = await startCampaign(app);
  await till.hasAdded({ customerId: a, campaignId, amount: '10' });
  await till.hasAdded({ customerId: b, campaignId, amount: '5' });
  await agree(a, { email: true, wordingVersion: 'v1' });
  await agree(b, { email: false, sms: true });
  later(app, { seconds: 60 });
  return { a, b, campaignId };
}

describe('undoing a merge', () => {
  test('an address both have is primary where the survivor had no primary one, and only until then [BX-07, VV-10]', async () => {
    const address = { type: 'EMAIL', value: 'anna@example.com' } as const;
    const { id: a } = await enter(app, { externalId: 'a', contacts: [{ ...address, primary: false }] });
    const { id: b } = await enter(app, { externalId: 'b', contacts: [{ ...address, primary: true }] });
    const before = [await shown(a), await shown(b)];
    expect(before.map((one) => one!.email)).toEqual([null, address.value]);
    const mergeId = await merged(app, a, b);
    expect((await shown(a))!.email).toBe(address.value);
    await undone(app, mergeId);
    expect([await shown(a), await shown(b)]).toEqual(before);
  });

  test('both are as they were, and their histories are parted [BX-07]', async () => {
    const { a, b } = await twoCustomers();
    const before = [await shown(a), await shown(b)];
    const histories = [await historyOf(app, a), await historyOf(app, b)];
    const mergeId = await merged(app, a, b);
    later(app, { seconds: 60 });
    expect(await undone(app, mergeId)).toEqual({
      ...{ __typename: 'CustomersUnmerged', mergeId, restoredId: b, customer: { id: a } },
    });
    const after = [await shown(a), await shown(b)];
    expect(after).toEqual(before);
    // The grant the merge had overruled counts again as it was given; that it does has evidence of its own.
    const { agreement_evidence: evidence } = await app.everythingStored();
    expect(evidence!.at(-1)).toMatchObject({ customer_id: a, is_granted: true, source: 'unmerge' });
    const kinds = [
      ['AGREEMENTS_CHANGED', 'CUSTOMERS_UNMERGED', 'AGREEMENTS_CHANGED', 'CUSTOMERS_MERGED'],
      ['UNMERGED_FROM', 'MERGED_INTO'],
    ] as const;
    for (const [place, id] of [a, b].entries()) {
      const history = await historyOf(app, id);
      const added = kinds[place]!.length;
      expect(history.slice(0, added).map(({ kind }) => kind)).toEqual(kinds[place]);
      expect(history.slice(added)).toEqual(histories[place]);
    }
    const [kept] = (await app.everythingStored())['customer_merge'] as Array<{ record: unknown }>;
    expect(kept!.record).toBeNull();
    await expectSound(app);
  });

  test('what was done to the survivor meanwhile stays with it [BX-07]', async () => {
    const { a, b, campaignId } = await twoCustomers();
    const mergeId = await merged(app, a, b);
    await change(a, { company: null, externalId: 'shop-9' });
    // Back to what the merge made of it: then it can go back.
    await change(a, { company: everyField.company });
    await till.hasAdded({ customerId: a, campaignId, amount: '7' });
    await undone(app, mergeId);
    expect(await read(app, a)).toMatchObject({ externalId: 'shop-9', company: null });
    expect((await till.card(a)).balances).toMatchObject([{ amount: '17' }]);
    expect((await till.card(b)).balances).toMatchObject([{ amount: '5' }]);
    await expectSound(app);
  });

  test('later changes to what would go back forbid it, and the answer names each [BX-07]', async () => {
    const { a, b, campaignId } = await twoCustomers();
    const mergeId = await merged(app, a, b);
    await change(a, { lastName: 'Kowalska', attributes: [{ name: 'visits', value: 4 }] });
    await change(a, { customFields: [{ number: 1, value: 'ours' }] });
    const moved = (await read(app, a))!.contacts!.find(({ type }) => type === 'PUSH')!;
    await ends(
      app,
      `mutation ($input: RemoveContactInput!) { removeContact(input: $input) { __typename } }`,
      {
        customerId: a,
        contactId: moved.id,
      },
    );
    await till.redeem({ customerId: a, campaignId, amount: '11' });
    expect(await blockedBy(mergeId)).toEqual([
      'lastName',
      'contact PUSH token-1',
      'attributes.visits',
      'customFields.Field TEXT',
      `balances.${campaignId}`,
    ]);
  });

  test('a card that came along and was replaced since, or whose balance is used up, stays [BX-07]', async () => {
    const { id: a } = await enter(app, { externalId: 'a' });
    const b = await enterWithCard(app);
    const campaignId = await startCampaign(app);
    await till.hasAdded({ customerId: b, campaignId, amount: '5' });
    const mergeId = await merged(app, a, b);
    await till.redeem({ customerId: a, campaignId, amount: '1' });
    expect(await blockedBy(mergeId)).toEqual([`balances.${campaignId}`]);
    await till.hasAdded({ customerId: a, campaignId, amount: '1' });
    await ends(app, REPLACE_CARD, { customerId: a, number: '2900000000007' });
    expect(await blockedBy(mergeId)).toEqual(['card.2900000000001']);
  });

  test('the number of a lost card that somebody else has now stays theirs [BX-07]', async () => {
    const { a, b } = await twoCustomers();
    const mergeId = await merged(app, a, b);
    await ends(app, `mutation ($input: BlockCardInput!) { blockCard(input: $input) { __typename } }`, {
      cardNumber: '2900000000001',
    });
    const { id: c } = await enter(app, { externalId: 'c' });
    await ends(app, ISSUE_CARD, { customerId: c, number: '2900000000001' });
    expect(await blockedBy(mergeId)).toEqual(['card.2900000000001']);
  });

  test('merges are undone last first; one step leads to whoever is left [BX-07]', async () => {
    const ids: string[] = [];
    for (const externalId of ['a', 'b', 'c', 'd']) ids.push((await enter(app, { externalId })).id);
    const [a, b, c, d] = ids as [string, string, string, string];
    const [intoB, more, intoC] = [await merged(app, b, a), await merged(app, b, d), await merged(app, c, b)];
    const heads = async () => Promise.all(ids.map(async (id) => (await read(app, id))!.id));
    expect(await heads()).toEqual([c, c, c, c]);
    for (const [first, last] of [
      [intoB, intoC],
      [more, intoC],
    ] as const) {
      const answer = await withNothingMoved(app, () => unmerge(app, first));
      expect(answer).toMatchObject({ __typename: 'CustomerLaterMergeStands', laterMergeId: last });
    }
    await undone(app, intoC);
    expect(await heads()).toEqual([b, b, c, b]);
    expect(await unmerge(app, intoB)).toMatchObject({
      __typename: 'CustomerLaterMergeStands',
      laterMergeId: more,
    });
    await undone(app, more);
    await undone(app, intoB);
    expect(await heads()).toEqual([a, b, c, d]);
    await expectSound(app);
  });

  test('an unknown merge, one undone already and one of somebody deleted are refused [BX-07]', async () => {
    const [a, b] = [(await enter(app, { externalId: 'a' })).id, (await enter(app, { externalId: 'b' })).id];
    for (const id of [NOBODY, 'nonsense'])
      expect((await unmerge(app, id)).__typename).toBe('CustomerMergeNotFound');
    const mergeId = await merged(app, a, b);
    await undone(app, mergeId);
    const again = await withNothingMoved(app, () => unmerge(app, mergeId));
    expect(again.__typename).toBe('CustomerAlreadyUnmerged');
    const second = await merged(app, b, a);
    await ends(
      app,
      `mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { __typename } }`,
      { id: b },
    );
    expect((await unmerge(app, second)).__typename).toBe('CustomerMergeNotFound');
    expect((await merge(app, { survivorId: a, absorbedId: b })).__typename).toBe('CustomerNotFound');
    await expectSound(app);
  });

  test('the password does not come back, the account does [I07]', async () => {
    const anna = await registered(app, { email: 'anna@example.com' });
    const { accessToken } = await device(app, anna);
    const { id } = await enter(app, { externalId: 'a' });
    const mergeId = await merged(app, id, anna.id);
    await undone(app, mergeId);
    expect(await whoIs(app, accessToken)).toBeNull();
    expect((await signIn(app, anna)).__typename).toBe('CustomerCredentialsRejected');
    expect(await read(app, anna.id)).toMatchObject({ registered: true, email: 'anna@example.com' });
    expect(await read(app, id)).toMatchObject({ registered: false, email: null });
    await expectSound(app);
  });
});
