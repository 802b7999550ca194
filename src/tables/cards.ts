import { sql } from 'kysely';
import type { Reader } from './db.js';

/** A literal, not a parameter: the index on card numbers leaves out replaced cards. */
const REPLACED = sql.lit<'REPLACED'>('REPLACED');

/** A number without its hyphens, as numbers are compared: what the index says, word by word. */
const bare = sql<string>`replace(card.number, '-', '')`;

/** The holders of cards with these numbers, at most two: that many show that the number is shared. */
export const holdersByCardNumber = (read: Reader, numbers: readonly string[]) =>
  read
    .selectFrom('card')
    .innerJoin('customer as holder', 'holder.id', 'card.customer_id')
    .select(['holder.id as customerId', 'holder.code'])
    .distinct()
    .where((row) => row('card.number', '=', row.fn.any(row.val(numbers))))
    .where('card.status', '<>', REPLACED)
    .limit(2)
    .execute();

interface Identifier {
  /** The number as cards have it. */
  cards?: readonly string[] | undefined;
  address?: { type: 'EMAIL' | 'PHONE'; valueNormalized: string } | undefined;
}

/** The customer, no visitor, with this card number or address: preferably one with an account, then the oldest. */
export async function recordByIdentifier(read: Reader, { cards = [], address }: Identifier) {
  const found = await read
    .selectFrom('customer')
    .select(['customer.id', 'customer.is_registered as isRegistered'])
    .select((row) => {
      const cards = row.selectFrom('card').whereRef('card.customer_id', '=', 'customer.id');
      const inUse = cards.where('card.status', 'in', ['ACTIVE', 'BLOCKED']);
      return row.exists(inUse).$castTo<boolean>().as('hasCard');
    })
    .where((row) => row.not(row.ref('customer.is_anonymous')))
    .where('customer.id', 'in', (row) =>
      address
        ? row
            .selectFrom('contact')
            .select('contact.customer_id')
            .where('contact.type', '=', address.type)
            .where('contact.value_normalized', '=', address.valueNormalized)
        : row
            .selectFrom('card')
            .select('card.customer_id')
            .where('card.number', '=', row.fn.any(row.val(cards)))
            .where('card.status', '<>', REPLACED),
    )
    .orderBy('customer.is_registered', 'desc')
    .orderBy('customer.created_at')
    .orderBy('customer.id')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

/** The numbers of cards, each as it was recorded, that are this one without hyphens. */
export async function recordedCardNumbers(read: Reader, number: string): Promise<string[]> {
  const recorded = await read
    .selectFrom('card')
    .select('card.number')
    .distinct()
    .where(bare, '=', number)
    .where('card.status', '<>', REPLACED)
    .orderBy('card.number')
    .execute();
  return recorded.map((card) => card.number);
}

/** The cards with this number, given without hyphens: the number as it was recorded, and the holder of the card. */
export const holdersByBareNumber = (read: Reader, number: string) =>
  read
    .selectFrom('card')
    .select(['card.number', 'card.customer_id as customerId'])
    .where(bare, '=', number)
    .where('card.status', '<>', REPLACED)
    .orderBy('card.customer_id')
    .execute();

/**
 * The card of a customer that has one of these numbers, or else (null) the one in use. Both cards of a household's shared
 * number may have come to one customer: the one in use is meant.
 */
export const cardOfCustomer = (read: Reader, customerId: string, numbers: readonly string[] | null) =>
  read
    .selectFrom('card')
    .select(['card.id', 'card.status'])
    .where('card.customer_id', '=', customerId)
    .where((row) =>
      numbers
        ? row.and([row('card.number', '=', row.fn.any(row.val(numbers))), row('card.status', '<>', REPLACED)])
        : row('card.status', 'in', ['ACTIVE', 'BLOCKED']),
    )
    .orderBy('card.status')
    .limit(1)
    .executeTakeFirst();

/** Whether several records have cards with this number, given without hyphens: the unique index leaves these out. */
export async function isSharedNumber(read: Reader, number: string): Promise<boolean> {
  const shared = await read
    .selectFrom('card')
    .select('card.id')
    .where(bare, '=', number)
    .where('card.status', '<>', REPLACED)
    .where('card.is_shared', '=', true)
    .limit(1)
    .execute();
  return shared.length > 0;
}

/** Those of the given numbers, which have no hyphens, that are on a card. */
export async function takenCardNumbers(read: Reader, numbers: readonly string[]): Promise<string[]> {
  const taken = await read
    .selectFrom('card')
    .select(bare.as('number'))
    .where((row) => row(bare, '=', row.fn.any(row.val(numbers))))
    .where('card.status', '<>', REPLACED)
    .execute();
  return taken.map(({ number }) => number);
}

/** A random number in this range that is on no card. Written as SQL, because Kysely has no `generate_series`. */
export async function anyFreeCardNumber(read: Reader, first: number, last: number): Promise<string | null> {
  const { rows } = await sql<{ number: string }>`
    select n::text as number from generate_series(${first}::int, ${last}::int) as n
    where not exists (select 1 from card where ${bare} = n::text and card.status <> 'REPLACED')
    order by random() limit 1`.execute(read);
  return rows[0]?.number ?? null;
}
