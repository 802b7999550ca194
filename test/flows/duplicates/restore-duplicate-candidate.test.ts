import { expect, test } from 'vitest';
import { RestoreDuplicateCandidateDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { NOBODY, withNothingMoved } from '../../support/customers.js';
import { expectSound } from '../../support/merges.js';
import { candidates, dismissed, found, people, phone, removeContact, restore } from '../../support/pairs.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();

async function dismissedPair() {
  const ids = await people(app, { contacts: phone('512345678') }, { contacts: phone('512345678') });
  await found(app, ids);
  await dismissed(app, ids[0]!, ids[1]!, 'Twins');
  return ids as [string, string];
}

test('a dismissal is taken back with its note [BX-07]', async () => {
  const ids = await dismissedPair();
  expect(await restore(app, ids[1], ids[0])).toMatchObject({
    __typename: 'CustomerDuplicateCandidateRestored',
    done: true,
    oneId: ids[0],
    otherId: ids[1],
  });
  expect(await found(app, ids)).toEqual(['0-1 40']);
  expect((await candidates(app))[0]!.dismissal).toBeNull();
  // Again it changes nothing.
  expect(await restore(app, ...ids)).toMatchObject({ __typename: 'CustomerDuplicateCandidateRestored' });
  expect(await found(app, ids)).toEqual(['0-1 40']);
  await expectSound(app);
});

test('also of two who have nothing in common any more [BX-07]', async () => {
  const ids = await dismissedPair();
  await removeContact(app, ids[0], 'PHONE');
  await app.jobs.catchUp();
  expect((await app.everythingStored())['duplicate_pair']).toHaveLength(1);
  expect(await restore(app, ...ids)).toMatchObject({ __typename: 'CustomerDuplicateCandidateRestored' });
  expect((await app.everythingStored())['duplicate_pair']).toEqual([]);
});

test('of two who are no pair it is refused [BX-07]', async () => {
  const [one] = await dismissedPair();
  for (const other of [one, NOBODY, 'nonsense']) {
    const outcome = await withNothingMoved(app, () => restore(app, one, other));
    expect(outcome).toMatchObject({ __typename: 'CustomerDuplicateCandidateNotFound', status: 404 });
  }
});

describeRepeatable(app, {
  document: RestoreDuplicateCandidateDocument,
  success: 'CustomerDuplicateCandidateRestored',
  async input() {
    const [oneId, otherId] = await dismissedPair();
    return { oneId, otherId };
  },
  other: ({ oneId, otherId, ...rest }) => ({ ...rest, oneId: otherId, otherId: oneId }),
  refused: (input) => ({ ...input, otherId: NOBODY }),
  caller: app.staff,
  another: () => app.app.tokens.sign('staff-8', { role: 'STAFF', scope: 'customers:merge' }),
});
