import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { storing } from '../../../src/domain/imports/beyond.js';
import { newRows, onlyAddsRows } from '../../../src/domain/imports/new-rows.js';
import { type ReadRecord, readRecord } from '../../../src/domain/imports/read.js';
import { recordAtTill } from '../../../src/domain/till/record.js';
import { transaction } from '../../../src/domain/work/transaction.js';
import { useApp } from '../../support/app.js';
import { startCampaign } from '../../support/balances.js';
import { foreignHashes } from '../../support/foreign-hashes.js';
import { emptied, pictureOf } from '../../support/imports.js';
import { worldOf } from '../../support/world.js';

const app = useApp();
const SCOPES = ['till:record', 'contacts:verify', 'balances:write'] as const;
const [, HASH] = foreignHashes[0]!;

const everything = (campaignId: string) => ({
  code: 'A',
  externalId: 'shop-1',
  uuid: '01987a5e-0000-7000-8000-0000000000aa',
  customId: 'K-1',
  firstName: 'Zoë "Zed"',
  lastName: 'O’Hara\n',
  displayName: 'Z',
  sex: 'FEMALE',
  birthDate: '1990-02-28',
  customDate: '2024-02-29',
  avatarUrl: 'https://example.com/a.png',
  company: 'Mill \\ Sons',
  language: 'en-GB',
  street1: 'Mill 1',
  city: 'Ely',
  countryCode: 'GB',
  latitude: 52.4,
  longitude: -0.25,
  note: 'tea, {no} milk',
  tags: [' a, "b" ', 'null', ''.padEnd(3, '\\')],
  metadata: { deep: [null, 1.5, { x: 'y' }], é: true },
  attributes: [
    { name: 'shoe', value: 44 },
    { name: 'likes', value: ['a', null] },
    { name: 'text', value: 'true' },
  ],
  contacts: [
    { type: 'EMAIL', value: 'Zoe@Example.com', primary: true, verified: true },
    { type: 'PHONE', value: '020 7946 0958' },
    { type: 'PUSH', value: 'token' },
  ],
  consents: [
    { name: 'email', granted: true, at: '2020-01-01T00:00:00.123Z', source: 'web', wordingVersion: '1' },
    { name: 'sms', granted: false },
  ],
  cardNumber: '4000-1',
  cardBarcode: '77',
  cardStatus: 'BLOCKED',
  cardCategory: 'Gold',
  username: 'zoe',
  passwordHash: HASH,
  campaignId,
});

/** What is stored of a record of somebody new, by the rows it adds or by the ORM. */
async function stored(record: (campaignId: string) => Record<string, unknown>, by: 'ROWS' | 'ORM') {
  await emptied(app);
  const campaignId = await startCampaign(app);
  await sql`insert into card_category (id, name, created_at)
    values (gen_random_uuid(), 'Gold', ${app.clock.now})`.execute(app.database.kysely);
  const world = worldOf(app, { kind: 'SERVICE', id: 'import:test', scopes: SCOPES });
  const read = (await readRecord(world, record(campaignId), null)) as ReadRecord;
  expect(read).toHaveProperty('till');
  expect(onlyAddsRows(read)).toBe(true);
  await transaction(world, async (work) => {
    const { noting, insert } = newRows(work);
    const told = { data: read.till, secrets: read.secrets, match: { customer: null } };
    await recordAtTill(by === 'ROWS' ? noting : work, told, {}, storing(read.beyond));
    await insert();
  });
  return pictureOf(app);
}

test.each([
  ['with everything that can be said', everything],
  ['with a name only', () => ({ firstName: 'Anna' })],
  ['with a drawn card and an address', () => ({ cardNumberGenerate: 16, email: 'a@example.com' })],
])('somebody new %s has the rows that the ORM would have written [BX-08]', async (_title, record) => {
  const rows = await stored(record, 'ROWS');
  expect(rows).toEqual(await stored(record, 'ORM'));
  expect(rows.some((row) => row.startsWith('customer '))).toBe(true);
  expect(rows.some((row) => row.startsWith('history_entry '))).toBe(true);
});

test('no mapped column that may be null has a default, which a row with null would not get [BX-08]', async () => {
  const mapped = [...app.database.orm.em.getMetadata().getAll().values()].flatMap(({ tableName, props }) =>
    props.map(({ fieldNames }) => `${tableName}.${fieldNames[0]}`),
  );
  expect(mapped).toContain('customer.first_name');
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where is_nullable = 'YES' and column_default is not null`.execute(app.database.kysely);
  expect(rows.map(({ name }) => name).filter((name) => mapped.includes(name))).toEqual([]);
});
