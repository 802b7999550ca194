import { describe, expect, test } from 'vitest';
import { DismissDuplicateCandidateDocument, EraseCustomerDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, later, NOBODY, withNothingMoved } from '../../support/customers.js';
import { expectSound, merged, unmerge } from '../../support/merges.js';
import {
  addContact,
  candidates,
  dismiss,
  dismissed,
  email,
  found,
  people,
  phone,
  removeContact,
} from '../../support/pairs.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();
const family = () => people(app, { contacts: phone('512345678') }, { contacts: phone('512345678') });

describe('a pair that is not one person', () => {
  test('is remembered with who said so, when and why, and is among the dismissed from then on [BX-07]', async () => {
    const ids = await family();
    expect(await found(app, ids)).toEqual(['0-1 40']);
    later(app, { hours: 1 });
    // In either order.
    const outcome = await dismissed(app, ids[1]!.toUpperCase(), ids[0]!, 'Mother and daughter');
    expect(outcome).toMatchObject({ done: true, oneId: ids[0], otherId: ids[1] });
    expect(await found(app, ids)).toEqual([]);
    expect(await candidates(app, true)).toMatchObject([
      {
        weight: 40,
        foundAt: '2026-03-01T09:00:00+00:00',
        dismissal: { at: '2026-03-01T10:00:00+00:00', actorId: 'staff-7', note: 'Mother and daughter' },
      },
    ]);
    await expectSound(app);
  });

  test('stays dismissed when signs go, come back, or others come that say no more [BX-07]', async () => {
    const ids = await family();
    await found(app, ids);
    await dismissed(app, ids[0]!, ids[1]!);
    const [first] = ids;
    const contact = await removeContact(app, first!, 'PHONE');
    expect(await found(app, ids, true)).toEqual([]);
    await addContact(app, first!, contact!);
    expect(await found(app, ids, true)).toEqual(['0-1 40']);
    expect(await found(app, ids)).toEqual([]);
  });

  test('comes back when there is a new sign and the pair is likelier than it was, and says that it was dismissed [BX-07]', async () => {
    const ids = await family();
    await found(app, ids);
    await dismissed(app, ids[0]!, ids[1]!, 'One phone');
    for (const id of ids) await addContact(app, id, { type: 'EMAIL', value: 'anna@example.com' });
    expect(await found(app, ids, true)).toEqual([]);
    expect(await found(app, ids)).toEqual(['0-1 100']);
    expect((await candidates(app))[0]!.dismissal).toMatchObject({ note: 'One phone' });
    // Without the new sign it is what it was.
    await removeContact(app, ids[0]!, 'EMAIL');
    expect(await found(app, ids, true)).toEqual(['0-1 40']);
    await addContact(app, ids[0]!, { type: 'EMAIL', value: 'anna@example.com' });
    await found(app, ids);
    await dismissed(app, ids[0]!, ids[1]!, 'One household');
    expect(await found(app, ids)).toEqual([]);
    expect((await candidates(app, true))[0]!.dismissal).toMatchObject({ note: 'One household' });
  });

  test('is dismissed still after one of them was part of somebody else for a while [BX-07]', async () => {
    const ids = await people(app, { contacts: phone('512345678') }, { contacts: phone('512345678') }, {});
    await found(app, ids);
    await dismissed(app, ids[0]!, ids[1]!);
    const mergeId = await merged(app, ids[2]!, ids[1]!);
    // The survivor has the phone now, and nobody has looked at that pair yet.
    expect(await found(app, ids)).toEqual(['0-2 40']);
    expect(await found(app, ids, true)).toEqual([]);
    ended(await unmerge(app, mergeId), 'CustomersUnmerged');
    expect(await found(app, ids)).toEqual([]);
    expect(await found(app, ids, true)).toEqual(['0-1 40']);
  });

  test('leaves nothing behind when one of them is erased [J02]', async () => {
    const ids = await family();
    await found(app, ids);
    await dismissed(app, ids[0]!, ids[1]!, 'canary-note');
    const input = { id: ids[1]!, reason: 'REQUESTED' } as const;
    await app.ask(EraseCustomerDocument, { input }, await app.staff());
    expect(await app.everythingStored()).toMatchObject({ duplicate_pair: [] });
    await app.jobs.catchUp();
    expect(await app.everythingStored()).toMatchObject({ duplicate_check: [], duplicate_pair: [] });
    await expectSound(app);
  });
});

describe('is refused, and nothing changes', () => {
  test('for two who are no pair [BX-07]', async () => {
    const ids = await people(app, {}, { contacts: email('a@example.com') });
    await app.jobs.catchUp();
    for (const [oneId, otherId] of [
      ids,
      [ids[0], ids[0]],
      [ids[0], NOBODY],
      ['', 'nonsense'],
    ] as string[][]) {
      const outcome = await withNothingMoved(app, () => dismiss(app, { oneId: oneId!, otherId: otherId! }));
      expect(outcome).toMatchObject({ __typename: 'CustomerDuplicateCandidateNotFound', status: 404 });
    }
  });

  test.each(['', 'x'.repeat(501), 'a\u0000b'])('for the note %j [F10]', async (note) => {
    const [oneId, otherId] = (await family()) as [string, string];
    await app.jobs.catchUp();
    const outcome = await withNothingMoved(app, () => dismiss(app, { oneId, otherId, note }));
    expect(ended(outcome, 'CustomerInputRejected').fields.map(({ path }) => path)).toEqual(['note']);
  });
});

describeRepeatable(app, {
  document: DismissDuplicateCandidateDocument,
  success: 'CustomerDuplicateCandidateDismissed',
  async input() {
    const [oneId, otherId] = (await family()) as [string, string];
    await app.jobs.catchUp();
    return { oneId, otherId, note: 'Twins' };
  },
  other: (input) => ({ ...input, note: 'Sisters' }),
  refused: (input) => ({ ...input, otherId: NOBODY }),
  caller: app.staff,
  another: () => app.app.tokens.sign('staff-8', { role: 'STAFF', scope: 'customers:merge' }),
});
