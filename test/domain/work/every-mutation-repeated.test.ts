import { type GraphQLInputObjectType, getNamedType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { useIdentityProviders } from '../../support/identities.js';
import { callOf, mutations, recipes, stageFor } from '../../support/recipes/every-mutation.js';

const app = useApp();
const stage = stageFor(app, useIdentityProviders(app));

/** What counts tries, also those of a repeated call that proves its caller once more. */
const withoutTries = async () => (await app.linesStored()).filter((line) => !line.startsWith('throttle '));

/** Whoever ends what they call with cannot call a second time. */
const endsCaller = ['signOut', 'deleteAccount', 'deleteAccountByOAuth', 'deleteAccountByFacebook'];
/** It stores nothing, so there is nothing to do twice. */
const storesNothing = ['serviceToken'];

describe('a mutation that is repeated with its key', () => {
  test('is any of them: every input takes a key [BX-05]', () => {
    for (const { name, input } of mutations) {
      expect(Object.keys((getNamedType(input) as GraphQLInputObjectType).getFields()), name).toContain(
        'idempotencyKey',
      );
    }
  });

  test.each(mutations.filter(({ name }) => !endsCaller.includes(name)))(
    '$name does it once and answers the same [BX-05]',
    async (mutation) => {
      const call = await (await recipes[mutation.name]!(stage))();
      const before = await withoutTries();
      const first = await callOf(app, mutation, call);
      expect(first).toMatchObject({ outcome: mutation.success, errors: [] });
      const between = await withoutTries();
      if (!storesNothing.includes(mutation.name)) expect(between).not.toEqual(before);
      const second = await callOf(app, mutation, call);
      expect(second).toEqual(first);
      expect(await withoutTries()).toEqual(between);
    },
  );

  test.each(mutations.filter(({ name }) => endsCaller.includes(name)))(
    '$name has ended what its caller called with [BX-05]',
    async (mutation) => {
      const call = await (await recipes[mutation.name]!(stage))();
      expect((await callOf(app, mutation, call)).outcome).toBe(mutation.success);
      const { errors } = await callOf(app, mutation, call);
      expect(errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    },
  );

  test.each(mutations.filter(({ name }) => name !== 'startAnonymousSession'))(
    '$name refuses a key that is none [BX-05]',
    async (mutation) => {
      const call = await (await recipes[mutation.name]!(stage))();
      for (const idempotencyKey of ['', 'a b', 'ä', 'x'.repeat(256)]) {
        const refused = await callOf(app, mutation, { ...call, input: { ...call.input, idempotencyKey } });
        expect(refused.outcome, idempotencyKey).toBe('CustomerInputRejected');
      }
    },
  );
});
