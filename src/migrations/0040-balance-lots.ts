import { Migration } from '@mikro-orm/migrations';

/**
 * Parts of a balance that expire, the balance after each entry, and reversals of a part.
 *
 * A lot is the part of a card's balance that expires at one moment; the rest of the balance has no lot and does not
 * expire. Lots are moved by entries of their own, so that it can be shown when each point came and went.
 */
export class Migration0040BalanceLots extends Migration {
  override name = '0040-balance-lots';

  override up(): void {
    this.addSql(/* sql */ `
      alter table ledger_transaction
        drop constraint ledger_transaction_kind_check,
        drop constraint ledger_transaction_direction,
        add constraint ledger_transaction_kind_known
          check (kind in ('ADD', 'REDEEM', 'REVERSAL', 'TRANSFER', 'EXPIRY', 'ADJUST')) not valid,
        add constraint ledger_transaction_direction check (case
          when kind in ('REDEEM', 'EXPIRY') then amount < 0
          when kind in ('REVERSAL', 'ADJUST') then amount <> 0
          else amount > 0 end) not valid`);
    // The reversed transaction is locked: of two reversals at once, the second sees what the first has left.
    this.addSql(/* sql */ `
      create function ledger_reversal_within_amount() returns trigger language plpgsql as $$
      declare
        whole ledger_transaction;
        before numeric;
      begin
        select * into whole from ledger_transaction where id = new.reverses_id for no key update;
        select coalesce(sum(amount), 0) into before from ledger_transaction where reverses_id = new.reverses_id;
        if sign(new.amount) = sign(whole.amount) or abs(before + new.amount) > abs(whole.amount)
          or whole.kind in ('REVERSAL', 'TRANSFER') then
          raise exception 'transaction % would be reversed by more than it was', new.reverses_id
            using errcode = 'check_violation';
        end if;
        return new;
      end $$`);
    this.addSql(
      `create trigger ledger_transaction_reversed_within_amount before insert on ledger_transaction
       for each row when (new.reverses_id is not null) execute function ledger_reversal_within_amount()`,
    );

    this.balanceAfterEach();
    this.lots();
  }

  /** The row of the account is locked when the balance after an entry is read: no other entry comes between. */
  private balanceAfterEach(): void {
    this.addSql('alter table ledger_entry add column balance_after numeric(20, 4)');
    this.addSql(/* sql */ `
      create or replace function ledger_entry_moves_balance() returns trigger language plpgsql as $$
      begin
        update ledger_account set balance = balance + new.amount where id = new.account_id and kind = 'CARD'
          returning balance into new.balance_after;
        return new;
      end $$`);
    this.addSql('drop trigger ledger_entry_moves_balance on ledger_entry');
    this.addSql(
      `create trigger ledger_entry_moves_balance before insert on ledger_entry
       for each row execute function ledger_entry_moves_balance()`,
    );
    // What was entered before is completed by 0042, which then ends this exception.
    this.addSql(/* sql */ `
      create function refuse_rewriting_of_entries() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          if old.balance_after is null and new.balance_after is not null
            and to_jsonb(new) - 'balance_after' = to_jsonb(old) - 'balance_after' then
            return new;
          end if;
        end if;
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$`);
    this.addSql('drop trigger ledger_entry_is_append_only on ledger_entry');
    this.addSql(
      `create trigger ledger_entry_is_append_only before update or delete on ledger_entry
       for each row execute function refuse_rewriting_of_entries()`,
    );
  }

  private lots(): void {
    // A lot that slides moves to a later moment whenever its balance is used; the others stay where they are.
    this.addSql(/* sql */ `
      create table ledger_lot (
        account_id uuid not null references ledger_account,
        expires_at timestamptz(3) not null,
        slides boolean not null,
        remaining numeric(20, 4) not null constraint ledger_lot_not_overdrawn check (remaining >= 0),
        -- When the customer was told that it will expire.
        noticed_at timestamptz(3),
        -- Its account's: of those who are to be told, no other campaign's are looked at.
        campaign_id uuid not null references campaign,
        primary key (account_id, expires_at, slides)
      )`);
    this.addSql(
      'create index ledger_lot_open_index on ledger_lot (account_id, expires_at) where remaining > 0',
    );
    // For what is due on any account. The odd condition keeps it from being taken to read one account: at the end of a
    // year, when much is due, that would read through all of it.
    this.addSql(
      `create index ledger_lot_due_index on ledger_lot (expires_at, account_id)
       where remaining > 0 and (slides or not slides)`,
    );
    this.addSql(
      `create index ledger_lot_notice_index on ledger_lot (campaign_id, expires_at)
       where remaining > 0 and noticed_at is null`,
    );
    this.addSql(/* sql */ `
      create table ledger_lot_entry (
        transaction_id uuid not null references ledger_transaction,
        account_id uuid not null references ledger_account,
        expires_at timestamptz(3) not null,
        slides boolean not null,
        amount numeric(20, 4) not null check (amount <> 0),
        primary key (transaction_id, account_id, expires_at, slides)
      )`);
    this.addSql('create index ledger_lot_entry_lot_index on ledger_lot_entry (account_id, expires_at)');
    this.addSql(/* sql */ `
      create function ledger_lot_entry_moves_lot() returns trigger language plpgsql as $$
      begin
        update ledger_lot set remaining = remaining + new.amount
          where (account_id, expires_at, slides) = (new.account_id, new.expires_at, new.slides);
        if not found then
          insert into ledger_lot (account_id, expires_at, slides, remaining, campaign_id)
            select id, new.expires_at, new.slides, new.amount, campaign_id from ledger_account where id = new.account_id;
        end if;
        return new;
      end $$`);
    this.addSql(
      `create trigger ledger_lot_entry_moves_lot before insert on ledger_lot_entry
       for each row execute function ledger_lot_entry_moves_lot()`,
    );
    this.addSql(
      `create trigger ledger_lot_entry_is_append_only before update or delete on ledger_lot_entry
       for each row execute function refuse_rewriting()`,
    );
    this.addSql(
      `create trigger ledger_lot_entry_is_not_truncated before truncate on ledger_lot_entry
       for each statement execute function refuse_rewriting()`,
    );
    this.addSql(/* sql */ `
      create function ledger_balance_covers_lots() returns trigger language plpgsql as $$
      declare
        asked uuid;
      begin
        if tg_table_name = 'ledger_account' then asked := new.id; else asked := new.account_id; end if;
        if (select sum(remaining) from ledger_lot where account_id = asked and remaining > 0)
          > (select balance from ledger_account where id = asked) then
          raise exception 'the lots of account % hold more than its balance', asked using errcode = 'check_violation';
        end if;
        return null;
      end $$`);
    this.addSql(
      `create constraint trigger ledger_account_covers_lots after update of balance on ledger_account
       deferrable initially deferred for each row when (new.balance < old.balance)
       execute function ledger_balance_covers_lots()`,
    );
    this.addSql(
      `create constraint trigger ledger_lot_entry_is_covered after insert on ledger_lot_entry
       deferrable initially deferred for each row when (new.amount > 0)
       execute function ledger_balance_covers_lots()`,
    );
  }
}
