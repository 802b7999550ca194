import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { duplicatePairs } from '../../src/jobs/duplicate-pairs.js';
import { DeleteCustomerDocument, UpdateCustomerDocument } from '../generated/graphql.js';
import { visitor } from '../support/account-changes.js';
import { useApp } from '../support/app.js';
import { loopOf, wait } from '../support/background.js';
import { ended, withNothingMoved } from '../support/customers.js';
import { merged, unmerge } from '../support/merges.js';
import {
  addContact,
  candidates,
  dismissed,
  expectTruePairs,
  found,
  people,
  phone,
  removeContact,
} from '../support/pairs.js';

const app = useApp();
const anna = { firstName: 'Anna', lastName: 'Nowak', birthDate: '1989-08-03' };

async function update(id: string, input: object) {
  const { data } = await app.ask(UpdateCustomerDocument, { input: { id, ...input } }, await app.service());
  ended(data.updateCustomer, 'CustomerUpdated');
}
async function remove(id: string) {
  const { data } = await app.ask(DeleteCustomerDocument, { input: { id } }, await app.service());
  ended(data.deleteCustomer, 'CustomerDeleted');
}
/** As many as do not count as a crowd, and how many pairs they make. */
const crowd = (count: number) =>
  people(app, ...Array.from({ length: count }, () => ({ contacts: phone('600000000') })));
const PAIRS_OF_TEN = 45;

describe('the pairs follow', () => {
  test('a change of a field, and back [BX-07]', async () => {
    const ids = await people(app, anna, { ...anna, birthDate: '1989-08-04' });
    expect(await found(app, ids)).toEqual([]);
    await update(ids[1]!, { birthDate: '1989-08-03' });
    expect(await found(app, ids)).toEqual(['0-1 60']);
    await update(ids[0]!, { lastName: 'Nowacka' });
    expect(await found(app, ids)).toEqual([]);
    await expectTruePairs(app);
  });

  test('the eleventh who shares a value, and one who shares it no more [BX-07]', async () => {
    const ids = await crowd(10);
    expect(await found(app, ids)).toHaveLength(PAIRS_OF_TEN);
    const [eleventh] = await crowd(1);
    expect(await found(app, ids)).toEqual([]);
    await removeContact(app, eleventh!, 'PHONE');
    expect(await found(app, ids)).toHaveLength(PAIRS_OF_TEN);
    await addContact(app, eleventh!, { type: 'PHONE', value: '600000000' });
    expect(await found(app, ids)).toEqual([]);
    await remove(ids[0]!);
    expect(await found(app, ids)).toHaveLength(PAIRS_OF_TEN);
    // Two come and one goes between two turns.
    const two = await crowd(2);
    await remove(ids[1]!);
    expect(await found(app, ids)).toEqual([]);
    for (const id of two) await remove(id);
    await removeContact(app, ids[2]!, 'PHONE');
    expect(await found(app, ids)).toHaveLength(28);
    await expectTruePairs(app);
  });

  test('a merge and its undoing [BX-07]', async () => {
    const ids = await people(
      app,
      anna,
      anna,
      { contacts: phone('512345678') },
      {
        contacts: phone('512345678'),
      },
    );
    expect(await found(app, ids)).toEqual(['0-1 60', '2-3 40']);
    const mergeId = await merged(app, ids[0]!, ids[2]!);
    // Not even before the job has heard of it.
    expect((await candidates(app)).flatMap(({ one, other }) => [one!.id, other!.id])).not.toContain(ids[2]);
    expect(await found(app, ids)).toEqual(['0-1 60', '0-3 40']);
    ended(await unmerge(app, mergeId), 'CustomersUnmerged');
    expect(await found(app, ids)).toEqual(['0-1 60', '2-3 40']);
    await expectTruePairs(app);
  });

  test('no visitor, however much they say about themselves [BX-07]', async () => {
    const ids = await people(app, { contacts: phone('512345678') });
    const { id } = await visitor(app);
    await app.em.execute(
      `insert into contact (id, customer_id, type, value, value_normalized, is_primary, is_verified,
      created_at, updated_at) select gen_random_uuid(), ?, type, value, value_normalized, true, false, now(), now()
      from contact`,
      [id],
    );
    expect(await found(app, ids)).toEqual([]);
    await expectTruePairs(app);
  });

  test('a customer who is deleted: nothing of them is left, before the job has heard of it [J02]', async () => {
    const ids = await people(app, anna, anna, anna);
    await found(app, ids);
    await dismissed(app, ids[0]!, ids[1]!, 'Namesakes');
    await remove(ids[1]!);
    const { duplicate_key: keys, duplicate_pair: pairs } = await app.everythingStored();
    expect(JSON.stringify([keys, pairs])).not.toContain(ids[1]);
    expect(await found(app, ids)).toEqual(['0-2 60']);
    await expectTruePairs(app);
  });
});

