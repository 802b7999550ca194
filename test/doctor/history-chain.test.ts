import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { brokenIn, brokenRules } from '../../src/doctor/invariants.js';
import type { Db } from '../../src/tables/db.js';
import { DeleteCustomerDocument, SetTagsDocument } from '../generated/graphql.js';
import { useApp } from '../support/app.js';
import { enter, later } from '../support/customers.js';
import { everyField } from '../support/every-field.js';

const app = useApp();

/** A customer with four entries. */
async function anna() {
  const { id } = await enter(app, everyField);
  for (const tag of ['one', 'two', 'three']) {
    later(app, { seconds: 1 });
    await app.ask(SetTagsDocument, { input: { customerId: id, tags: [tag] } }, await app.service());
  }
  return id;
}

/** What the doctor finds when somebody who may do anything has tampered, which is taken back afterwards. */
async function foundAfter(...statements: string[]): Promise<string[]> {
  const undo = new Error('undo');
  let found: string[] = [];
  await app.database.kysely
    .transaction()
    .execute(async (db: Db) => {
      await sql`set local session_replication_role = replica`.execute(db);
      for (const statement of statements) await sql.raw(statement).execute(db);
      found = (await brokenIn(db)).broken.flatMap(({ flaws }) => flaws);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return found;
}

interface Raw {
  id: string;
  customerId: string;
  sequence: number;
  kind: string;
  at: string;
  actorKind: string;
  actorId: string | null;
  content: string;
  salt: string | null;
  contentHash: string;
  hash: string;
}

const rawEntries = async (customerId: string) =>
  (
    await sql<Raw>`
      select id, customer_id as "customerId", sequence, kind, at, actor_kind as "actorKind", actor_id as "actorId",
        json_build_array(actor_id, source, changes)::text as content, encode(salt, 'hex') as salt,
        encode(content_hash, 'hex') as "contentHash", encode(hash, 'hex') as hash
      from history_entry where customer_id = ${customerId} order by sequence`.execute(app.em.getKysely())
  ).rows;

/** What the graph says of places and hashes, newest first. */
async function published(id: string): Promise<Array<{ sequence: number; hash: string }>> {
  const document =
    'query ($id: ID!) { customer(id: $id) { history(first: 100) { nodes { sequence hash } } } }';
  const { data } = await app.ask(document, { id }, await app.service());
  return data.customer.history.nodes;
}

const sha256 = (...parts: Array<Buffer | string>) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** The hash of an entry, by the formula of docs/history.md and by nothing of ours. */
function hashOf(entry: Raw, previous: string): string {
  const actor = ['SERVICE', 'STAFF'].includes(entry.actorKind) ? entry.actorId : null;
  const at = new Date(entry.at).toISOString();
  const stays = [entry.id, entry.customerId, entry.sequence, entry.kind, at, entry.actorKind, actor];
  const text = `[${[...stays, entry.contentHash].map((part) => JSON.stringify(part)).join(', ')}]`;
  return sha256(Buffer.from(previous, 'hex'), text);
}

describe('the chain of a history', () => {
  test('can be checked by anybody, from the first entry to the head [BX-02]', async () => {
    const id = await anna();
    const entries = await rawEntries(id);
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    let previous = '';
    for (const entry of entries) {
      expect(entry.contentHash).toBe(sha256(Buffer.from(entry.salt!, 'hex'), entry.content));
      expect(entry.hash).toBe(hashOf(entry, previous));
      previous = entry.hash;
    }
    const { rows } = await sql`select length, encode(hash, 'hex') as hash from history_head
      where customer_id = ${id}`.execute(app.em.getKysely());
    expect(rows).toEqual([{ length: 4, hash: previous }]);

    expect(await published(id)).toEqual(
      entries.toReversed().map(({ sequence, hash }) => ({ sequence, hash })),
    );
  });

  test('two entries that say the same do not look the same [BX-02]', async () => {
    const [a, b] = [await anna(), (await enter(app, { externalId: 'shop-2' })).id];
    const entries = [...(await rawEntries(a)), ...(await rawEntries(b))];
    expect(new Set(entries.map(({ salt }) => salt)).size).toBe(5);
    expect(new Set(entries.map(({ contentHash }) => contentHash)).size).toBe(5);
  });

  test('whoever tampers with it is found out, with the customer [BX-02]', async () => {
    const id = await anna();
    const other = (await enter(app, { externalId: 'shop-2' })).id;
    const second = `where customer_id = '${id}' and sequence = 2`;
    const at = (sequence: number) => `customer ${id}: entry ${sequence}`;
    const damage: Array<[statements: string[], flaws: string[]]> = [
      [[`update history_entry set changes = '[]' ${second}`], [at(2)]],
      [[`update history_entry set source = '{"correlationId":"x"}' ${second}`], [at(2)]],
      [[`update history_entry set actor_id = 'somebody else' ${second}`], [at(2), at(2)]],
      [[`update history_entry set at = at + interval '1 hour' ${second}`], [at(2)]],
      [[`update history_entry set kind = 'SIGNED_IN' ${second}`], [at(2)]],
      [[`update history_entry set content_hash = sha256('') ${second}`], [at(2), at(2)]],
      [[`delete from history_entry ${second}`], [at(3), at(4)]],
      [[`delete from history_entry where customer_id = '${id}' and sequence = 1`], [at(2), at(3), at(4)]],
      [[`delete from history_entry where customer_id = '${id}' and sequence = 4`], [`customer ${id}`]],
      [[`delete from history_entry where customer_id = '${id}'`], [`customer ${id}`]],
      [[`delete from history_head where customer_id = '${id}'`], [`customer ${id}`, `customer ${id}`]],
      [
        ['history_entry', 'history_head'].map((table) => `delete from ${table} where customer_id = '${id}'`),
        [`customer ${id}`],
      ],
      [
        [
          `update history_entry set sequence = 0 ${second}`,
          `update history_entry set sequence = 2 where customer_id = '${id}' and sequence = 3`,
          `update history_entry set sequence = 3 where customer_id = '${id}' and sequence = 0`,
        ],
        [at(2), at(3), at(4)],
      ],
      [
        [`update history_entry set customer_id = '${other}', sequence = 2 ${second}`],
        [`customer ${other}: entry 2`, at(3), at(4), `customer ${other}`],
      ],
      [
        [`update history_entry set changes = null, source = null, salt = null, redacted_at = at ${second}`],
        [`customer ${id}`],
      ],
    ];
    for (const [statements, flaws] of damage) {
      expect((await foundAfter(...statements)).toSorted(), statements.join('; ')).toEqual(flaws.toSorted());
    }
    expect((await brokenRules(app.database.kysely)).broken).toEqual([]);
  });

  test('cutting the end off together with the head is found by whoever kept a hash [BX-02]', async () => {
    const id = await anna();
    const kept = (await rawEntries(id)).at(-1)!;
    const newest = sql<Raw>`select encode(hash, 'hex') as hash from history_head where customer_id = ${id}`;
    await sql`alter table history_entry disable trigger user`.execute(app.em.getKysely());
    await sql`alter table history_head disable trigger user`.execute(app.em.getKysely());
    await sql`delete from history_entry where customer_id = ${id} and sequence = 4`.execute(
      app.em.getKysely(),
    );
    await sql`update history_head set length = 3, hash = (
      select hash from history_entry where customer_id = ${id} and sequence = 3)`.execute(app.em.getKysely());
    await sql`alter table history_entry enable trigger user`.execute(app.em.getKysely());
    await sql`alter table history_head enable trigger user`.execute(app.em.getKysely());
    expect((await brokenRules(app.database.kysely)).broken).toEqual([]);
    expect((await newest.execute(app.em.getKysely())).rows[0]!.hash).not.toBe(kept.hash);
  });

  test('erasure takes what was said with its salt, and the chain holds [BX-02, BX-04]', async () => {
    const id = await anna();
    const before = await rawEntries(id);
    await app.ask(DeleteCustomerDocument, { input: { id } }, await app.service());
    const after = await rawEntries(id);
    expect(after.slice(0, 4).map(({ hash, contentHash }) => ({ hash, contentHash }))).toEqual(
      before.map(({ hash, contentHash }) => ({ hash, contentHash })),
    );
    expect(after.map(({ salt }) => salt === null)).toEqual([true, true, true, true, false]);
    expect(after.map((entry, place) => hashOf(entry, after[place - 1]?.hash ?? ''))).toEqual(
      after.map(({ hash }) => hash),
    );
    expect((await brokenRules(app.database.kysely)).broken).toEqual([]);
    expect(await foundAfter(`update history_entry set at = at + interval '1 s' where sequence = 2`)).toEqual([
      `customer ${id}: entry 2`,
    ]);
  });

  test('the head cannot be moved or removed from outside [BX-02]', async () => {
    await anna();
    for (const statement of [
      'update history_head set length = length + 1',
      `update history_head set hash = ''`,
      'delete from history_head',
      'truncate history_head',
    ]) {
      await expect(sql.raw(statement).execute(app.em.getKysely())).rejects.toThrow(
        'history_head is append-only',
      );
    }
  });

  test('is the same whatever a session writes times, numbers and bytes like [BX-02]', async () => {
    const id = await anna();
    await app.database.kysely.transaction().execute(async (db) => {
      for (const setting of [
        `timezone = 'Asia/Tokyo'`,
        `datestyle = 'German'`,
        `intervalstyle = 'iso_8601'`,
        `bytea_output = 'escape'`,
        'extra_float_digits = -15',
        'standard_conforming_strings = off',
      ]) {
        await sql.raw(`set local ${setting}`).execute(db);
      }
      await sql`insert into history_entry (id, customer_id, kind, at, actor_kind, changes)
        values (gen_random_uuid(), ${id}, 'TAGS_CHANGED', now(), 'SYSTEM', '[{"field":"a","from":0.1,"to":1e3}]')`.execute(
        db,
      );
      expect((await brokenIn(db)).broken).toEqual([]);
    });
    expect((await brokenRules(app.database.kysely)).broken).toEqual([]);
    const entries = await rawEntries(id);
    expect(entries[4]!.hash).toBe(hashOf(entries[4]!, entries[3]!.hash));
  });
});
