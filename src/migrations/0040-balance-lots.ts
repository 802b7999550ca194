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
        drop constraint ledger_transaction_reversed_once,
        add constraint ledger_transaction_kind_known
          check (kind in ('ADD', 'REDEEM', 'REVERSAL', 'TRANSFER', 'EXPIRY', 'ADJUST')) not valid,
        add constraint ledger_transaction_direction check (case
          when kind in ('REDEEM', 'EXPIRY') then amount < 0
          when kind in ('REVERSAL', 'ADJUST') then amount <> 0
          else amount > 0 end) not valid`);
    this.addSql(/* sql */ `
      alter table ledger_transaction
        validate constraint ledger_transaction_kind_known, validate constraint ledger_transaction_direction`);
    this.addSql(
      'create index ledger_transaction_reverses_index on ledger_transaction (reverses_id) where reverses_id is not null',
    );
    this.addSql(
      `create index ledger_transaction_reference_index on ledger_transaction (reference, at desc, id desc)
       where reference is not null`,
    );
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
    this.addSql('alter table ledger_entry disable trigger ledger_entry_is_append_only');
    this.addSql(/* sql */ `
      do $do$
      declare
        last uuid := '00000000-0000-0000-0000-000000000000';
        batch uuid[];
      begin
        loop
          select array_agg(id order by id) into batch from (
            select id from ledger_account where kind = 'CARD' and id > last order by id limit 5000) next;
          exit when batch is null;
          update ledger_entry entry set balance_after = summed.balance from (
            select e.transaction_id, e.account_id,
              sum(e.amount) over (partition by e.account_id order by t.at, t.id) as balance
            from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
            where e.account_id = any(batch)) summed
          where (entry.transaction_id, entry.account_id) = (summed.transaction_id, summed.account_id);
          last := batch[cardinality(batch)];
        end loop;
      end $do$`);
    this.addSql('alter table ledger_entry enable trigger ledger_entry_is_append_only');
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
        primary key (account_id, expires_at, slides)
      )`);
    this.addSql(
      'create index ledger_lot_open_index on ledger_lot (account_id, expires_at) where remaining > 0',
    );
    this.addSql(
      'create index ledger_lot_due_index on ledger_lot (expires_at, account_id) where remaining > 0',
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
          insert into ledger_lot (account_id, expires_at, slides, remaining)
            values (new.account_id, new.expires_at, new.slides, new.amount);
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
