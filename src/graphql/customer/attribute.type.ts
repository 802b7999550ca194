import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { JsonValue } from '../../platform/text/json.js';
import type { AttributeRow } from '../../reads/children/attributes.js';
import type { CustomFieldRow, CustomFieldValueRow } from '../../reads/custom-fields.js';
import { JsonScalar } from '../schema/scalars.js';
import { CustomerCustomFieldType } from './custom-field-type.js';

@ObjectType({ description: 'A named fact about a customer, whose meaning only its writer knows.' })
export class CustomerAttribute implements AttributeRow {
  @Field(() => String, { description: 'The name, 1 to 100 characters.' })
  name!: string;

  @Field(() => JsonScalar, { description: 'The value, as it was given.' })
  value!: JsonValue;
}

@ObjectType({ description: 'A field that the company added to its customers.' })
export class CustomerCustomFieldDefinition implements CustomFieldRow {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => Int, { description: 'The number by which tills address the field: `customField_N`.' })
  number!: number;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => CustomerCustomFieldType, { description: 'The type of its values.' })
  type!: CustomFieldRow['type'];

  @Field(() => [String], { description: 'The choices of a list type; otherwise empty.' })
  choices!: string[];
}

@ObjectType({ description: 'A customer’s value for one custom field.' })
export class CustomerCustomFieldValue implements CustomFieldValueRow {
  @Field(() => Int, { description: 'The number of the field.' })
  number!: number;

  @Field(() => String, { description: 'The name of the field.' })
  name!: string;

  @Field(() => JsonScalar, { description: 'The value, in the type of the field; a list for MANY_OF_LIST.' })
  value!: JsonValue;
}
