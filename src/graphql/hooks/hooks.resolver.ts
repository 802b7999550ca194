import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { createHook } from '../../flows/hooks/create-hook.js';
import { removeHook } from '../../flows/hooks/remove-hook.js';
import { rotateHookSecret } from '../../flows/hooks/rotate-hook-secret.js';
import { updateHook } from '../../flows/hooks/update-hook.js';
import { allHooks, type HookRow } from '../../reads/hooks/registered.js';
import { type Context, called } from '../context.js';
import { CustomerHook } from './hook.type.js';
import {
  CreateHookInput,
  CreateHookResult,
  CustomerHookCreated,
  CustomerHookSecretRotated,
  CustomerHookUpdated,
  RemoveHookInput,
  RemoveHookResult,
  RotateHookSecretInput,
  RotateHookSecretResult,
  UpdateHookInput,
  UpdateHookResult,
} from './hooks.type.js';

@Resolver()
export class HooksResolver {
  @Query(() => [CustomerHook], {
    description:
      'The programs of other systems that are asked before something is done, the oldest first; 20 at most. For staff with `hooks:write`.',
  })
  hooks(@Ctx() { loaders }: Context) {
    return loaders.list('hooks', null, allHooks);
  }

  @Mutation(() => CreateHookResult, {
    description:
      'Registers a program that is asked before something is done; there are 20 at most. For staff with `hooks:write`.',
  })
  createHook(
    @Arg('input', () => CreateHookInput, { description: 'The hook.' }) input: CreateHookInput,
    @Ctx() context: Context,
  ): Promise<typeof CreateHookResult> {
    return createHook(called(context), input);
  }

  @Mutation(() => UpdateHookResult, {
    description: 'Changes a hook, pauses it, or lets it go on. For staff with `hooks:write`.',
  })
  updateHook(
    @Arg('input', () => UpdateHookInput, { description: 'The changes.' }) input: UpdateHookInput,
    @Ctx() context: Context,
  ): Promise<typeof UpdateHookResult> {
    return updateHook(called(context), input);
  }

  @Mutation(() => RemoveHookResult, {
    description: 'Removes a hook, which is asked no more. For staff with `hooks:write`.',
  })
  removeHook(
    @Arg('input', () => RemoveHookInput, { description: 'The hook to remove.' }) input: RemoveHookInput,
    @Ctx() context: Context,
  ): Promise<typeof RemoveHookResult> {
    return removeHook(called(context), input);
  }

  @Mutation(() => RotateHookSecretResult, {
    description:
      'Gives a hook a new secret. For 24 hours its calls are signed with the one before as well. For staff with `hooks:write`.',
  })
  rotateHookSecret(
    @Arg('input', () => RotateHookSecretInput, { description: 'The hook.' }) input: RotateHookSecretInput,
    @Ctx() context: Context,
  ): Promise<typeof RotateHookSecretResult> {
    return rotateHookSecret(called(context), input);
  }
}

async function hookOf({ loaders }: Context, hookId: string): Promise<HookRow | null> {
  return (await loaders.list('hooks', null, allHooks)).find(({ id }) => id === hookId) ?? null;
}

@Resolver(() => CustomerHookCreated)
export class HookCreatedResolver {
  @FieldResolver(() => CustomerHook)
  hook(@Root() { hookId }: { hookId: string }, @Ctx() context: Context) {
    return hookOf(context, hookId);
  }
}

@Resolver(() => CustomerHookUpdated)
export class HookUpdatedResolver {
  @FieldResolver(() => CustomerHook)
  hook(@Root() { hookId }: { hookId: string }, @Ctx() context: Context) {
    return hookOf(context, hookId);
  }
}

@Resolver(() => CustomerHookSecretRotated)
export class HookSecretRotatedResolver {
  @FieldResolver(() => CustomerHook)
  hook(@Root() { hookId }: { hookId: string }, @Ctx() context: Context) {
    return hookOf(context, hookId);
  }
}
