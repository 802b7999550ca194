import { expect, test } from 'vitest';
import {
  DeleteCustomerDocument,
  EraseCustomerDocument,
  UpdateCustomerDocument,
} from '../generated/graphql.js';
import { useApp } from '../support/app.js';
import { merge, unmerge } from '../support/merges.js';
import {
  addContact,
  candidates,
  dismissed,
  expectTruePairs,
  people,
  phone,
  removeContact,
  restore,
} from '../support/pairs.js';
import { fc } from '../support/properties.js';

const app = useApp();

const who = fc.nat(20);
const profile = fc.record(
  {
    firstName: fc.constantFrom('Anna', 'ANNA', 'Jan'),
    lastName: fc.constantFrom('Nowak', 'nowak'),
    birthDate: fc.constantFrom(null, '1989-08-03', '2000-02-29'),
    customId: fc.constantFrom(null, 'a', 'b'),
  },
  { requiredKeys: [] },
);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('enter' as const), profile }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('update' as const), who, profile }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('add' as const),
      who,
      value: fc.constantFrom('phone 0', 'phone 0', 'phone 1', 'a@a', 'a@b', 'b@a'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('remove' as const),
      who,
      type: fc.constantFrom('PHONE' as const, 'EMAIL' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('merge' as const), who, other: who }) },
  fc.record({ does: fc.constant('unmerge' as const), who }),
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('delete' as const, 'erase' as const), who }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('dismiss' as const, 'restore' as const), who }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('job' as const) }) },
);
type ValueOf<A> = A extends fc.Arbitrary<infer V> ? V : never;
type Step = ValueOf<typeof step>;
type Profile = ValueOf<typeof profile>;

/** The lives of some customers who share things with each other and with nobody else. */
async function live(run: number, steps: Step[]) {
  const ids = await people(app, ...Array.from({ length: 10 }, () => ({ contacts: phone(`5120000${run}0`) })));
  const merges: string[] = [];
  const at = (place: number) => ids[place % ids.length]!;
  const ask = async (document: object, input: object) => {
    await app.ask(document as typeof UpdateCustomerDocument, { input } as never, await app.staff());
  };
  const ofRun = (given: Profile) => ({
    ...given,
    ...(given.lastName && { lastName: `${given.lastName} ${run}` }),
    ...(given.customId && { customId: `${given.customId} ${run}` }),
  });
  const take = async (one: Step): Promise<unknown> => {
    switch (one.does) {
      case 'enter':
        return ids.push(...(await people(app, { ...ofRun(one.profile), contacts: phone(`5120000${run}0`) })));
      case 'update':
        return ask(UpdateCustomerDocument, { id: at(one.who), ...ofRun(one.profile) });
      case 'add': {
        const [type, value] = one.value.startsWith('phone')
          ? (['PHONE', `5120000${run}${one.value.slice(-1)}`] as const)
          : (['EMAIL', `${one.value.replace('@', `${run}@`)}.example`] as const);
        // They may have it already, or be gone.
        return addContact(app, at(one.who), { type, value }).catch(() => {});
      }
      case 'remove':
        return removeContact(app, at(one.who), one.type);
      case 'merge': {
        const outcome = await merge(app, { survivorId: at(one.who), absorbedId: at(one.other) });
        return outcome.__typename === 'CustomersMerged' && merges.push(outcome.mergeId);
      }
      case 'unmerge':
        return merges.length > 0 && unmerge(app, merges[one.who % merges.length]!);
      case 'delete':
        return ask(DeleteCustomerDocument, { id: at(one.who) });
      case 'erase':
        return ask(EraseCustomerDocument, { id: at(one.who), reason: 'REQUESTED' });
      case 'dismiss':
      case 'restore': {
        const pairs = await candidates(app, one.does === 'restore');
        const pair = pairs[one.who % pairs.length];
        if (!pair) return null;
        const [oneId, otherId] = [pair.one!.id, pair.other!.id];
        return one.does === 'dismiss' ? dismissed(app, oneId, otherId) : restore(app, oneId, otherId);
      }
      case 'job':
        await app.jobs.catchUp();
        return expectTruePairs(app);
    }
  };
  for (const one of steps) await take(one);
  await app.jobs.catchUp();
  await expectTruePairs(app);
}

test('after any lives the pairs are those that the data makes, computed from scratch [BX-07]', {
  timeout: 180_000,
}, async () => {
  let run = 0;
  let most = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      run += 1;
      await live(run % 10, steps);
      most = Math.max(most, (await app.everythingStored())['duplicate_pair']!.length);
      await app.em.execute('delete from customer');
      await app.jobs.catchUp();
      const { duplicate_key: keys, duplicate_pair: pairs } = await app.everythingStored();
      expect({ keys, pairs }).toEqual({ keys: [], pairs: [] });
    }),
    { numRuns: 12, endOnFailure: true },
  );
  expect(most).toBeGreaterThan(40);
});
