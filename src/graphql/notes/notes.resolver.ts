import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { addNote } from '../../flows/notes/add-note.js';
import { removeNote } from '../../flows/notes/remove-note.js';
import type { NoteRow } from '../../reads/children/notes.js';
import { pastOf } from '../../reads/customer-past.js';
import type { CustomerRow } from '../../reads/customers.js';
import { type Context, called } from '../context.js';
import { CustomerType } from '../customer/customer.type.js';
import { withheld } from '../guard/errors.js';
import { Connection } from '../paging/connection.js';
import { writeCursor } from '../paging/cursor.js';
import { After, Before, First, Last } from '../paging/page.js';
import { customerChildren } from '../reading/customer-children.js';
import { CustomerNoteConnection } from './note.type.js';
import { AddNoteInput, AddNoteResult, RemoveNoteInput, RemoveNoteResult } from './notes.type.js';
import { NOTES_SIZES, notesList, notesPage } from './notes-page.js';

@Resolver()
export class NotesResolver {
  @Mutation(() => AddNoteResult, {
    description:
      'Notes something about a customer, for other employees. An export of the customer’s data hands the text over to them, without the author. For staff with `customers:write`.',
  })
  addNote(
    @Arg('input', () => AddNoteInput, { description: 'The note.' }) input: AddNoteInput,
    @Ctx() context: Context,
  ): Promise<typeof AddNoteResult> {
    return addNote(called(context), input);
  }

  @Mutation(() => RemoveNoteResult, {
    description:
      'Removes a note about a customer, whoever wrote it; its text is kept nowhere. For staff with `customers:write`.',
  })
  removeNote(
    @Arg('input', () => RemoveNoteInput, { description: 'The note to remove.' }) input: RemoveNoteInput,
    @Ctx() context: Context,
  ): Promise<typeof RemoveNoteResult> {
    return removeNote(called(context), input);
  }
}

@Resolver(() => CustomerType)
export class CustomerNotesResolver {
  @FieldResolver(() => CustomerNoteConnection, {
    nullable: true,
    description:
      'What employees noted about the customer, newest first. Staff with `customers:read` see it; for services and for customers themselves it is null with a FORBIDDEN error. Null with `asOf`: removed notes are not kept.',
  })
  async notes(
    @Root() customer: CustomerRow,
    @Ctx() { caller, loaders }: Context,
    @First(NOTES_SIZES) first: number | undefined,
    @After() after: string | undefined,
    @Last(NOTES_SIZES) last: number | undefined,
    @Before() before: string | undefined,
  ): Promise<CustomerNoteConnection | null> {
    if (caller?.kind !== 'STAFF') throw withheld.fromKnown;
    if (pastOf(customer)) return null;
    const list = notesList(customer.id);
    const { page, read } = notesPage(list, { first, after, last, before });
    const found = await loaders.childOf(customer, customerChildren.notes(read));
    return new Connection<NoteRow>(found, page, ({ createdAt, id }) => writeCursor(list, createdAt, id));
  }
}
