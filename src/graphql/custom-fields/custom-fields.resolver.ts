import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { defineCustomField } from '../../flows/custom-fields/define-custom-field.js';
import { removeCustomField } from '../../flows/custom-fields/remove-custom-field.js';
import { allCustomFields } from '../../reads/custom-fields.js';
import { type Context, called } from '../context.js';
import { CustomField } from '../customer/attribute.type.js';
import {
  CustomFieldDefined,
  DefineCustomFieldInput,
  DefineCustomFieldResult,
  RemoveCustomFieldInput,
  RemoveCustomFieldResult,
} from './custom-fields.type.js';

@Resolver()
export class CustomFieldsResolver {
  @Mutation(() => DefineCustomFieldResult, {
    description:
      'Adds a field to all customers, or changes one. For staff with `campaigns:write` (StickyStreet: Custom Fields - Create).',
  })
  defineCustomField(
    @Arg('input', () => DefineCustomFieldInput, { description: 'The field.' }) input: DefineCustomFieldInput,
    @Ctx() context: Context,
  ) {
    return defineCustomField(called(context), input);
  }

  @Mutation(() => RemoveCustomFieldResult, {
    description:
      'Takes back a field nobody has a value in and no campaign asks for. For staff with `campaigns:write`.',
  })
  removeCustomField(
    @Arg('input', () => RemoveCustomFieldInput, { description: 'Which.' }) input: RemoveCustomFieldInput,
    @Ctx() context: Context,
  ) {
    return removeCustomField(called(context), input);
  }
}

@Resolver(() => CustomFieldDefined)
export class CustomFieldDefinedResolver {
  @FieldResolver(() => CustomField)
  async customField(@Root() { fieldId }: { fieldId: string }, @Ctx() { db }: Context) {
    return (await allCustomFields(db)).find(({ id }) => id === fieldId) ?? null;
  }
}
