import { Field, ID, ObjectType } from 'type-graphql';
import type { NoteRow } from '../../reads/children/notes.js';
import { PageInfo } from '../paging/page-info.type.js';
import { DateTimeScalar } from '../schema/scalars.js';

@ObjectType({
  description:
    'What an employee noted about a customer. Customers do not see it here; an export of their data has the text, without the author.',
})
export class CustomerNote implements NoteRow {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'The note, 1 to 4000 characters.' })
  text!: string;

  @Field(() => ID, { description: 'The employee’s id at the company’s identity provider.' })
  authorId!: string;

  @Field(() => DateTimeScalar, { description: 'The time it was written.' })
  createdAt!: string;
}

@ObjectType({ description: 'A note and its place in the list.' })
export class CustomerNoteEdge {
  @Field(() => String, { description: 'The `after` for the page that follows this note.' })
  cursor!: string;

  @Field(() => CustomerNote, { description: 'The note.' })
  node!: NoteRow;
}

@ObjectType({ description: 'A page of the notes about a customer, newest first.' })
export class CustomerNoteConnection {
  @Field(() => [CustomerNote], { description: 'The notes of the page.' })
  nodes!: NoteRow[];

  @Field(() => [CustomerNoteEdge], { description: 'The notes, each with its cursor.' })
  edges!: CustomerNoteEdge[];

  @Field(() => PageInfo, { description: 'The end of the page.' })
  pageInfo!: PageInfo;
}
