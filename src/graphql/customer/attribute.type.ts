import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { JsonValue } from '../../platform/text/json.js';
import type { AttributeRow } from '../../reads/children/attributes.js';
import type { CustomFieldRow, CustomFieldValueRow } from '../../reads/custom-fields.js';
import { CustomFieldType } from '../schema/enums.js';
import { JsonScalar } from '../schema/scalars.js';

@ObjectType({
  description: 'A named fact about a customer that only its writer understands (Synerise: attributes).',
})
export class Attribute implements AttributeRow {
  @Field(() => String, { description: 'Its name, 1 to 100 characters.' })
  name!: string;

  @Field(() => JsonScalar, { description: 'Its value, as it was given.' })
  value!: JsonValue;
}

@ObjectType({ description: 'A field the company added to its customers (StickyStreet: custom field).' })
export class CustomField implements CustomFieldRow {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => Int, { description: 'The number tills know it by: `customField_N`.' })
  number!: number;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => CustomFieldType, { description: 'What it can hold.' })
  type!: CustomFieldRow['type'];

  @Field(() => [String], { description: 'What can be chosen, for the list types; otherwise empty.' })
  choices!: string[];
}

@ObjectType({ description: 'What one custom field holds for a customer.' })
export class CustomFieldValue implements CustomFieldValueRow {
  @Field(() => Int, { description: 'The number of the field.' })
  number!: number;

  @Field(() => String, { description: 'The name of the field.' })
  name!: string;

  @Field(() => JsonScalar, { description: 'The value, of the type the field says; a list for MANY_OF_LIST.' })
  value!: JsonValue;
}
