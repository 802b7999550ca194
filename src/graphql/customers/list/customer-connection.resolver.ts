import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { CustomerRow } from '../../../reads/customers.js';
import type { CustomerQuery } from '../../../reads/listing/conditions.js';
import { type CustomerCount, countCustomers } from '../../../reads/listing/count.js';
import type { PlacedCustomer } from '../../../reads/listing/page.js';
import type { Context } from '../../context.js';
import { Connection } from '../../paging/connection.js';
import { writeCursor } from '../../paging/cursor.js';
import type { PageAsked } from '../../paging/page.js';
import { CustomerConnection } from './customer-connection.type.js';

/** A page of the list, and what tells the list from others: what is searched for, in it or beside it. */
export class CustomerPage extends Connection<CustomerRow> {
  constructor(
    readonly query: CustomerQuery,
    readonly listKey: unknown,
    found: readonly PlacedCustomer[],
    page: PageAsked<unknown>,
    list: string,
  ) {
    const places = new Map(found.map(({ customer, at }) => [customer, at]));
    super([...places.keys()], page, (customer) => writeCursor(list, places.get(customer)!, customer.id));
  }
}

@Resolver(() => CustomerConnection)
export class CustomerConnectionResolver {
  @FieldResolver(() => Int, {
    description:
      'The number of customers in the whole list, counted only when it is selected. Exact up to 10,000; above, an estimate of at least 10,001: see `totalCountIsExact`.',
  })
  async totalCount(@Root() page: CustomerPage, @Ctx() context: Context): Promise<number> {
    return (await counted(page, context)).count;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether `totalCount` is exact. It is up to 10,000 customers, and for every search.',
  })
  async totalCountIsExact(@Root() page: CustomerPage, @Ctx() context: Context): Promise<boolean> {
    return (await counted(page, context)).isExact;
  }
}

const counted = ({ query, listKey }: CustomerPage, { loaders }: Context): Promise<CustomerCount> =>
  loaders.list('count of customers', listKey, (db) => countCustomers(db, query));
