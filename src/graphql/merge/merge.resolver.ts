import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { mergeCustomers } from '../../flows/merge/merge-customers.js';
import { mergePreview } from '../../flows/merge/merge-preview.js';
import { unmergeCustomers } from '../../flows/merge/unmerge-customers.js';
import { type Context, called } from '../context.js';
import {
  MergeCustomersInput,
  MergeCustomersResult,
  MergePreviewResult,
  UnmergeCustomersInput,
  UnmergeCustomersResult,
} from './merge.type.js';

@Resolver()
export class MergeResolver {
  @Query(() => MergePreviewResult, {
    description:
      'The result that a merge would have for every field, contact, agreement, attribute, tag, card and balance of two customers, each with its rule. Nothing is changed. For staff with `customers:merge` and `customers:read`.',
  })
  mergePreview(
    @Ctx() context: Context,
    @Arg('survivorId', () => ID, { description: 'The customer who would remain.' }) survivorId: string,
    @Arg('absorbedId', () => ID, { description: 'The customer who would be absorbed.' })
    absorbedId: string,
  ): Promise<typeof MergePreviewResult> {
    const world = called(context);
    return mergePreview(world, { survivorId, absorbedId });
  }

  @Mutation(() => MergeCustomersResult, {
    description:
      'Makes one customer of two, as `mergePreview` shows. From then on the absorbed customer’s id, externalId and code lead to the survivor; the absorbed customer’s sessions, codes, links and queued messages are void. Needs `customers:merge`.',
  })
  mergeCustomers(
    @Arg('input', () => MergeCustomersInput, { description: 'The two customers.' })
    input: MergeCustomersInput,
    @Ctx() context: Context,
  ): Promise<typeof MergeCustomersResult> {
    return mergeCustomers(called(context), input);
  }

  @Mutation(() => UnmergeCustomersResult, {
    description:
      'Undoes a merge, provided that nothing that would have to go back has changed since. The last merge of a customer has to be undone first. Needs `customers:merge`.',
  })
  unmergeCustomers(
    @Arg('input', () => UnmergeCustomersInput, { description: 'The merge to undo.' })
    input: UnmergeCustomersInput,
    @Ctx() context: Context,
  ): Promise<typeof UnmergeCustomersResult> {
    return unmergeCustomers(called(context), input);
  }
}
