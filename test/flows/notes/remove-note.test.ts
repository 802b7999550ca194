import { expect, test } from 'vitest';
import { RemoveNoteDocument, type RemoveNoteInput } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, NOBODY, withNothingMoved } from '../../support/customers.js';
import { noted, notesOf } from '../../support/lists.js';
import { placesOf } from '../../support/marked-life.js';

const app = useApp();

async function remove(input: RemoveNoteInput) {
  const { data, errors } = await app.ask(RemoveNoteDocument, { input }, await app.staff());
  expect(errors).toBeUndefined();
  return data.removeNote;
}
const about = async (externalId: string, text: string) => {
  const { id: customerId } = await enter(app, { externalId });
  return { customerId, noteId: await noted(app, customerId, text) };
};

test('a note that is removed is gone from everywhere, also as of a time before [BX-13]', async () => {
  const of = await about('shop-1', 'Canary');
  expect(await placesOf(app, 'Canary')).toEqual(['customer_note.text']);
  const then = app.clock.now.toISOString();
  later(app, { hours: 1 });
  expect(ended(await remove(of), 'CustomerNoteRemoved').id).toBe(of.noteId);
  expect(await placesOf(app, 'Canary')).toEqual([]);
  expect(await notesOf(app, { id: of.customerId, asOf: then })).toBeNull();
  expect((await historyOf(app, of.customerId))[0]).toMatchObject({
    kind: 'NOTE_REMOVED',
    changes: [{ field: 'notes', from: of.noteId, to: null }],
  });
});

test('only a note about that customer is removed, and once per key [BX-13, BX-05]', async () => {
  const of = await about('shop-1', 'a');
  const other = await about('shop-2', 'b');
  const none = { __typename: 'CustomerNoteNotFound', status: 404 };
  for (const noteId of [other.noteId, NOBODY, 'x']) {
    expect(await withNothingMoved(app, () => remove({ ...of, noteId }))).toMatchObject(none);
  }
  expect(await withNothingMoved(app, () => remove({ ...of, customerId: NOBODY }))).toMatchObject({
    __typename: 'CustomerNotFound',
  });
  const input = { ...of, idempotencyKey: 'order-4711' };
  const first = await remove(input);
  expect(await withNothingMoved(app, () => remove(input))).toEqual(first);
  expect(await withNothingMoved(app, () => remove(of))).toMatchObject(none);
});
