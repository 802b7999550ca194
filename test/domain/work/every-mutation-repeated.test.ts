import { describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { useIdentityProviders } from '../../support/identities.js';
import { callOf, type Mutation, mutations, recipes, stageFor } from '../../support/recipes/every-mutation.js';
import type { Call } from '../../support/recipes/recipe.js';

const app = useApp();
const stage = stageFor(app, useIdentityProviders(app));

/** What counts tries, also those of a repeated call that proves its caller once more. */
const withoutTries = async () => (await app.linesStored()).filter((line) => !line.startsWith('throttle '));
const withoutKeys = (lines: string[]) => lines.filter((line) => !line.startsWith('idempotency_key '));

/** Whoever ends what they call with cannot call a second time. */
const endsCaller = ['signOut', 'deleteAccount', 'deleteAccountByOAuth', 'deleteAccountByFacebook'];
/** They store nothing, so there is nothing to do twice. */
const storesNothing = ['serviceToken', 'verifyPin', 'sendTestWebhook'];
const repeated = mutations.filter(({ name }) => !endsCaller.includes(name));

/** Signed anew with each answer, and a secret that is told once. */
const anew = ['accessToken', 'deviceToken', 'secret'];
/** All that a success tells without a selection of its own. */
async function toldBy({ name, input, success, tells }: Mutation, call: Call) {
  const told = tells.filter((field) => !anew.includes(field)).join(' ');
  const document = `mutation ($input: ${input}) { ${name}(input: $input) {
    __typename ... on ${success} { ${told} } } }`;
  const { data, errors } = await app.ask(document, { input: call.input }, call.sender);
  expect(errors).toBeUndefined();
  return data[name];
}

/** Of those that take no expectedVersion, which is another input in itself. */
const others: Record<string, (input: Record<string, unknown>) => object> = {
  ...Object.fromEntries(
    ['signIn', 'signInByOAuth', 'signInByFacebook', 'sendClaimCode', 'sendRegistrationCode'].map((name) => [
      name,
      () => ({ deviceType: 'ANDROID' }),
    ]),
  ),
  ...Object.fromEntries(
    ['createCampaign', 'updateCampaign', 'createCardCategory', 'defineCustomField'].map((name) => [
      name,
      () => ({ name: 'Another' }),
    ]),
  ),
  ...Object.fromEntries(
    [
      'addToBalance',
      'redeemFromBalance',
      'reverseTransaction',
      'adjustBalance',
      'endCustomerSessions',
      'acknowledgeErasure',
      'sendRecovery',
    ].map((name) => [name, () => ({ reason: 'another' })]),
  ),
  ...Object.fromEntries(
    ['registerWithCode', 'confirmPasswordReset', 'linkOAuth', 'linkFacebook', 'unlinkIdentity'].map(
      (name) => [name, () => ({ password: 'another password altogether' })],
    ),
  ),
  ...Object.fromEntries(
    ['closeCampaign', 'reopenCampaign'].map((name) => [
      name,
      ({ id }: Record<string, unknown>) => ({ id: String(id).toUpperCase() }),
    ]),
  ),
  ...Object.fromEntries(
    ['dismissDuplicateCandidate', 'restoreDuplicateCandidate'].map((name) => [
      name,
      ({ oneId, otherId }: Record<string, unknown>) => ({ oneId: otherId, otherId: oneId }),
    ]),
  ),
  ...Object.fromEntries(['defineGroup', 'defineTopic'].map((name) => [name, () => ({ name: 'Another' })])),
  createWebhookEndpoint: () => ({ description: 'another' }),
  updateWebhookEndpoint: () => ({ description: 'another' }),
  replayWebhooks: () => ({ since: '2026-01-02T00:00:00Z' }),
  ...Object.fromEntries(
    [
      ...['pauseWebhookEndpoint', 'resumeWebhookEndpoint', 'removeWebhookEndpoint'],
      ...['rotateWebhookSecret', 'sendTestWebhook'],
    ].map((name) => [
      name,
      ({ endpointId }: Record<string, unknown>) => ({ endpointId: String(endpointId).toUpperCase() }),
    ]),
  ),
  addNote: () => ({ text: 'another' }),
  removeGroup: ({ groupId }) => ({ groupId: String(groupId).toUpperCase() }),
  removeNote: ({ noteId }) => ({ noteId: String(noteId).toUpperCase() }),
  removeTopic: () => ({ code: 'another' }),
  createHook: () => ({ name: 'Another' }),
  updateHook: () => ({ name: 'Another' }),
  removeHook: ({ hookId }) => ({ hookId: String(hookId).toUpperCase() }),
  rotateHookSecret: ({ hookId }) => ({ hookId: String(hookId).toUpperCase() }),
  setProtectedTags: () => ({ tags: ['another'] }),
  changePassword: () => ({ newPassword: 'another password altogether' }),
  createCustomer: () => ({ lastName: 'Kowalska' }),
  removeCustomField: ({ number }) => ({ number: Number(number) + 1 }),
  requestEmailChange: () => ({ email: 'another@example.com' }),
  requestPhoneUpdate: () => ({ phone: '+48600000000' }),
  revokeSession: ({ id }) => ({ id: String(id).toUpperCase() }),
  setCustomerDataFields: () => ({ customDataFields: [] }),
  startAnonymousSession: () => ({ uuid: 'another-visitor-with-a-long-name' }),
  verifyPin: ({ customerId }) => ({ customerId: String(customerId).toUpperCase() }),
};
/** They take nothing but the key and what tells the keys of their callers apart. */
const takesOnlyWho = [
  'refreshSession',
  'requestPasswordReset',
  'revertEmailChange',
  'revokeOtherSessions',
  'serviceToken',
];

describe('a mutation that is repeated with its key', () => {
  test('is any of them: every input takes a key [BX-05]', () => {
    for (const { name, takes } of mutations) expect(takes, name).toContain('idempotencyKey');
  });

  test.each(repeated)('$name does it once and answers the same [BX-05, ST-07]', async (mutation) => {
    const call = await (await recipes[mutation.name]!(stage))();
    const before = await withoutTries();
    const first = await toldBy(mutation, call);
    expect(first.__typename).toBe(mutation.success);
    const between = await withoutTries();
    const hasChanged = withoutKeys(between).join('\n') !== withoutKeys(before).join('\n');
    expect(hasChanged).toBe(!storesNothing.includes(mutation.name));
    expect(await toldBy(mutation, call)).toEqual(first);
    expect(await withoutTries()).toEqual(between);
  });

  test.each(mutations.filter(({ name }) => endsCaller.includes(name)))(
    '$name has ended what its caller called with [BX-05]',
    async (mutation) => {
      const call = await (await recipes[mutation.name]!(stage))();
      expect((await callOf(app, mutation, call)).outcome).toBe(mutation.success);
      const { errors } = await callOf(app, mutation, call);
      expect(errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    },
  );

  test.each(repeated.filter(({ name }) => !takesOnlyWho.includes(name)))(
    '$name with another input is refused and changes nothing [BX-05]',
    async (mutation) => {
      const call = await (await recipes[mutation.name]!(stage))();
      expect((await callOf(app, mutation, call)).outcome).toBe(mutation.success);
      const between = await withoutTries();
      const change = mutation.takes.includes('expectedVersion')
        ? { expectedVersion: 1_000 }
        : others[mutation.name]!(call.input);
      const other = await callOf(app, mutation, { ...call, input: { ...call.input, ...change } });
      expect(other.outcome).toBe('CustomerIdempotencyKeyReused');
      expect(await withoutTries()).toEqual(between);
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
