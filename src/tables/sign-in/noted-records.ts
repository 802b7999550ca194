import type { PasswordHash } from '../../platform/secrets/passwords.js';
import type { Reader } from '../db.js';

interface Shown {
  address: { type: 'EMAIL' | 'PHONE'; valueNormalized: string };
  /** The number as cards have it. Without one, any card or none. */
  cardNumbers: readonly string[] | null;
}

export interface NotedRecord {
  customerId: string;
  /** The record's PIN; null if it has none. */
  pin: PasswordHash | null;
}

/**
 * The enabled records without an account on which this address stands, at most two: that many show that it does not
 * tell them apart. An address that is only noted counts where no other was noted before it, so that nobody can add one
 * to a record that somebody else can be reached at. The card has to be in use, or lead to one that is.
 */
export async function notedRecords(read: Reader, { address, cardNumbers }: Shown): Promise<NotedRecord[]> {
  let found = read
    .selectFrom('contact')
    .innerJoin('customer', 'customer.id', 'contact.customer_id')
    .leftJoin('pin', 'pin.customer_id', 'customer.id')
    .leftJoin('credential', 'credential.customer_id', 'customer.id')
    .select([
      'customer.id as customerId',
      'pin.pin_hash as passwordHash',
      'pin.scheme',
      'pin.pepper_id as pepperId',
    ])
    .where('contact.type', '=', address.type)
    .where('contact.value_normalized', '=', address.valueNormalized)
    .where((row) => row.not(row.or([row.ref('customer.is_registered'), row.ref('customer.is_anonymous')])))
    .where('customer.status', '=', 'ENABLED')
    .where('credential.password_hash', 'is', null)
    .where((row) => {
      const earlier = row
        .selectFrom('contact as earlier')
        .whereRef('earlier.customer_id', '=', 'customer.id')
        .whereRef('earlier.created_at', '<', 'contact.created_at')
        .where('earlier.type', '<>', 'PUSH');
      return row.or([row.ref('contact.is_verified'), row.not(row.exists(earlier))]);
    });
  if (cardNumbers !== null) {
    found = found.where((row) => {
      const cards = row.selectFrom('card').whereRef('card.customer_id', '=', 'customer.id');
      return row.and([
        row.exists(
          cards
            .where('card.number', '=', row.fn.any(row.val(cardNumbers)))
            .where('card.status', 'in', ['ACTIVE', 'MERGED']),
        ),
        row.exists(cards.where('card.status', '=', 'ACTIVE')),
      ]);
    });
  }
  const rows = await found.limit(2).execute();
  return rows.map(({ customerId, passwordHash, scheme, pepperId }) => {
    const hasPin = passwordHash !== null && scheme !== null && pepperId !== null;
    return { customerId, pin: hasPin ? { passwordHash, scheme, pepperId } : null };
  });
}
