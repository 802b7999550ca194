import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { canonicalEmail } from '../../platform/email-address.js';
import { canonicalPhone } from '../../platform/phone-number.js';
import {
  type CustomerQuery,
  countCustomers,
  customersMatching,
  customersPage,
} from '../../repositories/customer-search.js';
import type { CustomerRow } from '../../repositories/customers.js';
import { type Context, called } from '../context.js';
import { readCursor, writeCursor } from '../cursor.js';
import { CustomerType } from '../customer/customer.type.js';
import { CustomerOrder } from '../enums.js';
import { badInput } from '../errors.js';
import { CustomerConnection, CustomerFilter } from './customer-connection.type.js';

const MOST_PER_PAGE = 200;
const DEEPEST_PAGED = 10_000;
const MOST_MATCHES = 200;
const SHORTEST_SEARCH = 3;

@Resolver()
export class CustomerQueriesResolver {
  @Query(() => CustomerType, {
    nullable: true,
    description: 'The customer who calls; a visitor’s profile for a visitor.',
  })
  me(@Ctx() context: Context) {
    return context.loaders.customerById.load(called(context).caller.id);
  }

  @Query(() => CustomerType, {
    nullable: true,
    description:
      'One customer by exactly one of its keys, or null. Needs `customers:read` (Notihub: get; Vivocha: get).',
  })
  customer(
    @Ctx() { loaders }: Context,
    @Arg('id', () => ID, { nullable: true, description: 'Our id.' }) id: string | null,
    @Arg('externalId', () => String, { nullable: true, description: 'The id in the caller’s own system.' })
    externalId: string | null,
    @Arg('code', () => String, { nullable: true, description: 'What tills know the customer by.' }) code:
      | string
      | null,
  ): Promise<CustomerRow | null> {
    const given = [id, externalId, code].filter((key) => key != null);
    if (given.length !== 1) throw badInput('Give exactly one of `id`, `externalId` and `code`.');
    if (id != null) return loaders.customerById.load(id);
    if (externalId != null) return loaders.customerByExternalId.load(externalId);
    return loaders.customerByCode.load(given[0]!);
  }

  @Query(() => CustomerConnection, {
    description: 'Customers by the time they were made. Needs `customers:read` (Notihub: list).',
  })
  async customers(
    @Ctx() { em, defaultCountry }: Context,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many a page holds, 1 to 200.' })
    first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The `endCursor` of the page before; for any depth.',
    })
    after: string | null,
    @Arg('page', () => Int, {
      nullable: true,
      description:
        'The number of the page, from 1, within the first 10,000 customers; beyond them use `after`.',
    })
    page: number | null,
    @Arg('search', () => String, {
      nullable: true,
      description:
        'At least 3 characters an externalId, an e-mail address or a phone number begins with, in any case.',
    })
    search: string | null,
    @Arg('actives', () => Boolean, { nullable: true, description: 'True leaves out DISABLED customers.' })
    actives: boolean | null,
    @Arg('filter', () => CustomerFilter, { nullable: true, description: 'Which customers.' })
    filter: CustomerFilter | null,
    @Arg('orderBy', () => CustomerOrder, { defaultValue: 'CREATED_AT_ASC', description: 'In which order.' })
    orderBy: keyof typeof CustomerOrder,
  ): Promise<CustomerConnection> {
    if (first < 1 || first > MOST_PER_PAGE)
      throw badInput(`\`first\` must be between 1 and ${MOST_PER_PAGE}.`);
    const list = `customers ${orderBy}`;
    const query = toQuery({ search, actives, filter }, defaultCountry);
    const found = await customersPage(em, query, {
      isNewestFirst: orderBy === 'CREATED_AT_DESC',
      limit: first + 1,
      ...placeOf(list, first, after, page),
    });
    const nodes = found.slice(0, first);
    const edges = nodes.map((node) => ({ node, cursor: writeCursor(list, node.createdAt, node.id) }));
    return {
      nodes,
      edges,
      pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null },
      totalCount: () => countCustomers(em, query),
    };
  }

  @Query(() => [CustomerType], {
    description:
      'Every customer that matches any of the criteria, each once, oldest first, 200 at most. At least one criterion is needed. Needs `customers:read` (Vivocha: search).',
  })
  searchCustomers(
    @Ctx() { em, defaultCountry }: Context,
    @Arg('vvcu', () => ID, { nullable: true, description: 'The visitor’s own identifier: `uuid`.' }) vvcu:
      | string
      | null,
    @Arg('email', () => String, { nullable: true, description: 'An e-mail address, in any case.' }) email:
      | string
      | null,
    @Arg('telnum', () => String, { nullable: true, description: 'A phone number, in any spelling.' })
    telnum: string | null,
  ): Promise<CustomerRow[]> {
    if (vvcu == null && email == null && telnum == null) {
      throw badInput('Give at least one of `vvcu`, `email` and `telnum`.');
    }
    // What cannot be an address or a number is on no record.
    const address = email == null ? null : canonicalEmail(email);
    const number = telnum == null ? null : canonicalPhone(telnum, defaultCountry);
    const criteria = {
      ...(vvcu != null && { uuid: vvcu }),
      ...(address && 'canonical' in address && { email: address.canonical }),
      ...(number && 'e164' in number && { phone: number.e164 }),
    };
    if (Object.keys(criteria).length === 0) return Promise.resolve([]);
    return customersMatching(em, criteria, MOST_MATCHES);
  }
}

function placeOf(list: string, first: number, after: string | null, page: number | null) {
  if (after != null && page != null) throw badInput('Give either `after` or `page`, not both.');
  if (after != null) {
    const { at, id } = readCursor(list, after);
    return { after: { createdAt: at, id } };
  }
  if (page == null) return {};
  if (page < 1) throw badInput('`page` begins at 1.');
  if (page * first > DEEPEST_PAGED) {
    throw badInput(`\`page\` reaches the first ${DEEPEST_PAGED} customers; beyond them use \`after\`.`);
  }
  return { offset: (page - 1) * first };
}

function toQuery(
  {
    search,
    actives,
    filter,
  }: { search: string | null; actives: boolean | null; filter: CustomerFilter | null },
  country: string | undefined,
): CustomerQuery {
  if (actives && filter?.status === 'DISABLED')
    throw badInput('`actives` and a DISABLED status exclude each other.');
  return {
    search: search == null ? undefined : toSearch(search.trim(), country),
    status: actives ? 'ENABLED' : (filter?.status ?? undefined),
    isRegistered: filter?.registered ?? undefined,
    isAnonymous: filter?.anonymous ?? undefined,
    tag: filter?.tag ?? undefined,
    createdFrom: filter?.createdFrom?.toISOString(),
    createdBefore: filter?.createdBefore?.toISOString(),
  };
}

function toSearch(search: string, country: string | undefined) {
  if (search.length < SHORTEST_SEARCH)
    throw badInput(`\`search\` needs at least ${SHORTEST_SEARCH} characters.`);
  if (search.length > 254) throw badInput('`search` has at most 254 characters.');
  const text = search.toLowerCase();
  return { externalId: text, email: text, phone: phonePrefix(search, country) };
}

/** How a number in E.164 begins that is written like this; null for what is no number. */
function phonePrefix(search: string, country: string | undefined): string | null {
  if (!/^\+?[\d\s().\-/]+$/.test(search)) return null;
  const whole = canonicalPhone(search, country);
  if ('e164' in whole) return whole.e164;
  return `+${search.replace(/\D/g, '').replace(/^00/, '')}`;
}
