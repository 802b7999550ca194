import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { CustomFieldRow } from '../../reads/custom-fields.js';
import { CustomField } from '../customer/attribute.type.js';
import { RepeatableInput } from '../customers/customers.type.js';
import { CustomFieldType } from '../schema/enums.js';
import { outcome, Success } from '../schema/outcome.js';
import { inputProblems } from '../schema/problems.type.js';
import { CustomFieldInUse, CustomFieldNameTaken, CustomFieldNotFound } from '../schema/till-problems.type.js';

@InputType({
  description: 'A field for all customers; with the number of one there is, that one as it shall be.',
})
export class DefineCustomFieldInput extends RepeatableInput {
  @Field(() => Int, {
    nullable: true,
    description: 'The number tills know it by, 1 to 9999; the next free one unless given.',
  })
  number?: number | null;

  @Field(() => String, { description: 'Its name, 1 to 100 letters, digits, spaces, _ and -; unique.' })
  name!: string;

  @Field(() => CustomFieldType, {
    description: 'What it can hold. It stays once a customer has a value in it.',
  })
  type!: CustomFieldRow['type'];

  @Field(() => [String], {
    nullable: true,
    description: 'What can be chosen: for the list types, without commas, at most 200.',
  })
  choices?: string[] | null;
}

@InputType({ description: 'Which field to take back.' })
export class RemoveCustomFieldInput {
  @Field(() => Int, { description: 'Its number.' })
  number!: number;
}

@ObjectType({ implements: Success, description: 'The field is there for all customers.' })
export class CustomFieldDefined extends Success {
  @Field(() => CustomField, {
    nullable: true,
    description:
      'The field as it is now. Null if it was removed before a repeated call was answered, and, with an error on this path, if it could not be read.',
  })
  customField!: CustomField | null;
}

@ObjectType({ implements: Success, description: 'The field is gone.' })
export class CustomFieldRemoved extends Success {
  @Field(() => Int, { description: 'The number it had.' })
  number!: number;
}

export const DefineCustomFieldResult = outcome(
  'DefineCustomFieldResult',
  'How defining a field can end.',
  () => [CustomFieldDefined, CustomFieldInUse, CustomFieldNameTaken, ...inputProblems],
);

export const RemoveCustomFieldResult = outcome(
  'RemoveCustomFieldResult',
  'How taking a field back can end.',
  () => [CustomFieldRemoved, CustomFieldNotFound, CustomFieldInUse],
);
