import type { Reader } from '../tables/db.js';
import type { CustomerRow } from './customers.js';
import type { CustomerPage } from './listing/order.js';
import { customersPage } from './listing/page.js';

/** Every customer, oldest first, one page in memory at a time. Customers created meanwhile come at the end. */
export async function* everyCustomer(db: Reader, pageSize = 500): AsyncGenerator<CustomerRow> {
  let from: CustomerPage['from'];
  for (;;) {
    const page = await customersPage(
      db,
      {},
      { by: 'CREATED_AT', isDescending: false, limit: pageSize, from },
    );
    for (const { customer } of page) yield customer;
    const last = page.at(-1);
    from = last && { at: last.at, id: last.customer.id };
    if (page.length < pageSize) return;
  }
}
