import { describe, expect, test } from 'vitest';
import { AddContactDocument, RemoveContactDocument, SetAgreementsDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, read } from '../../support/customers.js';
import { expectSound, merged, undone, unmerge } from '../../support/merges.js';

const app = useApp();

const agree = async (customerId: string, agreements: object) => {
  const { data } = await app.ask(
    SetAgreementsDocument,
    { input: { customerId, ...agreements } },
    await app.service(),
  );
  ended(data.setAgreements, 'CustomerAgreementsSet');
};
const two = async () => ({
  a: (await enter(app, { externalId: 'a' })).id,
  b: (await enter(app, { externalId: 'b' })).id,
});
const agreementsOf = async (id: string) => (await read(app, id))!.agreements!;
/** The decision in force, with its evidence. */
const checked = async (id: string, channel: string) => {
  const { data } = await app.ask(
    `query ($id: ID!, $channel: String!) { consentCheck(customerId: $id, channel: $channel) { state evidenceId wordingVersion decidedAt } }`,
    { id, channel },
    await app.service(['consents:check']),
  );
  return data.consentCheck;
};
/** What the newest entry of a kind says has changed. */
const changesOf = async (id: string, kind: 'AGREEMENTS_CHANGED') =>
  (await historyOf(app, id, [kind]))[0]!.changes!;

describe('what is decided about a channel while two customers are one', () => {
  test('by the survivor is not overruled by undoing it [BX-07]', async () => {
    const { a, b } = await two();
    await agree(a, { email: true, wordingVersion: 'v1' });
    await agree(b, { email: false, sms: true });
    later(app, { seconds: 60 });
    const mergeId = await merged(app, a, b);
    await agree(a, { email: false, source: 'web' });
    await undone(app, mergeId);
    expect(await agreementsOf(a)).toMatchObject({ email: false });
    expect(await agreementsOf(b)).toMatchObject({ email: false, sms: true });
    await expectSound(app);
  });

  test.each(['survivor', 'absorbed'] as const)('is a no of both, by the id of the %s [BX-07]', async (by) => {
    const { a, b } = await two();
    for (const id of [a, b]) await agree(id, { email: true, sms: true });
    const mergeId = await merged(app, a, b);
    later(app, { seconds: 60 });
    await agree(by === 'survivor' ? a : b, { email: false, source: 'web' });
    later(app, { seconds: 60 });
    await undone(app, mergeId);
    for (const id of [a, b]) expect(await agreementsOf(id)).toMatchObject({ email: false, sms: true });
    expect((await historyOf(app, b)).map(({ kind }) => kind)).toContain('AGREEMENTS_CHANGED');
    await expectSound(app);
  });

  test('is a no of both if the survivor had said so before and only says it again [BX-07]', async () => {
    const { a, b } = await two();
    await agree(a, { email: false });
    await agree(b, { email: true });
    later(app, { seconds: 60 });
    const entries = async () => (await historyOf(app, a, ['AGREEMENTS_CHANGED'])).length;
    await agree(a, { email: false });
    expect(await entries()).toBe(1);
    const mergeId = await merged(app, a, b);
    later(app, { seconds: 60 });
    const before = await entries();
    for (const _ of [1, 2, 3]) await agree(a, { email: false });
    expect(await entries()).toBe(before + 1);
    expect((await changesOf(a, 'AGREEMENTS_CHANGED')).map(({ field }) => field)).toEqual([
      'agreements.email.at',
    ]);
    await undone(app, mergeId);
    expect([await checked(a, 'email'), await checked(b, 'email')]).toMatchObject([
      { state: 'REFUSED' },
      { state: 'REFUSED' },
    ]);
    later(app, { seconds: 60 });
    const parted = await entries();
    await agree(a, { email: false });
    expect(await entries()).toBe(parted);
    await expectSound(app);
  });

  test('is a no of both where only the absorbed one had agreed, and does not stand in the way [BX-07]', async () => {
    const { a, b } = await two();
    await agree(b, { email: true, wordingVersion: 'v1' });
    const granted = await checked(b, 'email');
    later(app, { seconds: 60 });
    const mergeId = await merged(app, a, b);
    later(app, { seconds: 60 });
    await agree(a, { email: false });
    later(app, { seconds: 60 });
    await undone(app, mergeId);
    const [mine, theirs] = [await checked(a, 'email'), await checked(b, 'email')];
    expect([mine.state, theirs.state]).toEqual(['REFUSED', 'REFUSED']);
    expect(new Set([granted.evidenceId, mine.evidenceId, theirs.evidenceId]).size).toBe(3);
    expect(await changesOf(b, 'AGREEMENTS_CHANGED')).toContainEqual({
      field: 'agreements.email',
      from: true,
      to: false,
    });
    await expectSound(app);
  });

  test('is a no of both where the absorbed one was undecided [BX-07]', async () => {
    const { a, b } = await two();
    await agree(a, { email: true });
    const mergeId = await merged(app, a, b);
    later(app, { seconds: 60 });
    await agree(a, { email: false });
    await undone(app, mergeId);
    expect(await checked(b, 'email')).toMatchObject({ state: 'REFUSED', evidenceId: expect.any(String) });
    expect(await changesOf(b, 'AGREEMENTS_CHANGED')).toEqual([
      { field: 'agreements.email', from: null, to: false },
    ]);
    await expectSound(app);
  });

  test.each([
    ['both absorbed by one', [false, true, true], [0, 1], [0, 2]],
    ['a survivor absorbed in turn', [true, false, true], [1, 2], [0, 1]],
    ['a survivor who only followed', [true, false, true], [0, 1], [2, 0]],
    ['an undecided one between', [true, null, false], [1, 2], [0, 1]],
  ] as const)('is a no of all three: %s [BX-07]', async (_, decided, first, second) => {
    const ids: string[] = [];
    for (const [n, email] of decided.entries()) {
      const { id } = await enter(app, { externalId: `shop-${n}` });
      if (email !== null) await agree(id, { email });
      ids.push(id);
    }
    later(app, { seconds: 60 });
    const merges: string[] = [];
    for (const [survivor, absorbed] of [first, second]) {
      merges.push(await merged(app, ids[survivor]!, ids[absorbed]!));
      later(app, { seconds: 60 });
    }
    await agree(ids[0]!, { email: false });
    later(app, { seconds: 60 });
    for (const mergeId of merges.toReversed()) {
      await undone(app, mergeId);
      later(app, { seconds: 60 });
    }
    for (const id of ids) expect(await checked(id, 'email')).toMatchObject({ state: 'REFUSED' });
    await expectSound(app);
  });

  test('is a yes of the survivor alone, said once more or after a no, and nobody else’s [BX-07]', async () => {
    for (const said of [[true], [false, true]]) {
      const ids: string[] = [];
      for (const name of ['a', 'b', 'c']) {
        ids.push((await enter(app, { externalId: `${name}${said.length}` })).id);
      }
      const [a, b, c] = ids as [string, string, string];
      await agree(b, { email: true, source: 'web' });
      const before = await checked(b, 'email');
      later(app, { seconds: 60 });
      const merges: string[] = [];
      for (const [survivor, absorbed] of [
        [a, b],
        [c, a],
      ] as const) {
        merges.push(await merged(app, survivor, absorbed));
        later(app, { seconds: 60 });
      }
      for (const email of said) {
        await agree(c, { email });
        later(app, { seconds: 60 });
      }
      await undone(app, merges[1]!);
      expect(await checked(a, 'email')).toEqual(before);
      await expectSound(app);
      await undone(app, merges[0]!);
      expect(await checked(a, 'email')).toMatchObject({ state: 'UNDECIDED', evidenceId: null });
      expect(await checked(b, 'email')).toEqual(before);
      const own = await checked(c, 'email');
      expect(own).toMatchObject({ state: 'GRANTED', evidenceId: expect.any(String) });
      expect(own.evidenceId).not.toBe(before.evidenceId);
      await expectSound(app);
    }
  });

  test('a yes that only the merge had withdrawn counts as it was given [BX-03, BX-07]', async () => {
    const { a, b } = await two();
    await agree(a, { email: true, source: 'web', wordingVersion: 'v1' });
    await agree(b, { email: false });
    const before = await checked(a, 'email');
    later(app, { seconds: 60 });
    const mergeId = await merged(app, a, b);
    expect((await checked(a, 'email')).state).toBe('REFUSED');
    later(app, { seconds: 60 });
    await undone(app, mergeId);
    expect(await checked(a, 'email')).toEqual(before);
    await expectSound(app);
  });

  test('is a yes of the survivor alone: what the absorbed one had decided goes back [BX-07]', async () => {
    const { a, b } = await two();
    await agree(b, { email: false, sms: true, wordingVersion: 'v1' });
    const before = [await checked(b, 'email'), await checked(b, 'sms')];
    later(app, { seconds: 60 });
    const mergeId = await merged(app, a, b);
    later(app, { seconds: 60 });
    await agree(a, { email: true, sms: true, wordingVersion: 'v2' });
    later(app, { seconds: 60 });
    await undone(app, mergeId);
    for (const channel of ['email', 'sms'])
      expect(await checked(a, channel)).toMatchObject({ state: 'GRANTED', wordingVersion: 'v2' });
    expect([await checked(b, 'email'), await checked(b, 'sms')]).toEqual(before);
    await expectSound(app);
  });
});

