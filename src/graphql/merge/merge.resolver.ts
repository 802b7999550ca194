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
      'What every field, contact, agreement, attribute, tag, card and balance of two customers would become, and by which rule. For staff with `customers:merge` and `customers:read`.',
  })
  mergePreview(
    @Ctx() context: Context,
    @Arg('survivorId', () => ID, { description: 'The customer that would stay.' }) survivorId: string,
    @Arg('absorbedId', () => ID, { description: 'The customer that would become part of it.' })
    absorbedId: string,
  ) {
    const world = called(context);
    return mergePreview(world, { survivorId, absorbedId });
  }

  @Mutation(() => MergeCustomersResult, {
    description:
      'Makes one customer of two, as `mergePreview` says. The absorbed id, externalId and code lead to the survivor from then on; its sessions, codes, links and messages under way are void. Needs `customers:merge` (Vivocha: merge).',
  })
  mergeCustomers(
    @Arg('input', () => MergeCustomersInput, { description: 'The two customers.' })
    input: MergeCustomersInput,
    @Ctx() context: Context,
  ) {
    return mergeCustomers(called(context), input);
  }

  @Mutation(() => UnmergeCustomersResult, {
    description:
      'Undoes a merge, if nothing that would have to go back was changed since; the last merge of a customer first. Needs `customers:merge`.',
  })
  unmergeCustomers(
    @Arg('input', () => UnmergeCustomersInput, { description: 'The merge.' })
    input: UnmergeCustomersInput,
    @Ctx() context: Context,
  ) {
    return unmergeCustomers(called(context), input);
  }
}
