import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { defineGroup } from '../../flows/groups/define-group.js';
import { removeGroup } from '../../flows/groups/remove-group.js';
import { setGroups } from '../../flows/groups/set-groups.js';
import { allGroups } from '../../reads/children/groups.js';
import type { CustomerRow } from '../../reads/customers.js';
import { type Context, called } from '../context.js';
import { CustomerType } from '../customer/customer.type.js';
import { customerChildren } from '../reading/customer-children.js';
import { CustomerGroup } from './group.type.js';
import {
  CustomerGroupDefined,
  DefineGroupInput,
  DefineGroupResult,
  RemoveGroupInput,
  RemoveGroupResult,
  SetGroupsInput,
  SetGroupsResult,
} from './groups.type.js';

@Resolver()
export class GroupsResolver {
  @Query(() => [CustomerGroup], {
    description: 'All groups of customers, by name; at most 200. Needs `customers:read`.',
  })
  customerGroups(@Ctx() { loaders }: Context) {
    return loaders.list('groups', null, allGroups);
  }

  @Mutation(() => DefineGroupResult, {
    description:
      'Adds a group of customers, or changes one; there are 200 at most. For staff with `campaigns:write`.',
  })
  defineGroup(
    @Arg('input', () => DefineGroupInput, { description: 'The group.' }) input: DefineGroupInput,
    @Ctx() context: Context,
  ): Promise<typeof DefineGroupResult> {
    return defineGroup(called(context), input);
  }

  @Mutation(() => RemoveGroupResult, {
    description: 'Removes a group that no customer is in. For staff with `campaigns:write`.',
  })
  removeGroup(
    @Arg('input', () => RemoveGroupInput, { description: 'The group to remove.' }) input: RemoveGroupInput,
    @Ctx() context: Context,
  ): Promise<typeof RemoveGroupResult> {
    return removeGroup(called(context), input);
  }

  @Mutation(() => SetGroupsResult, {
    description: 'Says which groups a customer is in. Needs `customers:write`.',
  })
  setGroups(
    @Arg('input', () => SetGroupsInput, { description: 'The groups.' }) input: SetGroupsInput,
    @Ctx() context: Context,
  ): Promise<typeof SetGroupsResult> {
    return setGroups(called(context), input);
  }
}

@Resolver(() => CustomerType)
export class CustomerGroupsResolver {
  @FieldResolver(() => [CustomerGroup], {
    nullable: true,
    description: 'The groups that the customer is in, by name. Only staff and services change them.',
  })
  groups(@Root() customer: CustomerRow, @Ctx() { loaders }: Context) {
    return loaders.childOf(customer, customerChildren.groups);
  }
}

@Resolver(() => CustomerGroupDefined)
export class GroupDefinedResolver {
  @FieldResolver(() => CustomerGroup)
  async group(@Root() { groupId }: { groupId: string }, @Ctx() { loaders }: Context) {
    const groups = await loaders.list('groups', null, allGroups);
    return groups.find(({ id }) => id === groupId) ?? null;
  }
}
