import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { CustomFieldRow } from '../../reads/custom-fields.js';
import { CustomerCustomFieldDefinition } from '../customer/attribute.type.js';
import { CustomerCustomFieldType } from '../customer/custom-field-type.js';
import { RepeatableInput } from '../customers/customers.type.js';
import {
  CustomerCustomFieldInUse,
  CustomerCustomFieldNameTaken,
  CustomerCustomFieldNotFound,
} from '../problems/custom-fields.type.js';
import { inputProblems } from '../problems/work.type.js';
import { CustomerSuccess, outcome } from '../schema/outcome.js';

@InputType({
  description: 'A field for all customers. With the number of an existing field, that field as it should be.',
})
export class DefineCustomFieldInput extends RepeatableInput {
  @Field(() => Int, {
    nullable: true,
    description: 'The number by which tills address the field, 1 to 9999; the next free one unless given.',
  })
  number?: number | null;

  @Field(() => String, { description: 'The name, 1 to 100 letters, digits, spaces, _ and -; unique.' })
  name!: string;

  @Field(() => CustomerCustomFieldType, {
    description: 'The type of its values. It cannot be changed once a customer has a value in it.',
  })
  type!: CustomFieldRow['type'];

  @Field(() => [String], {
    nullable: true,
    description: 'The choices of a list type, without commas, at most 200.',
  })
  choices?: string[] | null;
}

@InputType({ description: 'The custom field to remove.' })
export class RemoveCustomFieldInput extends RepeatableInput {
  @Field(() => Int, { description: 'The number of the field.' })
  number!: number;
}

@ObjectType({ implements: CustomerSuccess, description: 'The field exists for all customers.' })
export class CustomerCustomFieldDefined extends CustomerSuccess {
  type!: 'CustomerCustomFieldDefined';

  @Field(() => CustomerCustomFieldDefinition, {
    nullable: true,
    description:
      'The field as it is now. Null if it was removed before a repeated call was answered; null with an error on this path if it could not be read.',
  })
  customField?: CustomerCustomFieldDefinition | null;
}

@ObjectType({ implements: CustomerSuccess, description: 'The field is removed.' })
export class CustomerCustomFieldRemoved extends CustomerSuccess {
  type!: 'CustomerCustomFieldRemoved';

  @Field(() => Int, { description: 'The number that the field had.' })
  number!: number;
}

export const DefineCustomFieldResult = outcome('DefineCustomFieldResult', () => [
  CustomerCustomFieldDefined,
  CustomerCustomFieldInUse,
  CustomerCustomFieldNameTaken,
  ...inputProblems,
]);

export const RemoveCustomFieldResult = outcome('RemoveCustomFieldResult', () => [
  CustomerCustomFieldRemoved,
  CustomerCustomFieldNotFound,
  CustomerCustomFieldInUse,
  ...inputProblems,
]);
