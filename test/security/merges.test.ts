import { describe, expect, test } from 'vitest';
import { confirmReset, linkTo, requestReset } from '../support/account-changes.js';
import { device, OTHER_PASSWORD, PASSWORD, refresh, registered, signIn, whoIs } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { enter, read, withNothingMoved } from '../support/customers.js';
import { useLive } from '../support/live.js';
import { placesOf } from '../support/marked-life.js';
import { expectSound, merge, merged, unmerge } from '../support/merges.js';
import { giveCard } from '../support/rows.js';
import { securityEvents } from '../support/security-events.js';
import { ends, RECORD_CUSTOMER } from '../support/till.js';

const app = useApp();

describe('a merge is no way in', () => {
  test('a customer, a visitor and a service without the scope may not merge [I06]', async () => {
    const [a, b] = [(await enter(app, { externalId: 'a' })).id, (await enter(app, { externalId: 'b' })).id];
    const mutation = `mutation ($a: ID!, $b: ID!) {
      mergeCustomers(input: { survivorId: $a, absorbedId: $b }) { __typename } }`;
    for (const sender of [
      await app.customer(a),
      await app.visitor(a),
      await app.service(['customers:write', 'customers:read']),
      await app.staff(['customers:write']),
      null,
    ]) {
      const { errors } = await withNothingMoved(app, () => app.ask(mutation, { a, b }, sender));
      expect(errors?.[0]?.extensions['code']).toBe(sender ? 'FORBIDDEN' : 'UNAUTHENTICATED');
    }
    expect(
      (await merge(app, { survivorId: a, absorbedId: b }, await app.service(['customers:merge']))).__typename,
    ).toBe('CustomersMerged');
  });

  test('a visitor’s profile takes nobody over [I06]', async () => {
    const { id } = await enter(app, { externalId: 'a' });
    const { data } = await app.ask(
      'mutation { startAnonymousSession(input: {}) { ... on CustomerAnonymousSessionStarted { customer { id } } } }',
    );
    const guest = data.startAnonymousSession.customer.id;
    const refused = await withNothingMoved(app, () => merge(app, { survivorId: guest, absorbedId: id }));
    expect(refused.__typename).toBe('CustomerSurvivorIsVisitor');
    expect((await merge(app, { survivorId: id, absorbedId: guest })).__typename).toBe('CustomersMerged');
  });

  test('ends sessions, tokens, links and codes of the absorbed; the survivor keeps its own [I07, VV-14]', async () => {
    const anna = await registered(app, { email: 'anna@example.com' });
    const beata = await registered(app, {
      email: 'beata@example.com',
      password: OTHER_PASSWORD,
      campaignId: anna.campaignId,
    });
    const [own, other] = [await device(app, anna), await device(app, beata)];
    await requestReset(app, beata.username);
    const link = await linkTo(app, beata.username);
    expect((await app.messages()).some(({ customerId }) => customerId === beata.id)).toBe(true);
    await merged(app, anna.id, beata.id);

    expect(await whoIs(app, other.accessToken)).toBeNull();
    expect((await refresh(app, other.refreshToken)).__typename).toBe('CustomerRefreshRejected');
    expect((await confirmReset(app, link, 'seven otters under one umbrella')).__typename).toBe(
      'CustomerCodeRejected',
    );
    expect((await app.messages()).filter(({ customerId }) => customerId === beata.id)).toEqual([]);
    expect((await signIn(app, beata)).__typename).toBe('CustomerCredentialsRejected');
    expect(await whoIs(app, await app.customer(beata.id))).toBeNull();

    expect(await whoIs(app, own.accessToken)).toBe(anna.id);
    expect((await refresh(app, own.refreshToken)).__typename).toBe('CustomerSessionRefreshed');
    expect((await signIn(app, { username: anna.username, password: PASSWORD })).__typename).toBe(
      'CustomerSignedIn',
    );
    expect((await read(app, anna.id))!.email).toBe('anna@example.com');
    await expectSound(app);
  });

  test('a merged-away account is refused like a deleted one [A16]', async () => {
    const anna = await registered(app, { email: 'anna@example.com' });
    const { id } = await enter(app, { externalId: 'a' });
    const { accessToken } = await device(app, anna);
    await merged(app, id, anna.id);
    const answer = await app.ask('{ me { id } }', {}, accessToken);
    expect(answer.data).toEqual({ me: null });
    expect(answer.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    const unknown = await signIn(app, { username: 'nobody@example.com', password: PASSWORD });
    expect(await signIn(app, anna)).toEqual(unknown);
  });

  test('an address two customers only claim merges nobody [I09]', async () => {
    const contacts = [{ type: 'EMAIL', value: 'anna@example.com' }] as const;
    const a = await enter(app, { contacts: [...contacts] });
    const b = await enter(app, { contacts: [...contacts] });
    await giveCard(app, b.id);
    const recorded = await ends(app, RECORD_CUSTOMER, { email: 'anna@example.com', phone: '+48512345678' });
    expect(recorded.outcome).toBe('NEW');
    const account = await registered(app, { email: 'anna@example.com' });
    const ids = [a.id, b.id, recorded.customer.id, account.id];
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect((await read(app, id))!.id).toBe(id);
    const stored = await app.everythingStored();
    expect(stored['customer_merge']).toEqual([]);
    expect(stored['customer']).toHaveLength(4);
  });
});

describe('erasing somebody who was merged [J02]', () => {
  const erase = async (id: string) =>
    ends(
      app,
      'mutation ($input: EraseCustomerInput!) { eraseCustomer(input: $input) { __typename } }',
      { id, reason: 'REQUESTED' },
      await app.staff(),
    );

  test('under the old id erases the survivor and everything that became part of it [J02]', async () => {
    const a = await enter(app, { externalId: 'canary-a', firstName: 'Canary' });
    const b = await enter(app, { externalId: 'canary-b', lastName: 'Canary', tags: ['canary'] });
    await merged(app, a.id, b.id);
    expect((await erase(b.id)).__typename).toBe('CustomerErased');
    expect(await placesOf(app, 'canary')).toEqual([]);
    expect((await app.everythingStored())['customer']).toEqual([]);
    for (const id of [a.id, b.id]) expect(await read(app, id)).toBeNull();
    await expectSound(app);
  });

  test('after the merge was undone leaves nothing of them with the other one, who stays [J02]', async () => {
    const a = await enter(app, { externalId: 'shop-1', firstName: 'Anna' });
    const b = await enter(app, { externalId: 'canary-b', lastName: 'Canary', tags: ['canary'] });
    const mergeId = await merged(app, a.id, b.id);
    expect(await placesOf(app, 'canary')).toContain('history_entry.changes');
    expect((await unmerge(app, mergeId)).__typename).toBe('CustomersUnmerged');
    expect((await erase(b.id)).__typename).toBe('CustomerErased');
    expect(await placesOf(app, 'canary')).toEqual([]);
    expect(await read(app, a.id)).toMatchObject({ firstName: 'Anna', lastName: null, tags: [] });
    await expectSound(app);
  });
});

describe('a merge and its undoing [H04]', () => {
  const live = useLive(app, { WORKER: 'separate', LOG_LEVEL: 'info' });

  test('are security events with who did it to whom [H04]', async () => {
    const [a, b] = [(await enter(app, { externalId: 'a' })).id, (await enter(app, { externalId: 'b' })).id];
    const token = await app.staff();
    const mutation =
      'mutation ($a: ID!, $b: ID!) { mergeCustomers(input: { survivorId: $a, absorbedId: $b }) { ... on CustomersMerged { mergeId } } }';
    const { data } = await live.ask(mutation, { a, b }, token);
    await live.ask(
      'mutation ($id: ID!) { unmergeCustomers(input: { mergeId: $id }) { __typename } }',
      { id: data.mergeCustomers.mergeId },
      token,
    );
    const about = { customerId: a, otherCustomerId: b, callerKind: 'STAFF', callerId: 'staff-7' };
    expect(securityEvents(live).filter(({ event }) => /merged$/.test(String(event)))).toMatchObject([
      { event: 'customers-merged', ...about },
      { event: 'customers-unmerged', ...about },
    ]);
  });
});
