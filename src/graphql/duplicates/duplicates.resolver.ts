import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { type DuplicatePair, duplicatePairs } from '../../reads/duplicates.js';
import type { Context } from '../context.js';
import { CustomerType } from '../customer/customer.type.js';
import { badInput } from '../guard/errors.js';
import { Connection } from '../schema/connection.js';
import { readPairCursor, writePairCursor } from './duplicate-cursor.js';
import { CustomerDuplicateCandidate, CustomerDuplicateCandidateConnection } from './duplicates.type.js';

const MOST_PER_PAGE = 100;

@Resolver(() => CustomerDuplicateCandidate)
export class DuplicatesResolver {
  @Query(() => CustomerDuplicateCandidateConnection, {
    description:
      'Pairs of records that may belong to one person, the most likely first, each with its signs: the same e-mail address, phone number, card, customId, name and birth date, or the same name together with the same part of the address before the @. Values that more than 10 records share do not count. Nothing is merged automatically. For staff with `customers:read`.',
  })
  async duplicateCandidates(
    @Ctx() { loaders }: Context,
    @Arg('first', () => Int, { defaultValue: 25, description: 'The number of pairs in a page, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the previous page.' })
    after: string | null,
  ) {
    if (first < 1 || first > MOST_PER_PAGE)
      throw badInput(`\`first\` must be between 1 and ${MOST_PER_PAGE}.`);
    const page = { limit: first + 1, after: after == null ? undefined : readPairCursor(after) };
    const found = await loaders.list('duplicates', page, (db) => duplicatePairs(db, page));
    return new Connection(found, first, writePairCursor);
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
