import { sql } from 'kysely';
import type { Rule } from './rule.js';

/** Rules that the books always keep. */
export const ledgerRules: Rule[] = [
  {
    title: 'The balance of a card is the sum of its entries.',
    flaws: sql`select 'account ' || a.id || ' holds ' || a.balance || ', its entries make '
        || coalesce(sum(e.amount), 0) as flaw
      from ledger_account a left join ledger_entry e on e.account_id = a.id
      where a.kind = 'CARD' group by a.id having a.balance <> coalesce(sum(e.amount), 0)`,
  },
  {
    title: 'No card has a balance below zero.',
    flaws: sql`select 'account ' || id || ' holds ' || balance as flaw from ledger_account where balance < 0`,
  },
  {
    title: 'The entries of a transaction are two or more and sum to zero.',
    flaws: sql`select 'transaction ' || t.id as flaw
      from ledger_transaction t left join ledger_entry e on e.transaction_id = t.id
      group by t.id having count(e.amount) < 2 or sum(e.amount) <> 0`,
  },
  {
    title:
      'The entries of a transaction are on accounts of its campaign and product, one of them of its card.',
    flaws: sql`select 'transaction ' || t.id as flaw
      from ledger_transaction t
      join ledger_entry e on e.transaction_id = t.id join ledger_account a on a.id = e.account_id
      group by t.id
      having bool_or(a.campaign_id <> t.campaign_id or a.product is distinct from t.product)
        or coalesce(sum(e.amount) filter (where a.card_id = t.card_id), 0) <> t.amount`,
  },
  {
    title:
      'The reversals of a transaction take back of it, and of its kind of balance, no more than there was.',
    flaws: sql`select 'transaction ' || t.id as flaw
      from ledger_transaction t join ledger_transaction r on r.reverses_id = t.id
      group by t.id
      having abs(sum(r.amount)) > abs(t.amount) or bool_or(sign(r.amount) = sign(t.amount))
        or bool_or(r.campaign_id <> t.campaign_id or r.product is distinct from t.product)
        or t.kind in ('REVERSAL', 'TRANSFER')`,
  },
  {
    title:
      'Points, visits and pieces are whole numbers, and only campaigns that count products have products.',
    flaws: sql`select 'transaction ' || t.id as flaw
      from ledger_transaction t join campaign c on c.id = t.campaign_id
      where (c.kind <> 'MONEY' and t.amount <> trunc(t.amount))
        or (c.kind = 'PRODUCT') <> (t.product is not null)`,
  },
  {
    title:
      'The balance after each entry is that before it and its amount, from nothing to what the account holds.',
    flaws: sql`select 'account ' || account_id || ': ' || balance as flaw from (
        select account_id, balance_after as balance, 1 as step from ledger_entry
          join ledger_account a on a.id = account_id where a.kind = 'CARD'
        union all select account_id, balance_after - amount, -1 from ledger_entry
          join ledger_account a on a.id = account_id where a.kind = 'CARD'
        union all select id, balance, -1 from ledger_account where kind = 'CARD'
        union all select id, 0, 1 from ledger_account where kind = 'CARD') steps
      group by account_id, balance having balance is null or sum(step) <> 0`,
  },
  {
    title: 'A lot holds the sum of its entries, and the lots of an account no more than its balance.',
    flaws: sql`select 'lot of account ' || coalesce(lot.account_id, entered.account_id) as flaw
      from ledger_lot lot full join (
        select account_id, expires_at, slides, sum(amount) as amount from ledger_lot_entry group by 1, 2, 3) entered
        on (entered.account_id, entered.expires_at, entered.slides) = (lot.account_id, lot.expires_at, lot.slides)
      where lot.remaining is distinct from entered.amount
      union all select 'account ' || a.id from ledger_account a join ledger_lot lot on lot.account_id = a.id
      group by a.id having sum(lot.remaining) > a.balance or bool_or(lot.campaign_id <> a.campaign_id)`,
  },
  {
    title: 'What expires, its lots lose; what moves from card to card, its lots lose and gain.',
    flaws: sql`select 'transaction ' || t.id as flaw
      from ledger_transaction t left join ledger_lot_entry e on e.transaction_id = t.id
      where t.kind = 'EXPIRY' group by t.id having coalesce(sum(e.amount), 0) <> t.amount
      union all select distinct 'transaction ' || t.id
      from ledger_transaction t join ledger_lot_entry e on e.transaction_id = t.id
      where t.kind = 'TRANSFER' group by t.id, e.expires_at, e.slides having sum(e.amount) <> 0`,
  },
  {
    title: 'A card that was replaced or merged holds nothing.',
    flaws: sql`select 'account ' || a.id || ' holds ' || a.balance as flaw
      from ledger_account a join card on card.id = a.card_id
      where card.status in ('REPLACED', 'MERGED') and a.balance <> 0`,
  },
];
