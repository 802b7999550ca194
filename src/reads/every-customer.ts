import type { Reader } from '../tables/db.js';
import { customersPage } from './customer-search.js';
import type { CustomerRow } from './customers.js';

/** Every customer, oldest first, one page in memory at a time. Customers created meanwhile come at the end. */
export async function* everyCustomer(db: Reader, pageSize = 500): AsyncGenerator<CustomerRow> {
  let after: { createdAt: string; id: string } | undefined;
  for (;;) {
    const page = await customersPage(db, {}, { isNewestFirst: false, limit: pageSize, after });
    yield* page;
    after = page.at(-1);
    if (page.length < pageSize) return;
  }
}
