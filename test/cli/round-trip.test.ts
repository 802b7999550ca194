import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { type ExportFormat, writeCustomers } from '../../src/cli/tasks/customer-export.js';
import { inOneSnapshot } from '../../src/reads/every-customer.js';
import { campaign, category } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { startCampaign } from '../support/balances.js';
import { enter } from '../support/customers.js';
import { emptied, imported, readAs } from '../support/imports.js';
import { defined } from '../support/till.js';

const app = useApp();

async function exported(format: ExportFormat): Promise<string> {
  const parts: string[] = [];
  const out = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      parts.push(chunk);
      done();
    },
  });
  await writeCustomers(app.database.kysely, format, out, { pageSize: 2 });
  return parts.join('');
}

/** Tables that define what customers have, which no export of customers holds. */
const DEFINITIONS = ['campaign', 'campaign_field', 'custom_field', 'card_category'];

/** Empties the database but for the definitions. */
async function withoutCustomers(): Promise<void> {
  const db = app.database.kysely;
  const stored = await app.everythingStored();
  await emptied(app);
  for (const table of DEFINITIONS) {
    await sql`insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)},
      ${JSON.stringify(stored[table])}::json)`.execute(db);
  }
}

/** New in every database: docs/import.md names them. */
const NEW = ['id', 'createdAt', 'updatedAt', 'lastActivityAt', 'version'];
const CSV_CELL = /(?<=^|,)(?:"(?:[^"]|"")*"|[^",]*)(?=,|$)/g;

function comparable(format: ExportFormat, text: string): unknown[] {
  const lines = text.trimEnd().split(/\r?\n/);
  if (format === 'jsonl') {
    return lines.map((line) =>
      Object.fromEntries(Object.entries(JSON.parse(line)).filter(([name]) => !NEW.includes(name))),
    );
  }
  const [head, ...rows] = lines.map((line) => line.match(CSV_CELL)!);
  return rows.map((row) =>
    Object.fromEntries(row.map((cell, at) => [head![at]!, cell]).filter(([name]) => !NEW.includes(name!))),
  );
}

async function fill(): Promise<number> {
  const points = await startCampaign(app);
  const money = await startCampaign(app, 'MONEY', 'EUR');
  await campaign(app, [{ name: 'newsletter', section: 'PRIVACY' }]);
  const field = await defined(app, 'MANY_OF_LIST', ['Gouda', 'Brie']);
  await category(app, 'Gold');
  await enter(app, { externalId: 'plain' });
  const hostile = `=1+1, "quoted"; 'x' 😀 é`;
  const records = [
    {
      externalId: '+1',
      code: 'A-1',
      firstName: hostile,
      lastName: "'=1",
      company: "''@x",
      sex: 'FEMALE',
      birthDate: '1990-02-28',
      language: 'pl',
      customDate: '2001-01-01',
      note: '-n',
      avatarUrl: 'https://example.com/a.png',
      address: { street1: '=2', city: 'Ely', countryCode: 'GB', latitude: 52.25, longitude: -0.5 },
      tags: ['@a', 'b,c', 'd "e"'],
      metadata: { a: [1, null, { b: '=1' }] },
      attributes: [
        { name: 'shoe', value: { size: 39 } },
        { name: '=n', value: '=v' },
      ],
      contacts: [
        { type: 'EMAIL', value: 'a@example.com', primary: true, verified: true },
        { type: 'EMAIL', value: 'b@example.com' },
        { type: 'PHONE', value: '+48601234567', primary: true },
        { type: 'PUSH', value: 'token' },
      ],
      consents: [
        {
          name: 'email',
          granted: true,
          at: '2019-05-31T14:00:00.123Z',
          source: '=paper',
          wordingVersion: '2',
        },
        { name: 'newsletter', granted: false, at: '2020-01-01T00:00:00Z' },
      ],
      customFields: [{ number: field, value: ['Brie'] }],
      cardNumber: '4000-1',
      cardBarcode: '5901234123457',
      cardStatus: 'BLOCKED',
      cardCategory: 'Gold',
      campaignIds: [points, money],
      balances: [
        { campaignId: points, amount: '120' },
        { campaignId: money, amount: '12.50' },
      ],
    },
    {
      code: 'A-2',
      status: 'DISABLED',
      balances: [{ campaignId: points, amount: '1' }],
      phone: '+48601234568',
    },
    { uuid: 'legacy', firstName: 'Bo' },
  ];
  expect(await imported(app, records)).toMatchObject({ new: 3, rejects: [] });
  return 1 + records.length;
}

describe.each(['jsonl', 'csv'] as const)('an export in %s', { timeout: 60_000 }, (format) => {
  test('comes back through an import as it was, but for what is new everywhere [BX-08, F08]', async () => {
    const count = await fill();
    const before = await exported(format);
    const wanted = comparable(format, before);
    expect(wanted).toHaveLength(count);
    await withoutCustomers();
    const records = await readAs(app, `customers.${format}`, before);
    const done = await imported(
      app,
      (async function* () {
        yield* records;
      })(),
    );
    expect(done).toMatchObject({ new: count, rejected: 0, rejects: [] });
    expect(comparable(format, await exported(format))).toEqual(wanted);
    // And once more, over what is there: nothing is new; only balances are added again, and not to a blocked card.
    const again = await imported(
      app,
      (async function* () {
        yield* records;
      })(),
      { isDryRun: true },
    );
    expect(again).toMatchObject({
      new: 0,
      update: count - 1,
      rejects: [expect.stringMatching(/The card is blocked and cannot be used/)],
    });
  });
});

test('an export sees one moment: who is entered or leaves meanwhile does not change it [BX-08]', async () => {
  for (const externalId of ['a', 'b', 'c']) await enter(app, { externalId });
  const seen = await inOneSnapshot(app.database.kysely, async (snapshot) => {
    const isolation = await sql<{ isolation: string; mode: string }>`
      select current_setting('transaction_isolation') as isolation, current_setting('transaction_read_only') as mode`.execute(
      snapshot,
    );
    return isolation.rows[0];
  });
  expect(seen).toEqual({ isolation: 'repeatable read', mode: 'on' });
});
