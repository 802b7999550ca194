import { Migration } from '@mikro-orm/migrations';

/**
 * What cards hold, as double-entry bookkeeping: what a card gains its campaign's issuer owes, and the other way round.
 *
 * Nothing here refers to a customer or a card by foreign key: the books outlive both, under ids that name nobody.
 */
export class Migration0009Ledger extends Migration {
  override name = '0009-ledger';

  override up(): void {
    // An issuer's balance is not kept: every sale of a campaign would wait for that one row.
    this.addSql(/* sql */ `
      create table ledger_account (
        id uuid primary key,
        kind text not null check (kind in ('CARD', 'ISSUER')),
        card_id uuid,
        campaign_id uuid not null references campaign,
        product text,
        balance numeric(20, 4),
        constraint ledger_account_once unique nulls not distinct (card_id, campaign_id, product),
        constraint ledger_account_of_card check ((kind = 'CARD') = (card_id is not null)),
        constraint ledger_account_keeps_balance check ((kind = 'CARD') = (balance is not null)),
        constraint ledger_account_not_overdrawn check (balance >= 0)
      )`);
    this.addSql(/* sql */ `
      create table ledger_transaction (
        id uuid primary key,
        kind text not null check (kind in ('ADD', 'REDEEM', 'REVERSAL', 'TRANSFER')),
        campaign_id uuid not null references campaign,
        customer_id uuid not null,
        card_id uuid not null,
        product text,
        -- What it does to the card: less than zero takes from it.
        amount numeric(20, 4) not null,
        reverses_id uuid references ledger_transaction
          constraint ledger_transaction_reversed_once unique,
        reason text,
        reference text,
        at timestamptz(3) not null,
        actor_kind text not null,
        actor_id text,
        redacted_at timestamptz(3),
        constraint ledger_transaction_reverses check ((kind = 'REVERSAL') = (reverses_id is not null)),
        constraint ledger_transaction_direction check (
          case kind when 'REDEEM' then amount < 0 when 'REVERSAL' then amount <> 0 else amount > 0 end)
      )`);
    this.addSql(
      'create index ledger_transaction_card_index on ledger_transaction (card_id, at desc, id desc)',
    );
    this.addSql('create index ledger_transaction_customer_index on ledger_transaction (customer_id)');
    this.addSql(/* sql */ `
      create table ledger_entry (
        transaction_id uuid not null references ledger_transaction,
        account_id uuid not null references ledger_account,
        amount numeric(20, 4) not null check (amount <> 0),
        primary key (transaction_id, account_id)
      )`);
    this.addSql('create index ledger_entry_account_index on ledger_entry (account_id)');

    // A balance changes with the entry that changes it and in no other way, so it is the sum of its entries.
    this.addSql(/* sql */ `
      create function ledger_entry_moves_balance() returns trigger language plpgsql as $$
      begin
        update ledger_account set balance = balance + new.amount where id = new.account_id and kind = 'CARD';
        return null;
      end $$`);
    this.addSql(
      `create trigger ledger_entry_moves_balance after insert on ledger_entry
       for each row execute function ledger_entry_moves_balance()`,
    );
    this.addSql(/* sql */ `
      create function ledger_transaction_sums_to_zero() returns trigger language plpgsql as $$
      declare
        entries integer;
        total numeric;
        asked uuid;
      begin
        if tg_table_name = 'ledger_entry' then asked := new.transaction_id; else asked := new.id; end if;
        select count(*), sum(amount) into entries, total from ledger_entry where transaction_id = asked;
        if entries < 2 or total <> 0 then
          raise exception 'the entries of transaction % do not sum to zero', asked using errcode = 'check_violation';
        end if;
        return null;
      end $$`);
    for (const table of ['ledger_transaction', 'ledger_entry']) {
      this.addSql(
        `create constraint trigger ${table}_sums_to_zero after insert on ${table}
         deferrable initially deferred for each row execute function ledger_transaction_sums_to_zero()`,
      );
    }

    // The exceptions are erasure: what was said of a person goes, the bare fact that something happened stays.
    this.addSql(/* sql */ `
      create or replace function refuse_rewriting() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and tg_table_name = 'history_entry' then
          if new.redacted_at is not null and new.changes is null and new.source is null
            and (new.id, new.customer_id, new.kind, new.at, new.actor_kind)
              is not distinct from (old.id, old.customer_id, old.kind, old.at, old.actor_kind) then
            return new;
          end if;
        end if;
        if tg_op = 'UPDATE' and tg_table_name = 'ledger_transaction' then
          if new.redacted_at is not null and new.reason is null
            and to_jsonb(new) - '{reason,redacted_at}'::text[] = to_jsonb(old) - '{reason,redacted_at}'::text[] then
            return new;
          end if;
        end if;
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$`);
    for (const table of ['ledger_transaction', 'ledger_entry']) {
      this.addSql(
        `create trigger ${table}_is_append_only before update or delete on ${table}
         for each row execute function refuse_rewriting()`,
      );
      this.addSql(
        `create trigger ${table}_is_not_truncated before truncate on ${table}
         for each statement execute function refuse_rewriting()`,
      );
    }
  }
}
