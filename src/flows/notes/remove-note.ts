import { validate as isUuid } from 'uuid';
import { lockFollowingMerges } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { noteNotFound } from '../../domain/notes/problems.js';
import { record } from '../../domain/work/history.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { CustomerNote } from '../../entities/customer-note.entity.js';

/** An employee removes a note about a customer, whoever wrote it. Its text is gone for good. */
export async function removeNote(world: World, input: Idempotent & { customerId: string; noteId: string }) {
  return repeatable(world, 'removeNote', input, {
    inTransaction: async (work) => {
      const customer = await lockFollowingMerges(work, { id: input.customerId });
      if (!customer) return customerNotFound();
      const note = isUuid(input.noteId)
        ? await work.em.findOne(CustomerNote, { id: input.noteId, customer })
        : null;
      if (!note) return noteNotFound();
      work.em.remove(note);
      record(work, customer.id, 'NOTE_REMOVED', [{ field: 'notes', from: note.id, to: null }]);
      return { type: 'CustomerNoteRemoved', id: note.id, customerId: customer.id } as const;
    },
  });
}
