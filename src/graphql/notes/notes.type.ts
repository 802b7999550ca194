import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CustomerOutcome, RepeatableInput } from '../customers/customers.type.js';
import { CustomerNotFound } from '../problems/customers.type.js';
import { CustomerNoteNotFound, CustomerTooManyNotes } from '../problems/lists.type.js';
import { inputProblems } from '../problems/work.type.js';
import { outcome } from '../schema/outcome.js';

@InputType({ description: 'The note to add.' })
export class AddNoteInput extends RepeatableInput {
  @Field(() => ID, { description: 'The customer that it is about.' })
  customerId!: string;

  @Field(() => String, {
    description:
      'The note, 1 to 4000 characters, not all of them invisible. The customer reads it in an export of their data.',
  })
  text!: string;
}

@InputType({ description: 'The note to remove.' })
export class RemoveNoteInput extends RepeatableInput {
  @Field(() => ID, { description: 'The customer that it is about.' })
  customerId!: string;

  @Field(() => ID, { description: 'The note to remove.' })
  noteId!: string;
}

@ObjectType({ implements: CustomerOutcome, description: 'The note is on record.' })
export class CustomerNoteAdded extends CustomerOutcome {
  type!: 'CustomerNoteAdded';

  @Field(() => ID, { description: 'The id of the note.' })
  noteId!: string;
}

@ObjectType({ implements: CustomerOutcome, description: 'The note is removed.' })
export class CustomerNoteRemoved extends CustomerOutcome {
  type!: 'CustomerNoteRemoved';

  @Field(() => ID, { description: 'The id that the note had.' })
  id!: string;
}

export const AddNoteResult = outcome('AddNoteResult', () => [
  CustomerNoteAdded,
  CustomerNotFound,
  CustomerTooManyNotes,
  ...inputProblems,
]);

export const RemoveNoteResult = outcome('RemoveNoteResult', () => [
  CustomerNoteRemoved,
  CustomerNotFound,
  CustomerNoteNotFound,
  ...inputProblems,
]);
