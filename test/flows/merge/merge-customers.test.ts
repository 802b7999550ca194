import { describe, expect, test } from 'vitest';
import { SetAgreementsDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { enterWithCard, startCampaign, tillOf } from '../../support/balances.js';
import { ended, enter, historyOf, later, NOBODY, read, withNothingMoved } from '../../support/customers.js';
import { everyField } from '../../support/every-field.js';
import { expectSound, merge, merged, unmerge } from '../../support/merges.js';

const app = useApp();
const till = tillOf(app);

const survivorData = {
  externalId: 'shop-2',
  firstName: 'Ania',
  tags: ['silver', 'gold'],
  contacts: [
    { type: 'EMAIL', value: 'Anna@example.com', primary: false, verified: false },
    { type: 'EMAIL', value: 'ania@example.com', primary: true, verified: true },
  ],
  attributes: [{ name: 'size', value: '40' }],
} as const;

const enterSurvivor = () =>
  enter(app, {
    ...survivorData,
    tags: [...survivorData.tags],
    contacts: [...survivorData.contacts],
    attributes: [...survivorData.attributes],
  });

const agree = async (customerId: string, agreements: object) =>
  app.ask(SetAgreementsDocument, { input: { customerId, ...agreements } }, await app.service());

describe('merging two customers', () => {
  test('makes one with both sets of data, each by its rule [VV-10]', async () => {
    const { id } = await enterSurvivor();
    const { id: absorbedId } = await enter(app, everyField);
    await merged(app, id, absorbedId);
    const one = (await read(app, id))!;
    expect(one).toMatchObject({
      id,
      externalId: 'shop-2',
      status: 'ENABLED',
      firstName: 'Ania',
      lastName: 'Nowak',
      sex: 'FEMALE',
      birthDate: '1989-08-03',
      address: everyField.address,
      metadata: { k: 'v' },
      customDate: '2010-03-04',
      tags: ['silver', 'gold', 'a, "b"'],
      email: 'ania@example.com',
      phone: '+48512345678',
      attributes: [
        { name: 'size', value: '40' },
        { name: 'visits', value: 3 },
      ],
    });
    const contacts = one.contacts!.map(({ value, primary, verified }) => [value, primary, verified]);
    expect(contacts.toSorted()).toEqual(
      [
        ['+48512345678', true, false],
        // The absorbed one had proved it.
        ['Anna@example.com', false, true],
        ['ania@example.com', true, true],
        ['token-1', false, true],
      ].toSorted(),
    );
    await expectSound(app);
  });

  test('lets the stricter consent win, whoever gave it, and keeps the evidence of both [VV-10]', async () => {
    const { id } = await enterSurvivor();
    const { id: absorbedId } = await enter(app, everyField);
    await agree(id, { email: true, sms: false, push: true, source: 'web', wordingVersion: 'v1' });
    await agree(absorbedId, { email: false, sms: true, rfid: true, push: true, source: 'till 7' });
    const evidence = async () => (await app.everythingStored())['agreement_evidence']!;
    const before = await evidence();
    later(app, { seconds: 60 });
    await merged(app, id, absorbedId);
    const agreements = (await read(app, id))!.agreements!;
    expect(agreements).toMatchObject({ email: false, sms: false, push: true, rfid: true, wifi: null });
    expect(agreements.records.find(({ channel }) => channel === 'email')).toMatchObject({
      actorKind: 'STAFF',
      actorId: 'staff-7',
      source: 'merge',
    });
    const after = await evidence();
    expect(before).toHaveLength(7);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after).toHaveLength(9);
    await expectSound(app);
    // What held at a time is known from the evidence of both.
    const proof = async (channel: string, at: Date) => {
      const query = `query ($id: ID!, $channel: String!, $at: DateTime!) { customer(id: $id) {
        agreementProof(channel: $channel, at: $at) { granted source } } }`;
      const { data } = await app.ask(query, { id, channel, at }, await app.service());
      return data.customer.agreementProof;
    };
    const then = new Date(app.clock.now.getTime() - 30_000);
    expect(await proof('rfid', then)).toEqual({ granted: true, source: 'till 7' });
    expect(await proof('email', app.clock.now)).toEqual({ granted: false, source: 'merge' });
    // The customer's own word is put on record even where it says what the merge said.
    await agree(id, { email: false, source: 'web' });
    expect(
      (await read(app, id))!.agreements!.records.find(({ channel }) => channel === 'email'),
    ).toMatchObject({
      source: 'web',
    });
  });

  test('sums balances exactly once, in the books too [VV-10]', async () => {
    const [a, b] = [await enterWithCard(app), await enterWithCard(app, '2900000000002')];
    const [points, money] = [await startCampaign(app), await startCampaign(app, 'MONEY', 'PLN')];
    await till.hasAdded({ customerId: a, campaignId: points, amount: '10' });
    await till.hasAdded({ customerId: b, campaignId: points, amount: '5' });
    await till.hasAdded({ customerId: b, campaignId: money, amount: '2.50' });
    await merged(app, a, b);
    const held = async () =>
      (await till.card(a)).balances.map(({ campaign, amount }) => [campaign.id, amount]);
    const expected = [
      [points, '15'],
      [money, '2.50'],
    ];
    expect(await held()).toEqual(expected);
    expect((await merge(app, { survivorId: a, absorbedId: b })).__typename).toBe('CustomerAlreadyMerged');
    expect(await held()).toEqual(expected);
    await expectSound(app);
    // What was paid with the other card is in the list of the one that is left.
    expect((await till.card(a)).transactions!.nodes.map(({ amount }) => amount)).toEqual(['2.50', '5', '10']);
  });

  test('the only card comes along with what it holds [VV-10]', async () => {
    const { id } = await enterSurvivor();
    const b = await enterWithCard(app);
    const campaignId = await startCampaign(app);
    await till.hasAdded({ customerId: b, campaignId, amount: '5' });
    await merged(app, id, b);
    expect(await till.card(id)).toMatchObject({ number: '2900000000001', balances: [{ amount: '5' }] });
    await expectSound(app);
  });

  test('refuses the same twice, the unknown, the deleted and the merged; nothing is written [I06, VV-10]', async () => {
    const ids = [];
    for (const externalId of ['a', 'b', 'c']) ids.push((await enter(app, { externalId })).id);
    const [a, b, c] = ids as [string, string, string];
    const { id: gone } = await enter(app, { externalId: 'gone' });
    await app.ask(
      'mutation ($id: ID!) { deleteCustomer(input: { id: $id }) { __typename } }',
      { id: gone },
      await app.service(),
    );
    await merged(app, b, a);
    for (const [survivorId, absorbedId, problem] of [
      [b, b, 'CustomerMergeWithSelf'],
      [b, b.toUpperCase(), 'CustomerMergeWithSelf'],
      [b, NOBODY, 'CustomerNotFound'],
      [NOBODY, b, 'CustomerNotFound'],
      ['nonsense', b, 'CustomerNotFound'],
      [gone, b, 'CustomerNotFound'],
      // A into B, then B into A: a circle.
      [a, b, 'CustomerAlreadyMerged'],
      [b, a, 'CustomerAlreadyMerged'],
      [c, a, 'CustomerAlreadyMerged'],
      [a, c, 'CustomerAlreadyMerged'],
    ] as const) {
      const answer = await withNothingMoved(app, () => merge(app, { survivorId, absorbedId }));
      expect(answer.__typename, `${survivorId} ${absorbedId}`).toBe(problem);
    }
    expect(await merge(app, { survivorId: a, absorbedId: c })).toMatchObject({
      mergedCustomerId: a,
      survivorId: b,
    });
  });

  test('the survivor’s history contains the absorbed one’s, and says of the merge [VV-12]', async () => {
    const { id } = await enterSurvivor();
    later(app, { seconds: 60 });
    const { id: absorbedId } = await enter(app, { externalId: 'b', lastName: 'Nowak' });
    later(app, { seconds: 60 });
    const mergeId = await merged(app, id, absorbedId);
    const history = await historyOf(app, id);
    expect(history.map(({ kind }) => kind).toSorted()).toEqual(
      ['CUSTOMERS_MERGED', 'MERGED_INTO', 'CUSTOMER_CREATED', 'CUSTOMER_CREATED'].toSorted(),
    );
    expect(
      history.slice(2).map(({ changes }) => changes!.find(({ field }) => field === 'externalId')?.to),
    ).toEqual(['b', 'shop-2']);
    expect(history.find(({ kind }) => kind === 'CUSTOMERS_MERGED')!.changes).toEqual([
      { field: 'merge', from: null, to: mergeId },
      { field: 'absorbed', from: null, to: absorbedId },
      { field: 'lastName', from: null, to: 'Nowak' },
    ]);
    // Page by page, none twice and none left out.
    const pages: unknown[] = [];
    let page = { hasNextPage: true, endCursor: null as string | null };
    while (page.hasNextPage) {
      const { data } = await app.ask(
        `query ($id: ID!, $after: String) { customer(id: $id) { history(first: 1, after: $after) {
          nodes { id } pageInfo { hasNextPage endCursor } } } }`,
        { id, after: page.endCursor },
        await app.service(),
      );
      pages.push(...data.customer.history.nodes);
      page = data.customer.history.pageInfo;
    }
    expect(pages).toEqual(history.map((entry) => ({ id: entry.id })));
  });

  test('a repeated call merges once and is answered the same [K19]', async () => {
    const [a, b] = [(await enter(app, { externalId: 'a' })).id, (await enter(app, { externalId: 'b' })).id];
    const input = { survivorId: a, absorbedId: b, idempotencyKey: 'key-1' };
    const first = ended(await merge(app, input), 'CustomersMerged');
    expect(await merge(app, input)).toEqual(first);
    expect((await merge(app, { ...input, survivorId: b })).__typename).toBe('CustomerIdempotencyKeyReused');
    expect((await unmerge(app, first.mergeId)).__typename).toBe('CustomersUnmerged');
  });

  test('two merges in one operation are refused [E01]', async () => {
    const { errors } = await app.ask(
      `mutation { a: mergeCustomers(input: { survivorId: "a", absorbedId: "b" }) { __typename }
        b: mergeCustomers(input: { survivorId: "b", absorbedId: "a" }) { __typename } }`,
      {},
      await app.staff(),
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'guesses' });
  });
});
