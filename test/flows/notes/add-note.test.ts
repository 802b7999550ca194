import { describe, expect, test } from 'vitest';
import { AddNoteDocument, type AddNoteInput } from '../../generated/graphql.js';
import { signedIn } from '../../support/account-changes.js';
import { useApp } from '../../support/app.js';
import { enter, historyOf, later, NOBODY, read, withNothingMoved } from '../../support/customers.js';
import { noted, notesOf } from '../../support/lists.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();

const anna = async () => (await enter(app, { externalId: 'shop-1' })).id;
const refuse = (input: AddNoteInput) =>
  withNothingMoved(app, async () => {
    const { data, errors } = await app.ask(AddNoteDocument, { input }, await app.staff());
    expect(errors).toBeUndefined();
    return data.addNote;
  });

describe('a note about a customer', () => {
  test('says who wrote what and when, and is no change of the customer [BX-13]', async () => {
    const id = await anna();
    later(app, { hours: 1 });
    const noteId = await noted(app, id, 'Prefers to be called after five.');
    const { nodes } = (await notesOf(app, { id }))!;
    expect(nodes).toEqual([
      {
        id: noteId,
        text: 'Prefers to be called after five.',
        authorId: expect.stringMatching(/./),
        createdAt: '2026-03-01T10:00:00+00:00',
      },
    ]);
    expect((await read(app, id))!).toMatchObject({ version: 1, updatedAt: '2026-03-01T09:00:00+00:00' });
    const [entry] = await historyOf(app, id);
    expect(entry).toMatchObject({ kind: 'NOTE_ADDED', actorKind: 'STAFF', actorId: nodes[0]!.authorId });
    expect(entry!.changes).toEqual([{ field: 'notes', from: null, to: noteId }]);
  });

  test('is read page by page, newest first [BX-13]', async () => {
    const id = await anna();
    for (const text of ['a', 'b', 'c']) {
      later(app, { seconds: 1 });
      await noted(app, id, text);
    }
    const first = (await notesOf(app, { id, first: 2 }))!;
    expect([first.nodes.map(({ text }) => text), first.pageInfo.hasNextPage]).toEqual([['c', 'b'], true]);
    const { nodes, pageInfo } = (await notesOf(app, { id, first: 2, after: first.pageInfo.endCursor! }))!;
    expect([nodes.map(({ text }) => text), pageInfo.hasNextPage]).toEqual([['a'], false]);
    const back = (await notesOf(app, { id, last: 1 }))!;
    expect(back.nodes.map(({ text }) => text)).toEqual(['a']);
  });

  test('is never shown to the customer, nor to a service, by whatever way [BX-13, D10]', async () => {
    const {
      account: { id },
      token,
    } = await signedIn(app);
    await noted(app, id, 'Canary of the staff');
    const fields = 'notes { nodes { text } edges { node { text } } }';
    const attempts = [
      ['me.notes', `{ me { ${fields} } }`, token],
      ['me.notes', `{ me { hidden: id ${fields} } }`, token],
      [
        '_entities.0.notes',
        `{ _entities(representations: [{ __typename: "Customer", id: "${id}" }]) {
        ... on Customer { ${fields} } } }`,
        token,
      ],
      [
        'setTags.customer.notes',
        `mutation { setTags(input: { tags: ["x"] }) {
        ... on CustomerTagsSet { customer { ${fields} } } } }`,
        token,
      ],
      ['customer.notes', `{ customer(id: "${id}") { ${fields} } }`, await app.service()],
    ] as const;
    for (const [path, document, sender] of attempts) {
      // Twice, because a repeated document runs as compiled code.
      for (let time = 1; time <= 3; time += 1) {
        const answer = await app.ask(document, undefined, sender);
        expect(answer.errors?.map((error) => [error.path?.join('.'), error.extensions['code']])).toEqual([
          [path, 'FORBIDDEN'],
        ]);
        expect(JSON.stringify(answer)).not.toContain('Canary');
      }
    }
    const history = await app.ask(
      '{ me { history(first: 50) { nodes { kind changes { field from to } } } } }',
      undefined,
      token,
    );
    expect(JSON.stringify(history.data)).toContain('NOTE_ADDED');
    expect(JSON.stringify(history)).not.toContain('Canary');
    // The attack reaches something that is there.
    const staff = await app.ask(`{ customer(id: "${id}") { ${fields} } }`, undefined, await app.staff());
    expect(JSON.stringify(staff.data)).toContain('Canary of the staff');
  });

  test('is in the export of their data, which is theirs to have [BX-04, BX-13]', async () => {
    const {
      account: { id },
      token,
    } = await signedIn(app);
    await noted(app, id, 'Prefers to be called after five.');
    const { data } = await app.ask(
      '{ exportMyData { ... on CustomerDataExport { data } } }',
      undefined,
      token,
    );
    expect(data.exportMyData.data.customerNote).toMatchObject([{ text: 'Prefers to be called after five.' }]);
  });

  test('is refused when empty, too long, one too many, or about nobody [F10]', async () => {
    const customerId = await anna();
    const rejected = { __typename: 'CustomerInputRejected', fields: [{ path: 'text' }] };
    for (const text of ['', ' \n', '\u200b', '\u00ad\u2060\ufe0f', '\u3164', '\u2800', '\u0301']) {
      expect(await refuse({ customerId, text }), JSON.stringify(text)).toMatchObject(rejected);
    }
    for (const text of ['?', '7', '👍🏽', 'ש\u200f']) await noted(app, customerId, text);
    expect(await refuse({ customerId, text: 'x'.repeat(4_001) })).toMatchObject(rejected);
    for (const id of [NOBODY, 'x']) {
      expect(await refuse({ customerId: id, text: 'x' })).toMatchObject({ __typename: 'CustomerNotFound' });
    }
    await app.em.execute(
      `insert into customer_note (id, customer_id, text, author_id, created_at)
       select gen_random_uuid(), ?, 'x', 'x', now() from generate_series(1, 496)`,
      [customerId],
    );
    expect(await refuse({ customerId, text: 'x' })).toMatchObject({
      __typename: 'CustomerTooManyNotes',
      status: 409,
    });
  });
});

describeRepeatable<AddNoteInput>(app, {
  document: AddNoteDocument,
  success: 'CustomerNoteAdded',
  input: async () => ({ customerId: await anna(), text: 'x' }),
  other: (input) => ({ ...input, text: 'y' }),
  refused: (input) => ({ ...input, customerId: NOBODY }),
  caller: () => app.staff(),
  another: () => app.staff(undefined, 'another'),
});
