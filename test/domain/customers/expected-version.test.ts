import { describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import { useIdentityProviders } from '../../support/identities.js';
import { merge } from '../../support/merges.js';
import { mutations, recipes, stageFor, versionOf } from '../../support/recipes/every-mutation.js';
import type { Call } from '../../support/recipes/recipe.js';
import { uncounted } from '../../support/refused-by-index.js';

const app = useApp();
const stage = stageFor(app, useIdentityProviders(app));
const versioned = mutations.filter(({ takes }) => takes.includes('expectedVersion'));

/**
 * They change a customer whom their caller has not read: whoever signs in or registers is seen again, and a
 * link from a mailbox takes an account back whatever has become of it.
 */
const unread = ['signIn', 'signInByOAuth', 'signInByFacebook', 'registerWithCode', 'revertEmailChange'];

const CONFLICT = '... on CustomerVersionConflict { currentVersion status }';
async function ask(name: string, { sender, input }: Call) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${CONFLICT} } }`;
  const { data, errors } = await app.ask(
    document.replace(CONFLICT, versioned.some((one) => one.name === name) ? CONFLICT : ''),
    { input },
    sender,
  );
  expect(errors).toBeUndefined();
  return data[name];
}

describe('expectedVersion', () => {
  test.each(mutations)(
    '$name takes it if it makes a customer’s version grow, or removes them [VV-03]',
    async (mutation) => {
      const call = await (await recipes[mutation.name]!(stage))();
      const { customerId } = call;
      const before = customerId && (await versionOf(app, customerId));
      expect((await ask(mutation.name, call)).__typename).toBe(mutation.success);
      if (!customerId || unread.includes(mutation.name)) return;
      const changes = (await versionOf(app, customerId)) !== before;
      if (changes) expect(mutation.takes).toContain('expectedVersion');
    },
  );

  test.each(versioned.filter(({ name }) => name !== 'recordCustomer'))(
    '$name leaves a customer alone who has another one, and says which [VV-03]',
    async ({ name, success }) => {
      const call = await (await recipes[name]!(stage))();
      const customerId = call.customerId!;
      const version = await versionOf(app, customerId);
      const before = uncounted(await app.linesStored());
      for (const expectedVersion of [version! - 1, version! + 1]) {
        const stale = await ask(name, { ...call, input: { ...call.input, expectedVersion } });
        expect(stale).toEqual({
          __typename: 'CustomerVersionConflict',
          currentVersion: version,
          status: 409,
        });
      }
      expect(uncounted(await app.linesStored())).toEqual(before);
      // Nothing was used up by the refusal, a code or a link included.
      const known = await ask(name, { ...call, input: { ...call.input, expectedVersion: version } });
      expect(known.__typename).toBe(success);
    },
  );

  test('recordCustomer does so with a customer on record, and refuses it for a new one [VV-03]', async () => {
    const sender = await app.service();
    const { id } = await enter(app, { externalId: 'anna' });
    const { data } = await app.ask(`{ customer(id: "${id}") { code version } }`, {}, sender);
    const { code, version } = data.customer;
    const record = (input: object) =>
      ask('recordCustomer', { sender, input: { firstName: 'Anna', ...input } });
    expect(await record({ code, expectedVersion: version + 1 })).toMatchObject({ currentVersion: version });
    expect((await record({ code, expectedVersion: version })).__typename).toBe('CustomerRecorded');
    expect((await record({ code: 'nobody', expectedVersion: 1 })).__typename).toBe('CustomerInputRejected');
    expect((await record({ code: 'nobody' })).__typename).toBe('CustomerRecorded');
  });

  test('mergeCustomers has one for each of the two [VV-03]', async () => {
    const [survivor, absorbed] = [
      await enter(app, { externalId: 'a' }),
      await enter(app, { externalId: 'b' }),
    ];
    const pair = { survivorId: survivor.id, absorbedId: absorbed.id };
    const stale = await merge(app, { ...pair, expectedVersion: 1, expectedAbsorbedVersion: 2 });
    expect(stale.__typename).toBe('CustomerVersionConflict');
    const done = await merge(app, { ...pair, expectedVersion: 1, expectedAbsorbedVersion: 1 });
    expect(done.__typename).toBe('CustomersMerged');
  });
});
