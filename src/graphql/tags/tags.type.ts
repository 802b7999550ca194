import { Field, InputType, ObjectType } from 'type-graphql';
import { RepeatableInput } from '../customers/customers.type.js';
import { inputProblems } from '../problems/work.type.js';
import { CustomerSuccess, outcome } from '../schema/outcome.js';

@InputType({ description: 'The tags that customers cannot give themselves.' })
export class SetProtectedTagsInput extends RepeatableInput {
  @Field(() => [String], {
    description:
      'All protected tags, which replace the existing ones: at most 200, of 1 to 100 characters each. Case, accents, blanks and invisible characters make no other tag of one.',
  })
  tags!: string[];
}

@ObjectType({ implements: CustomerSuccess, description: 'These tags are protected, and no others.' })
export class CustomerProtectedTagsSet extends CustomerSuccess {
  type!: 'CustomerProtectedTagsSet';

  @Field(() => [String], {
    nullable: true,
    description:
      'The protected tags as they are now, in alphabetical order; null with an error on this path if they could not be read.',
  })
  protectedTags?: string[] | null;
}

export const SetProtectedTagsResult = outcome('SetProtectedTagsResult', () => [
  CustomerProtectedTagsSet,
  ...inputProblems,
]);
