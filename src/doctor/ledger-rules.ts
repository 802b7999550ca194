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
    title: 'A reversal takes back exactly what it reverses, once.',
    flaws: sql`select 'transaction ' || r.id as flaw
      from ledger_transaction r join ledger_transaction t on t.id = r.reverses_id
      where r.amount <> -t.amount or r.campaign_id <> t.campaign_id
        or r.product is distinct from t.product or t.kind not in ('ADD', 'REDEEM')
      union all select 'transaction ' || reverses_id from ledger_transaction
      where reverses_id is not null group by reverses_id having count(*) > 1`,
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
    title: 'A card that was replaced or merged holds nothing.',
    flaws: sql`select 'account ' || a.id || ' holds ' || a.balance as flaw
      from ledger_account a join card on card.id = a.card_id
      where card.status in ('REPLACED', 'MERGED') and a.balance <> 0`,
  },
];
