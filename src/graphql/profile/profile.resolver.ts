import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { setAgreements } from '../../flows/profile/set-agreements.js';
import { setAttributes } from '../../flows/profile/set-attributes.js';
import { setTags } from '../../flows/profile/set-tags.js';
import { updateAccount } from '../../flows/profile/update-account.js';
import { type Context, called } from '../context.js';
import {
  SetAgreementsInput,
  SetAgreementsResult,
  SetAttributesInput,
  SetAttributesResult,
  SetTagsInput,
  SetTagsResult,
  UpdateAccountInput,
  UpdateAccountResult,
} from './profile.type.js';

@Resolver()
export class ProfileResolver {
  @Mutation(() => UpdateAccountResult, {
    description: 'Changes the data of the customer who is calling; an absent field stays as it is.',
  })
  updateAccount(
    @Arg('input', () => UpdateAccountInput, { description: 'The changes.' }) input: UpdateAccountInput,
    @Ctx() context: Context,
  ): Promise<typeof UpdateAccountResult> {
    return updateAccount(called(context), input);
  }

  @Mutation(() => SetAgreementsResult, {
    description:
      'Records what a customer agrees to or refuses. For customers themselves, or with `customers:write`.',
  })
  setAgreements(
    @Arg('input', () => SetAgreementsInput, { description: 'The decisions.' }) input: SetAgreementsInput,
    @Ctx() context: Context,
  ): Promise<typeof SetAgreementsResult> {
    return setAgreements(called(context), input);
  }

  @Mutation(() => SetAttributesResult, {
    description: 'Sets free attributes of a customer. For customers themselves, or with `customers:write`.',
  })
  setAttributes(
    @Arg('input', () => SetAttributesInput, { description: 'The attributes.' }) input: SetAttributesInput,
    @Ctx() context: Context,
  ): Promise<typeof SetAttributesResult> {
    return setAttributes(called(context), input);
  }

  @Mutation(() => SetTagsResult, {
    description: 'Replaces the tags of a customer. For customers themselves, or with `customers:write`.',
  })
  setTags(
    @Arg('input', () => SetTagsInput, { description: 'The tags.' }) input: SetTagsInput,
    @Ctx() context: Context,
  ): Promise<typeof SetTagsResult> {
    return setTags(called(context), input);
  }
}
