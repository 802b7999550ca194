import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { Past } from '../../reads/customer-past.js';
import { type CustomerRow, customerSelection } from '../../reads/customers.js';
import { customersPage } from '../../reads/listing/page.js';
import { type Context, called } from '../context.js';
import { CustomerType } from '../customer/customer.type.js';
import { type CardHolder, mayLookUp } from '../guard/customer-access.js';
import { badInput } from '../guard/errors.js';
import { After, Before, First, Last } from '../paging/page.js';
import { timeInPast } from '../reading/as-of.js';
import { selectionAsked } from '../reading/customer-selection.js';
import { useInstead } from '../schema/former-names.js';
import { DateTimeScalar } from '../schema/scalars.js';
import { holderOf } from './holder-of-card.js';
import { CustomerPage } from './list/customer-connection.resolver.js';
import { CustomerConnection, CustomerFilter } from './list/customer-connection.type.js';
import { CustomerOrder, sortedBy } from './list/customer-order.js';
import { CUSTOMERS_SIZES, customersPageAsked, toQuery } from './list/customers-asked.js';
import { foundBySearch } from './list/search-asked.js';

const SEARCH =
  'What somebody at a desk types, 3 to 254 characters: words of the name, company or address, each from its beginning and in any order, without regard to accents and capitals; or the beginning of an externalId, an e-mail address, a phone number or a card number (from 6 digits on); or a whole code. If nobody matches, names with one letter wrong, missing, too many or swapped do. Refused with `extensions.problem: "CustomerSearchTooBroad"` if more than 1,000 customers match: type more.';
const COUNTRY =
  'The country whose national phone numbers are understood in `search`, an ISO 3166-1 alpha-2 code in capitals such as PL. Unless given, the country that the service is configured with.';

/** The paths to the customers below a connection. */
const WHERE_CUSTOMERS_STAND = [['nodes'], ['edges', 'node']];

@Resolver()
export class CustomerQueriesResolver {
  @Query(() => CustomerType, {
    nullable: true,
    description: 'The customer who is calling. For a visitor, the visitor’s profile.',
  })
  me(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const { caller } = called(context);
    return context.loaders.customerBy('id', selectionAsked(context, info)).load(caller.id);
  }

  @Query(() => CustomerType, {
    nullable: true,
    description:
      'One customer, found by exactly one key; null when there is none. Needs `customers:read`. With `till:record` alone, a customer is found by `cardNumber` only, 60 times a minute, and shows only `id` and `code`.',
  })
  async customer(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { nullable: true, description: 'The customer’s id.' }) id: string | null,
    @Arg('externalId', () => String, { nullable: true, description: 'The id in the caller’s own system.' })
    externalId: string | null,
    @Arg('code', () => String, { nullable: true, description: 'The code by which tills know the customer.' })
    code: string | null,
    @Arg('cardNumber', () => String, {
      nullable: true,
      description:
        'The number of a card that has not been replaced; blanks and hyphens do not count. An error when several records share it.',
    })
    cardNumber: string | null,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description:
        'Shows the customer as they were at this instant, with everything that happened up to and including it. Null when there was no such record yet. The customer is found by today’s key. A time in the future is refused.',
    })
    asOf: Date | null,
  ): Promise<CustomerRow | CardHolder | null> {
    const { loaders, clock } = context;
    const given = [id, externalId, code, cardNumber].filter((key) => key != null);
    if (given.length !== 1)
      throw badInput('Give exactly one of `id`, `externalId`, `code` and `cardNumber`.');
    const holder = cardNumber == null ? null : await holderOf(context, cardNumber);
    if (cardNumber != null && (!holder || !mayLookUp(context.caller))) return holder;
    const at = asOf == null ? null : timeInPast(asOf, clock());
    const selection = at === null ? selectionAsked(context, info) : onlyIds;
    const by = externalId != null ? 'externalId' : code != null ? 'code' : 'id';
    const customer = await loaders.customerBy(by, selection).load(holder?.id ?? given[0]!);
    return customer && at !== null ? customerAsOf(context, { customerId: customer.id, at }, info) : customer;
  }

  @Query(() => CustomerConnection, {
    description: 'A page of customers. Needs `customers:read`.',
  })
  async customers(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @First(CUSTOMERS_SIZES) first: number | null,
    @After() after: string | null,
    @Last(CUSTOMERS_SIZES) last: number | null,
    @Before() before: string | null,
    @Arg('page', () => Int, {
      nullable: true,
      description:
        'The number of the page, from 1, within the first 10,000 customers. Use `after` to go beyond them.',
    })
    page: number | null,
    @Arg('search', () => String, { nullable: true, description: SEARCH }) search: string | null,
    @Arg('country', () => String, { nullable: true, description: COUNTRY }) country: string | null,
    @Arg('actives', () => Boolean, {
      nullable: true,
      description: 'True leaves out DISABLED customers.',
      deprecationReason: useInstead('filter.status'),
    })
    actives: boolean | null,
    @Arg('filter', () => CustomerFilter, { nullable: true, description: 'Conditions to meet.' })
    filter: CustomerFilter | null,
    @Arg('orderBy', () => CustomerOrder, { defaultValue: 'CREATED_AT_ASC', description: 'The order.' })
    orderBy: CustomerOrder,
  ): Promise<CustomerPage> {
    const { loaders } = context;
    const list = `customers ${orderBy}`;
    const { by, isDescending, text } = sortedBy(orderBy);
    const asked = customersPageAsked(list, text, { first, after, last, before, page });
    const query = toQuery({ actives, filter });
    const searched = search == null ? null : await foundBySearch(context, search, country);
    const { limit, offset, from, isBackwards } = asked;
    const place = { by, isDescending: isDescending !== isBackwards, limit, offset, from };
    const selection = selectionAsked(context, info, WHERE_CUSTOMERS_STAND);
    const key = [query, searched?.typed];
    const whole = searched ? { ...query, found: searched.found } : query;
    const found = await loaders.list('customers', [key, place, selection.key], (db) =>
      customersPage(db, whole, place, selection),
    );
    return new CustomerPage(whole, key, found, asked, list);
  }
}

const onlyIds = customerSelection(new Set(['id', 'externalId', 'code'] as const), []);

async function customerAsOf(
  context: Context,
  past: Past,
  info: GraphQLResolveInfo,
): Promise<CustomerRow | null> {
  const { customer, unknownBefore } = await context.loaders.customerAt(past, selectionAsked(context, info));
  if (unknownBefore === null) return customer;
  throw badInput(
    `What the customer was is known from ${unknownBefore} on. Ask for that time or a later one.`,
  );
}
