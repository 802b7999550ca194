import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { type DuplicatePair, duplicatePairs } from '../../reads/duplicates.js';
import type { Context } from '../context.js';
import { CustomerType } from '../customer/customer.type.js';
import { badInput } from '../guard/errors.js';
import { Connection } from '../schema/connection.js';
import { readPairCursor, writePairCursor } from './duplicate-cursor.js';
import { DuplicateCandidate, DuplicateCandidateConnection } from './duplicates.type.js';

const MOST_PER_PAGE = 100;

@Resolver(() => DuplicateCandidate)
export class DuplicatesResolver {
  @Query(() => DuplicateCandidateConnection, {
    description:
      'Pairs of records that may be of one person, the likeliest first, with what speaks for it: the same e-mail address, phone number, card, customId, name and birth date, or the same name before the @ with the same name. Values that more than 10 records share do not count. Nothing is ever merged by itself. For staff with `customers:read`.',
  })
  async duplicateCandidates(
    @Ctx() { loaders }: Context,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many pairs a page holds, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the page before.' })
    after: string | null,
  ) {
    if (first < 1 || first > MOST_PER_PAGE)
      throw badInput(`\`first\` must be between 1 and ${MOST_PER_PAGE}.`);
    const page = { limit: first + 1, after: after == null ? undefined : readPairCursor(after) };
    const found = await loaders.list('duplicates', page, (db) => duplicatePairs(db, page));
    return new Connection(found, first, writePairCursor);
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: 'The record that was made first.' })
  one(@Root() { oneId }: DuplicatePair, @Ctx() { loaders }: Context) {
    return loaders.customerBy('id').load(oneId);
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: 'The record that was made after it.' })
  other(@Root() { otherId }: DuplicatePair, @Ctx() { loaders }: Context) {
    return loaders.customerBy('id').load(otherId);
  }
}
