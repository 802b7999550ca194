import { sql } from 'kysely';
import { validate as isUuid, v7 as uuidv7 } from 'uuid';
import type { Db, Reader } from './db.js';

export type TransactionKind = 'ADD' | 'REDEEM' | 'REVERSAL' | 'TRANSFER';

/** A balance to count in: a campaign's points, or its pieces of one product. */
export interface Pot {
  campaignId: string;
  product: string | null;
}

export interface LedgerTransaction extends Pot {
  kind: TransactionKind;
  customerId: string;
  cardId: string;
  /** The change on the card, such as `-12.5`. */
  amount: string;
  reversesId: string | null;
  reason: string | null;
  reference: string | null;
  at: Date;
  actorKind: string;
  actorId: string;
}

/** A card's account, locked, with the balance it would have after adding an amount. */
export interface Weighed {
  cardAccount: string;
  issuerAccount: string;
  before: string;
  after: string;
  isOverdrawn: boolean;
  isTooLarge: boolean;
}

/** The two accounts of a pot, the issuer's always first, so that no two transactions wait for each other. */
export async function openAccounts(db: Db, cardId: string, { campaignId, product }: Pot) {
  await sql`
    insert into ledger_account (id, kind, card_id, campaign_id, product, balance)
    values (${uuidv7()}, 'ISSUER', null, ${campaignId}, ${product}, null),
      (${uuidv7()}, 'CARD', ${cardId}, ${campaignId}, ${product}, 0)
    on conflict on constraint ledger_account_once do nothing`.execute(db);
}

/** Locks the card's account and computes the balance with the amount. Null if the card has no such account yet. */
export async function weigh(
  db: Db,
  cardId: string,
  { campaignId, product }: Pot,
  amount: string,
): Promise<Weighed | null> {
  const { rows } = await sql<Weighed>`
    select card.id as "cardAccount", issuer.id as "issuerAccount",
      trim_scale(card.balance)::text as before,
      trim_scale(card.balance + ${amount}::numeric)::text as after,
      card.balance + ${amount}::numeric < 0 as "isOverdrawn",
      card.balance + ${amount}::numeric >= 1e15 as "isTooLarge"
    from ledger_account card
    join ledger_account issuer on issuer.card_id is null and issuer.campaign_id = card.campaign_id
      and issuer.product is not distinct from card.product
    where card.card_id = ${cardId} and card.campaign_id = ${campaignId}
      and card.product is not distinct from ${product}::text
    for update of card`.execute(db);
  return rows[0] ?? null;
}

/** All balances of a card, with their accounts locked in an order that is the same for everybody. */
export async function lockHoldings(db: Db, cardId: string) {
  const { rows } = await sql<Pot & { account: string; amount: string }>`
    select id as account, campaign_id as "campaignId", product, trim_scale(balance)::text as amount
    from ledger_account where card_id = ${cardId} order by id for update`.execute(db);
  return rows.filter(({ amount }) => amount !== '0');
}

export async function accountOf(db: Reader, cardId: string, { campaignId, product }: Pot) {
  const { rows } = await sql<{ id: string }>`
    select id from ledger_account where card_id = ${cardId} and campaign_id = ${campaignId}
      and product is not distinct from ${product}::text`.execute(db);
  return rows[0]!.id;
}

/** Writes a transaction: `to` gains the amount, `from` loses it. A trigger moves the balances. */
export async function enterInBooks(
  db: Db,
  { campaignId, product, amount, ...of }: LedgerTransaction,
  { to, from }: { to: string; from: string },
): Promise<string> {
  const id = uuidv7();
  await sql`
    with booked as (
      insert into ledger_transaction (id, kind, campaign_id, customer_id, card_id, product, amount, reverses_id,
        reason, reference, at, actor_kind, actor_id)
      values (${id}, ${of.kind}, ${campaignId}, ${of.customerId}, ${of.cardId}, ${product}, ${amount},
        ${of.reversesId}, ${of.reason}, ${of.reference}, ${of.at}, ${of.actorKind}, ${of.actorId}))
    insert into ledger_entry (transaction_id, account_id, amount)
    values (${id}, ${to}, ${amount}::numeric), (${id}, ${from}, -(${amount}::numeric))`.execute(db);
  return id;
}

/** The customer who holds the card of a transaction now; null if the card or the transaction does not exist. */
export async function ownerOfTransaction(db: Reader, transactionId: string): Promise<string | null> {
  if (!isUuid(transactionId)) return null;
  const { rows } = await sql<{ customerId: string }>`
    select card.customer_id as "customerId" from ledger_transaction t join card on card.id = t.card_id
    where t.id = ${transactionId}`.execute(db);
  return rows[0]?.customerId ?? null;
}
