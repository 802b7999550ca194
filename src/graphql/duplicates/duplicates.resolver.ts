import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { dismissDuplicateCandidate } from '../../flows/duplicates/dismiss-duplicate-candidate.js';
import { restoreDuplicateCandidate } from '../../flows/duplicates/restore-duplicate-candidate.js';
import { type DuplicatePair, duplicatePairs, signsOf } from '../../reads/duplicates.js';
import { type Context, called } from '../context.js';
import { CustomerType } from '../customer/customer.type.js';
import { Connection } from '../paging/connection.js';
import { After, Before, First, Last, pageAsked } from '../paging/page.js';
import { readPairCursor, writePairCursor } from './duplicate-cursor.js';
import {
  CustomerDuplicateCandidate,
  CustomerDuplicateCandidateConnection,
  CustomerDuplicateSign,
  DismissDuplicateCandidateInput,
  DismissDuplicateCandidateResult,
  RestoreDuplicateCandidateInput,
  RestoreDuplicateCandidateResult,
} from './duplicates.type.js';

const SIZES = { usual: 25, most: 100 };

@Resolver(() => CustomerDuplicateCandidate)
export class DuplicatesResolver {
  @Query(() => CustomerDuplicateCandidateConnection, {
    description:
      'Pairs of records that may belong to one person, the most likely first, each with its signs: the same e-mail address, phone number, card, customId, name and birth date, or the same name together with the same part of the address before the @. Values that more than 10 records share do not count. A change is seen within seconds. Nothing is merged automatically. For staff with `customers:read`.',
  })
  async duplicateCandidates(
    @Ctx() { loaders }: Context,
    @First(SIZES) first: number | null,
    @After() after: string | null,
    @Last(SIZES) last: number | null,
    @Before() before: string | null,
    @Arg('dismissed', () => Boolean, {
      defaultValue: false,
      description: 'True for the pairs that were dismissed, false for all others.',
    })
    isDismissed: boolean,
  ) {
    const page = {
      ...pageAsked({ first, after, last, before }, SIZES, readPairCursor),
      isDismissed,
    };
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

  @FieldResolver(() => [CustomerDuplicateSign], {
    description: 'What the two have in common, the strongest sign first.',
  })
  signs(@Root() pair: DuplicatePair): CustomerDuplicateSign[] {
    return signsOf(pair);
  }

  @Mutation(() => DismissDuplicateCandidateResult, {
    description:
      'Remembers that two records are not of one person: `duplicateCandidates` shows the pair only with `dismissed: true`. It comes back by itself when there is a sign that was not there, and the weight is greater than it was. For staff with `customers:merge`.',
  })
  dismissDuplicateCandidate(
    @Arg('input', () => DismissDuplicateCandidateInput, { description: 'The pair, and why.' })
    input: DismissDuplicateCandidateInput,
    @Ctx() context: Context,
  ): Promise<typeof DismissDuplicateCandidateResult> {
    return dismissDuplicateCandidate(called(context), input);
  }

  @Mutation(() => RestoreDuplicateCandidateResult, {
    description:
      'Takes `dismissDuplicateCandidate` back, with its note. A pair that is not dismissed stays as it is. For staff with `customers:merge`.',
  })
  restoreDuplicateCandidate(
    @Arg('input', () => RestoreDuplicateCandidateInput, { description: 'The pair.' })
    input: RestoreDuplicateCandidateInput,
    @Ctx() context: Context,
  ): Promise<typeof RestoreDuplicateCandidateResult> {
    return restoreDuplicateCandidate(called(context), input);
  }
}
