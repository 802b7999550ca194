import type { Db, Reader } from '../db.js';

/** The ids of the notes about a customer. */
export async function noteIds(read: Reader, customerId: string): Promise<string[]> {
  const notes = read.selectFrom('customer_note').select('id').where('customer_id', '=', customerId);
  return (await notes.orderBy('id').execute()).map(({ id }) => id);
}

/** Moves notes, by their ids, to another customer; those that are gone stay gone. */
export async function moveNotes(db: Db, ids: readonly string[], customerId: string): Promise<void> {
  const update = db.updateTable('customer_note').set({ customer_id: customerId });
  await update.where((row) => row('id', '=', row.fn.any(row.val(ids)))).execute();
}
