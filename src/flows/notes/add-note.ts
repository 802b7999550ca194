import { z } from 'zod';
import { lockFollowingMerges } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { tooManyNotes } from '../../domain/notes/problems.js';
import { record } from '../../domain/work/history.js';
import { check, isRejected, saysSomething, text } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { CustomerNote } from '../../entities/customer-note.entity.js';

/** The most notes there may be about one customer. */
const MOST_NOTES = 500;

const schema = z.object({ text: text(4_000).refine(saysSomething, 'must say something.') });

/**
 * An employee notes something about a customer. The customer's history, which they read, says that there is a note and
 * not what it says.
 */
export async function addNote(
  world: World,
  input: Idempotent & z.input<typeof schema> & { customerId: string },
) {
  const data = check(schema, input);
  if (isRejected(data)) return data;

  return repeatable(world, 'addNote', input, {
    inTransaction: async (work) => {
      const customer = await lockFollowingMerges(work, { id: input.customerId });
      if (!customer) return customerNotFound();
      if ((await work.em.count(CustomerNote, { customer })) >= MOST_NOTES) return tooManyNotes(MOST_NOTES);
      const said = { text: data.text, authorId: work.caller.id, createdAt: work.now };
      const note = work.em.create(CustomerNote, { customer, ...said });
      record(work, customer.id, 'NOTE_ADDED', [{ field: 'notes', from: null, to: note.id }]);
      return { type: 'CustomerNoteAdded', noteId: note.id, customerId: customer.id } as const;
    },
  });
}
