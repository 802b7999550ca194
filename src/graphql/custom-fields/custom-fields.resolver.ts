import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { defineCustomField } from '../../flows/custom-fields/define-custom-field.js';
import { removeCustomField } from '../../flows/custom-fields/remove-custom-field.js';
import { allCustomFields } from '../../reads/custom-fields.js';
import { type Context, called } from '../context.js';
import { CustomerCustomFieldDefinition } from '../customer/attribute.type.js';
import {
  CustomerCustomFieldDefined,
  DefineCustomFieldInput,
  DefineCustomFieldResult,
  RemoveCustomFieldInput,
  RemoveCustomFieldResult,
} from './custom-fields.type.js';

@Resolver()
export class CustomFieldsResolver {
  @Mutation(() => DefineCustomFieldResult, {
    description: 'Adds a custom field for all customers, or changes one. For staff with `campaigns:write`.',
  })
  defineCustomField(
    @Arg('input', () => DefineCustomFieldInput, { description: 'The field.' }) input: DefineCustomFieldInput,
    @Ctx() context: Context,
  ): Promise<typeof DefineCustomFieldResult> {
    return defineCustomField(called(context), input);
  }

  @Mutation(() => RemoveCustomFieldResult, {
    description:
      'Removes a custom field that holds no values and that no campaign asks for. For staff with `campaigns:write`.',
  })
  removeCustomField(
    @Arg('input', () => RemoveCustomFieldInput, { description: 'The custom field to remove.' })
    input: RemoveCustomFieldInput,
    @Ctx() context: Context,
  ): Promise<typeof RemoveCustomFieldResult> {
    return removeCustomField(called(context), input);
  }
}

@Resolver(() => CustomerCustomFieldDefined)
export class CustomFieldDefinedResolver {
  @FieldResolver(() => CustomerCustomFieldDefinition)
  async customField(@Root() { fieldId }: { fieldId: string }, @Ctx() { db }: Context) {
    return (await allCustomFields(db)).find(({ id }) => id === fieldId) ?? null;
  }
}
