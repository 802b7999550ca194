import { Migration } from '@mikro-orm/migrations';

/** The books have a guard of their own: what history allows is no concern of theirs. */
export class Migration0011BooksRedaction extends Migration {
  override name = '0011-books-redaction';

  override up(): void {
    this.addSql(/* sql */ `
      create function refuse_rewriting_of_books() returns trigger language plpgsql as $$
      begin
        -- The one exception is erasure: why it was done may say who it was for. What is redacted stays so.
        if tg_op = 'UPDATE' then
          if old.redacted_at is null and new.redacted_at is not null and new.reason is null
            and to_jsonb(new) - '{reason,redacted_at}'::text[] = to_jsonb(old) - '{reason,redacted_at}'::text[] then
            return new;
          end if;
        end if;
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$`);
    this.addSql('drop trigger ledger_transaction_is_append_only on ledger_transaction');
    this.addSql(
      `create trigger ledger_transaction_is_append_only before update or delete on ledger_transaction
       for each row execute function refuse_rewriting_of_books()`,
    );
  }
}
