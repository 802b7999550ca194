import type { Reader } from '../tables/db.js';
import { type CustomerPage, customersPage } from './customer-search.js';
import type { CustomerRow } from './customers.js';

/** Every customer, oldest first, one page in memory at a time. Customers created meanwhile come at the end. */
export async function* everyCustomer(db: Reader, pageSize = 500): AsyncGenerator<CustomerRow> {
  let from: CustomerPage['from'];
  for (;;) {
    const page = await customersPage(db, {}, { isNewestFirst: false, limit: pageSize, from });
    yield* page;
    const last = page.at(-1);
    from = last && { at: last.createdAt, id: last.id };
    if (page.length < pageSize) return;
  }
}