describe('the job', () => {
  test('notes nothing that changes nothing, and has nothing to do then', async () => {
    const ids = await people(app, { ...anna, contacts: phone('512345678') });
    await app.jobs.catchUp();
    await update(ids[0]!, { company: 'Nowak & Sons', tags: ['gold'] });
    expect((await app.everythingStored())['duplicate_check']).toEqual([]);
    await update(ids[0]!, { lastName: 'Nowak', firstName: 'Anna' });
    expect((await app.everythingStored())['duplicate_check']).toEqual([]);
  });

  test('looks a second after a change, at those who changed', async () => {
    await people(app, anna);
    const { runDue } = loopOf(app, [duplicatePairs]);
    expect(await runDue()).toBe(1);
    await people(app, anna);
    await withNothingMoved(app, async () => expect(await runDue()).toBe(0));
    wait(app, 1);
    expect(await runDue()).toBe(1);
    expect(await candidates(app)).toHaveLength(1);
  });

  test('goes once through everybody who was there before it, a part at a time, and goes on where it stopped', {
    timeout: 60_000,
  }, async () => {
    await sql`insert into customer (id, uuid, code, custom_id, status, is_registered, is_anonymous, sex, tags,
        created_at, updated_at)
      select gen_random_uuid(), n, n, n / 2, 'ENABLED', false, false, 'NOT_SPECIFIED', '{}', now(), now()
      from generate_series(2, 1201) n`.execute(app.database.kysely);
    // As if the triggers had not been there.
    await sql`delete from duplicate_check`.execute(app.database.kysely);
    const pairs = async () => (await app.everythingStored())['duplicate_pair']!.length;
    const { runDue } = loopOf(app, [
      {
        ...duplicatePairs,
        async turn(work, bookmark) {
          const turn = await duplicatePairs.turn(work, bookmark);
          return { ...turn, hasMore: false };
        },
      },
    ]);
    await runDue();
    const first = await pairs();
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(600);
    wait(app, 1);
    await runDue();
    expect(await pairs()).toBeGreaterThan(first);
    await app.jobs.catchUp();
    expect(await pairs()).toBe(600);
    const jobs = (await app.everythingStored())['background_job'] as Array<{ name: string }>;
    expect(jobs.find(({ name }) => name === 'duplicate-pairs')).toMatchObject({ bookmark: 'all seen' });
    await expectTruePairs(app);
  });
});

test('the doctor finds a pair that is missing, one too many, and one that says something else', async () => {
  const ids = await people(app, anna, anna, { customId: 'C-1' }, { customId: 'C-1' }, {}, {});
  await found(app, ids);
  await expectTruePairs(app);
  await app.em.execute(`delete from duplicate_pair where one_id = ?`, [ids[0]!]);
  await app.em.execute(`update duplicate_pair set weight = 49 where one_id = ?`, [ids[2]!]);
  await app.em.execute(
    `insert into duplicate_pair (one_id, other_id, weight, rules, found_at) values (?, ?, 40, '{SAME_PHONE}', now())`,
    [ids[4]!, ids[5]!],
  );
  await expect(expectTruePairs(app)).rejects.toThrow();
  // Whoever is about to be looked at may be wrong.
  await app.em.execute(`insert into duplicate_check (customer_id) select id from customer`);
  await expectTruePairs(app);
  await app.jobs.catchUp();
  await expectTruePairs(app);
  expect(await found(app, ids)).toEqual(['0-1 60', '2-3 50']);
});
