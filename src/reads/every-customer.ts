import { sql } from 'kysely';
import type { Db, Reader } from '../tables/db.js';
import { type PortableRow, portable } from './children/portable.js';
import { type CustomerRow, carriedChild, customerSelection, wholeCustomer } from './customers.js';
import type { CustomerPage } from './listing/order.js';
import { customersPage } from './listing/page.js';

/** A customer with what belongs to them, as files have it. */
export type PortableCustomer = CustomerRow &
  Omit<PortableRow, CardNames> &
  Partial<Pick<PortableRow, CardNames>>;
/** Absent of somebody without a card. */
type CardNames = 'cardNumber' | 'cardBarcode' | 'cardStatus' | 'cardCategory';

/** Every customer, oldest first, one page in memory at a time. */
export async function* everyCustomer(db: Reader, pageSize = 500): AsyncGenerator<PortableCustomer> {
  const selection = customerSelection(wholeCustomer.columns, [{ child: portable, wanted: undefined }]);
  let from: CustomerPage['from'];
  for (;;) {
    const page = await customersPage(
      db,
      {},
      { by: 'CREATED_AT', isDescending: false, limit: pageSize, from },
      selection,
    );
    for (const { customer } of page) {
      const { cardNumber, cardBarcode, cardStatus, cardCategory, ...lists } = carriedChild(
        customer,
        portable,
      )!;
      const card = cardNumber === null ? null : { cardNumber, cardBarcode, cardStatus, cardCategory };
      yield { ...ownOf(customer), ...lists, ...card };
    }
    const last = page.at(-1);
    from = last && { at: last.at, id: last.customer.id };
    if (page.length < pageSize) return;
  }
}

/** Without the places where a row carries its children. */
const ownOf = (customer: CustomerRow) =>
  Object.fromEntries(ownNames.map((name) => [name, customer[name]])) as unknown as CustomerRow;
const ownNames = [...wholeCustomer.columns];

/** Reads in one snapshot: what is changed meanwhile is read as it was at the beginning, however long it takes. */
export const inOneSnapshot = <T>(db: Db, read: (snapshot: Reader) => Promise<T>): Promise<T> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (snapshot) => {
      // Whoever takes what is read may be slow.
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(snapshot);
      return read(snapshot);
    });
