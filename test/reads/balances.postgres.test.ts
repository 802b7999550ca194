import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { balancesOf } from '../../src/reads/children/balances.js';
import { childOfEach } from '../../src/reads/json-rows.js';
import { useApp } from '../support/app.js';
import { enterWithCard, tillOf } from '../support/balances.js';
import { at, startExpiring } from '../support/expiring.js';

const app = useApp();
const till = tillOf(app);

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Plan[];
}
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

test('a balance with ten years of lots among many is one statement that reads a few rows of them [BX-12]', async () => {
  const campaignId = await startExpiring(app, 'MONTHS_AFTER_EARNING', 120);
  const customerId = await enterWithCard(app);
  await till.hasAdded({ customerId, campaignId, amount: '3650' });
  const db = app.database.kysely;
  // Every other account has the same: as many that have been used up as are open.
  await db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`insert into ledger_account (id, kind, card_id, campaign_id, balance)
      select gen_random_uuid(), 'CARD', gen_random_uuid(), ${campaignId}, 3650 from generate_series(1, 20)`.execute(
      tx,
    );
    await sql`insert into ledger_lot (account_id, campaign_id, expires_at, slides, remaining)
      select id, campaign_id, timestamptz '2016-03-01Z' + make_interval(days => n), false, case when n > 3650 then 1 else 0 end
      from ledger_account, generate_series(1, 7300) n where kind = 'CARD'
      on conflict do nothing`.execute(tx);
  });
  await sql`analyze ledger_lot`.execute(db);
  at(app, '2026-03-03T12:00:00Z');
  const { rows: cards } = await sql<{
    id: string;
  }>`select id from card where customer_id = ${customerId}`.execute(db);
  const [card] = cards;
  const now = app.clock.now.toISOString();
  app.statements.length = 0;
  const [balances] = await childOfEach<Array<{ amount: string }>>(db, [card!.id], balancesOf(now));
  expect(balances).toMatchObject([{ expiringAmount: '1', amount: expect.stringMatching(/^36\d\d$/) }]);

  const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: Plan }] }>`
    explain (analyze, buffers, format json)
    select ${balancesOf(now)(sql`wanted.id`)} from unnest(array[${card!.id}]::uuid[]) as wanted (id)`.execute(
    db,
  );
  const plan = rows[0]!['QUERY PLAN'][0].Plan;
  const lots = nodesOf(plan).filter((node) => node['Relation Name'] === 'ledger_lot');
  expect(lots.map((node) => node['Node Type'])).not.toContain('Seq Scan');
  // Not by the index of what is due anywhere, which is long when a year has ended.
  const indexes = nodesOf(plan).flatMap((node) => node['Index Name'] ?? []);
  expect(indexes).toContain('ledger_lot_open_index');
  expect(indexes).not.toContain('ledger_lot_due_index');
  // The two that the job has not come round to, and of the open ones up to the first that differs.
  expect(lots.reduce((sum, node) => sum + node['Actual Rows'] * node['Actual Loops'], 0)).toBeLessThan(8);
  expect(plan['Shared Hit Blocks'] + plan['Shared Read Blocks']).toBeLessThan(60);
}, 120_000);
