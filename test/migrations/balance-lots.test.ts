import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/database.js';
import { brokenRules } from '../../src/doctor/invariants.js';
import { databaseLimits } from '../support/database-limits.js';

const id = (n: number) => `01900000-0000-7000-8000-0000000000${n}`;
const [CAMPAIGN, CUSTOMER, OLD, NEW, ISSUER, OLD_ACCOUNT, NEW_ACCOUNT] = [10, 11, 12, 13, 14, 15, 16].map(id);

test('transactions from before have the balance after them, on the cards they were made with [BX-12]', async () => {
  const database = await openDatabase(databaseLimits);
  const db = database.kysely;
  const book = async (
    n: number,
    kind: string,
    card: string,
    amount: number,
    reverses: string | null = null,
  ) => {
    const account = card === OLD ? OLD_ACCOUNT : NEW_ACCOUNT;
    const from = kind === 'TRANSFER' ? OLD_ACCOUNT : ISSUER;
    await sql`
      with booked as (insert into ledger_transaction
        (id, kind, campaign_id, customer_id, card_id, amount, reverses_id, at, actor_kind)
        values (${id(n)}, ${kind}, ${CAMPAIGN}, ${CUSTOMER}, ${card}, ${amount}, ${reverses},
          ${`2026-01-01T00:00:${n}Z`}, 'SERVICE'))
      insert into ledger_entry (transaction_id, account_id, amount)
      values (${id(n)}, ${account}, ${amount}), (${id(n)}, ${from}, ${-amount})`.execute(db);
  };
  try {
    await database.orm.migrator.up({ to: '0030-owned-names' });
    await sql`insert into campaign (id, name, kind, created_at) values (${CAMPAIGN}, 'Club', 'POINTS', now())`.execute(
      db,
    );
    await sql`insert into customer (id, uuid, code, status, is_registered, is_anonymous, sex, tags, created_at, updated_at)
      values (${CUSTOMER}, 'u', 'c', 'ENABLED', false, false, 'OTHER', '{}', now(), now())`.execute(db);
    await sql`insert into ledger_account (id, kind, card_id, campaign_id, balance)
      values (${ISSUER}, 'ISSUER', null, ${CAMPAIGN}, null), (${OLD_ACCOUNT}, 'CARD', ${OLD}, ${CAMPAIGN}, 0),
        (${NEW_ACCOUNT}, 'CARD', ${NEW}, ${CAMPAIGN}, 0)`.execute(db);
    await book(20, 'ADD', OLD!, 25);
    await book(21, 'REDEEM', OLD!, -10);
    await book(22, 'TRANSFER', NEW!, 15);
    await book(23, 'REVERSAL', NEW!, 10, id(21));
    await database.migrate();
    await book(24, 'ADD', NEW!, 1);

    const { rows } = await sql<{ after: string }>`
      select concat_ws(' ', t.kind, entry.amount::integer, entry.balance_after::integer) as after
      from ledger_transaction t join ledger_entry entry on entry.transaction_id = t.id
      order by t.id, entry.account_id`.execute(db);
    expect(rows.map(({ after }) => after)).toEqual([
      'ADD -25',
      'ADD 25 25',
      'REDEEM 10',
      'REDEEM -10 15',
      'TRANSFER -15 0',
      'TRANSFER 15 15',
      'REVERSAL -10',
      'REVERSAL 10 25',
      'ADD -1',
      'ADD 1 26',
    ]);
    const broken = (await brokenRules(db)).broken.map(({ title }) => title);
    expect(broken.filter((title) => /balance after|lot|revers/.test(title))).toEqual([]);
    await expect(sql`update ledger_entry set balance_after = 1`.execute(db)).rejects.toThrow('append-only');
  } finally {
    await database.close();
  }
});