test('an address that came along and was removed and added again goes back [BX-07]', async () => {
  const { a } = await two();
  const address = { type: 'EMAIL', value: 'anna@example.com' } as const;
  const c = await enter(app, { externalId: 'c', contacts: [address] });
  const mergeId = await merged(app, a, c.id);
  const input = { customerId: a, contactId: c.contacts![0]!.id };
  ended(
    (await app.ask(RemoveContactDocument, { input }, await app.service())).data.removeContact,
    'CustomerContactRemoved',
  );
  const blocked = ended(await unmerge(app, mergeId), 'CustomerUnmergeBlocked');
  expect(blocked.obstacles).toEqual([
    { name: 'contact EMAIL anna@example.com', message: expect.stringContaining('Make it what it was then') },
  ]);
  const blind = ended(
    await unmerge(app, mergeId, await app.staff(['customers:merge'])),
    'CustomerUnmergeBlocked',
  );
  expect(blind.obstacles.map(({ name }) => name)).toEqual(['contact EMAIL']);
  const again = { input: { customerId: a, ...address } };
  ended(
    (await app.ask(AddContactDocument, again, await app.service())).data.addContact,
    'CustomerContactAdded',
  );
  await undone(app, mergeId);
  expect((await read(app, a))!.contacts).toEqual([]);
  expect((await read(app, c.id))!.contacts).toMatchObject([address]);
  await expectSound(app);
});
