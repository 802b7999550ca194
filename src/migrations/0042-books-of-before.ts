import { Migration } from '@mikro-orm/migrations';

const indexes = {
  ledger_transaction_reverses_index: 'ledger_transaction (reverses_id) where reverses_id is not null',
  ledger_transaction_reference_index:
    'ledger_transaction (reference, at desc, id desc) where reference is not null',
};

/**
 * The balance after entries that were there before it was written down, and what many transactions take long to be
 * indexed and checked by. Runs outside of a transaction, so that tills do not wait; begins anew if it was interrupted.
 */
export class Migration0042BooksOfBefore extends Migration {
  override name = '0042-books-of-before';

  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    for (const [name, definition] of Object.entries(indexes)) {
      this.addSql(`drop index concurrently if exists ${name}`);
      this.addSql(`create index concurrently ${name} on ${definition}`);
    }
    // There may be several reversals of one transaction, each of a part.
    this.addSql('alter table ledger_transaction drop constraint if exists ledger_transaction_reversed_once');
    for (const name of ['ledger_transaction_kind_known', 'ledger_transaction_direction']) {
      this.addSql(`alter table ledger_transaction validate constraint ${name}`);
    }
    this.addSql(/* sql */ `
      do $do$
      declare
        last uuid := '00000000-0000-0000-0000-000000000000';
        batch uuid[];
      begin
        loop
          batch := array(select id from ledger_account where kind = 'CARD' and id > last order by id limit 1000);
          exit when cardinality(batch) = 0;
          last := batch[cardinality(batch)];
          update ledger_entry entry set balance_after = summed.balance from (
            select e.transaction_id, e.account_id,
              sum(e.amount) over (partition by e.account_id order by t.at, t.id) as balance
            from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
            where e.account_id = any(batch)) summed
          where (entry.transaction_id, entry.account_id) = (summed.transaction_id, summed.account_id)
            and entry.balance_after is null;
          commit;
        end loop;
      end $do$`);
    // From now on an entry is never written to again.
    this.addSql(/* sql */ `
      create or replace function refuse_rewriting_of_entries() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$`);
  }
}
