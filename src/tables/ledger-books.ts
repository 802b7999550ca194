import { sql } from 'kysely';
import { validate as isUuid, v7 as uuidv7 } from 'uuid';
import type { Db, Reader, Row } from './db.js';

/** A balance to count in: a campaign's points, or its pieces of one product. */
export interface Pot {
  campaignId: string;
  product: string | null;
}

export interface LedgerTransaction extends Pot {
  kind: Row<'ledger_transaction'>['kind'];
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
  /** Whether a part of the balance expires. */
  hasLots: boolean;
}

/** The two accounts of a pot, the issuer's always first, so that no two transactions wait for each other. */
export async function openAccounts(db: Db, cardId: string, { campaignId, product }: Pot) {
  const pot = { campaign_id: campaignId, product };
  await db
    .insertInto('ledger_account')
    .values([
      { id: uuidv7(), kind: 'ISSUER', card_id: null, ...pot, balance: null },
      { id: uuidv7(), kind: 'CARD', card_id: cardId, ...pot, balance: 0 },
    ])
    .onConflict((conflict) => conflict.constraint('ledger_account_once').doNothing())
    .execute();
}

/**
 * Locks the card's account and computes the balance with the amount. Null if the card has no such account yet. Written
 * as SQL, because it computes with exact numbers.
 */
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
      card.balance + ${amount}::numeric >= 1e15 as "isTooLarge",
      exists (select from ledger_lot lot where lot.account_id = card.id and lot.remaining > 0) as "hasLots"
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
  const held = await db
    .selectFrom('ledger_account')
    .select(['id as account', 'campaign_id as campaignId', 'product'])
    .select((row) => row.cast<string>(row.fn('trim_scale', ['balance']), 'text').as('amount'))
    .where('card_id', '=', cardId)
    .orderBy('id')
    .forUpdate()
    .execute();
  return held.filter(({ amount }) => amount !== '0');
}

export async function accountOf(read: Reader, cardId: string, { campaignId, product }: Pot) {
  const { id } = await read
    .selectFrom('ledger_account')
    .select('id')
    .where('card_id', '=', cardId)
    .where('campaign_id', '=', campaignId)
    .where('product', 'is not distinct from', product)
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes a transaction: `to` gains the amount, `from` loses it. A trigger moves the balances. */
export async function enterInBooks(
  db: Db,
  { campaignId, product, amount, ...of }: LedgerTransaction,
  { to, from }: { to: string; from: string },
): Promise<string> {
  const id = uuidv7();
  await db
    .with('booked', (booking) =>
      booking.insertInto('ledger_transaction').values({
        id,
        kind: of.kind,
        campaign_id: campaignId,
        customer_id: of.customerId,
        card_id: of.cardId,
        product,
        amount,
        reverses_id: of.reversesId,
        reason: of.reason,
        reference: of.reference,
        at: of.at,
        actor_kind: of.actorKind,
        actor_id: of.actorId,
      }),
    )
    .insertInto('ledger_entry')
    .values([
      { transaction_id: id, account_id: to, amount },
      { transaction_id: id, account_id: from, amount: sql`-(${amount}::numeric)` },
    ])
    .execute();
  return id;
}

/** The customer who holds the card of a transaction now; null if the card or the transaction does not exist. */
export async function ownerOfTransaction(read: Reader, transactionId: string): Promise<string | null> {
  if (!isUuid(transactionId)) return null;
  const found = await read
    .selectFrom('ledger_transaction as booked')
    .innerJoin('card', 'card.id', 'booked.card_id')
    .select('card.customer_id as customerId')
    .where('booked.id', '=', transactionId)
    .executeTakeFirst();
  return found?.customerId ?? null;
}
