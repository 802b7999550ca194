import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import { setProtectedTags } from '../../flows/tags/set-protected-tags.js';
import { protectedTags } from '../../reads/children/groups.js';
import { type Context, called } from '../context.js';
import { CustomerProtectedTagsSet, SetProtectedTagsInput, SetProtectedTagsResult } from './tags.type.js';

@Resolver()
export class TagsResolver {
  @Query(() => [String], {
    description:
      'The tags that customers cannot give themselves, in alphabetical order; at most 200. Needs `customers:read`.',
  })
  protectedTags(@Ctx() { loaders }: Context) {
    return loaders.list('protected tags', null, protectedTags);
  }

  @Mutation(() => SetProtectedTagsResult, {
    description:
      'Says which tags customers can neither give themselves nor take from themselves. Customers who have one keep it. For staff with `campaigns:write`.',
  })
  setProtectedTags(
    @Arg('input', () => SetProtectedTagsInput, { description: 'The tags.' }) input: SetProtectedTagsInput,
    @Ctx() context: Context,
  ): Promise<typeof SetProtectedTagsResult> {
    return setProtectedTags(called(context), input);
  }
}

@Resolver(() => CustomerProtectedTagsSet)
export class ProtectedTagsSetResolver {
  @FieldResolver(() => [String])
  protectedTags(@Ctx() { loaders }: Context) {
    return loaders.list('protected tags', null, protectedTags);
  }
}
