import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type DuplicatePair, duplicatePairs } from '../../reads/duplicates.js';
import type { Context } from '../context.js';
import { CustomerType } from '../customer/customer.type.js';
import { Connection } from '../paging/connection.js';
import { After, Before, First, Last, pageAsked } from '../paging/page.js';
import { readPairCursor, writePairCursor } from './duplicate-cursor.js';
import { CustomerDuplicateCandidate, CustomerDuplicateCandidateConnection } from './duplicates.type.js';

const SIZES = { usual: 25, most: 100 };

@Resolver(() => CustomerDuplicateCandidate)
export class DuplicatesResolver {
  @Query(() => CustomerDuplicateCandidateConnection, {
    description:
      'Pairs of records that may belong to one person, the most likely first, each with its signs: the same e-mail address, phone number, card, customId, name and birth date, or the same name together with the same part of the address before the @. Values that more than 10 records share do not count. Nothing is merged automatically. For staff with `customers:read`.',
  })
  async duplicateCandidates(
    @Ctx() { loaders }: Context,
    @First(SIZES) first: number | null,
    @After() after: string | null,
    @Last(SIZES) last: number | null,
    @Before() before: string | null,
  ) {
    const page = pageAsked({ first, after, last, before }, SIZES, readPairCursor);
    const found = await loaders.list('duplicates', page, (db) => duplicatePairs(db, page));
    return new Connection(found, page, writePairCursor);
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: 'The record that was created first.' })
  one(@Root() { oneId }: DuplicatePair, @Ctx() { loaders }: Context) {
    return loaders.customerBy('id').load(oneId);
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: 'The record that was created later.' })
  other(@Root() { otherId }: DuplicatePair, @Ctx() { loaders }: Context) {
    return loaders.customerBy('id').load(otherId);
  }
}
