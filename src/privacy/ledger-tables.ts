import { sql } from 'kysely';
import { content, emptied, fact, impersonal, kept, type Table, technical } from './personal-column.js';

/** The books: they outlive the customer, under ids that name nobody. */
export const ledgerTables: Record<string, Table> = {
  ledger_transaction: {
    // Also entries of the cards in the customer's hand that were made under another of their records. The cards as a
    // list: beside another condition PostgreSQL looks for `in (select …)` through the whole table.
    rowsOf: (ids) =>
      sql`(customer_id = any(${ids})
        or card_id = any(array(select card.id from card where card.customer_id = any(${ids}))))`,
    onErasure: 'STAY',
    columns: {
      id: fact,
      kind: fact,
      campaign_id: {
        ...fact,
        as: 'campaign',
        shows: sql`(select campaign.name from campaign where campaign.id = campaign_id)`,
      },
      customer_id: kept(technical, 'books are append-only and sum to zero'),
      card_id: fact,
      product: fact,
      amount: { ...fact, shows: sql`trim_scale(amount)::text` },
      reverses_id: fact,
      // Logs use the word for why something was refused.
      reason: { ...emptied(content), isCommonWord: true },
      reference: fact,
      at: fact,
      actor_kind: fact,
      // A till or an employee.
      actor_id: technical,
      redacted_at: technical,
    },
  },
  ledger_account: {
    rowsOf: (ids) => sql`card_id = any(array(select card.id from card where card.customer_id = any(${ids})))`,
    onErasure: 'STAY',
    columns: {
      id: technical,
      kind: technical,
      card_id: fact,
      campaign_id: {
        ...fact,
        as: 'campaign',
        shows: sql`(select campaign.name from campaign where campaign.id = campaign_id)`,
      },
      product: fact,
      balance: { ...fact, shows: sql`trim_scale(balance)::text` },
    },
  },
  // The two sides of a transaction; its amount is exported with the transaction.
  ledger_entry: impersonal('transaction_id', 'account_id', 'amount', 'balance_after'),
  ledger_lot: {
    rowsOf: (ids) => sql`account_id in (
      select account.id from ledger_account account join card on card.id = account.card_id
      where card.customer_id = any(${ids}))`,
    onErasure: 'STAY',
    columns: {
      account_id: technical,
      expires_at: fact,
      slides: technical,
      remaining: { ...fact, shows: sql`trim_scale(remaining)::text` },
      noticed_at: fact,
      campaign_id: technical,
    },
  },
  ledger_lot_entry: impersonal('transaction_id', 'account_id', 'expires_at', 'slides', 'amount'),
};
