import { expect, test } from 'vitest';
import { CreateHookDocument, type CreateHookInput, HooksDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, withNothingMoved } from '../../support/customers.js';
import { useHooks } from '../../support/hooks.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();
useHooks(app);

const given: CreateHookInput = {
  name: 'Fraud check',
  point: 'BEFORE_SIGN_IN',
  url: 'https://hooks.example/sign-in',
  onFailure: 'REFUSE',
};

async function create(input: CreateHookInput) {
  const { data, errors } = await app.ask(CreateHookDocument, { input }, await app.staff(['hooks:write']));
  expect(errors).toBeUndefined();
  return data.createHook;
}

test('a hook tells its secret once, and is listed without it [EV-12]', async () => {
  const input = { ...given, paused: true, idempotencyKey: 'hook-1' };
  const { hookId, secret, hook } = ended(await create(input), 'CustomerHookCreated');
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
  const { idempotencyKey: _, ...kept } = input;
  expect(hook).toEqual({ id: hookId, ...kept, seesPersonal: false, formerSecretUntil: null });
  expect(ended(await create(input), 'CustomerHookCreated')).toMatchObject({ hookId, secret: null });
  const { data } = await app.ask(HooksDocument, {}, await app.staff(['hooks:write']));
  expect(data.hooks).toEqual([hook]);
  expect(JSON.stringify(await app.everythingStored())).not.toContain(secret!.slice('whsec_'.length));
});

test.each([
  'shop.example',
  'ftp://shop.example/',
  'https://user:secret@shop.example/',
  'https://shop.example/#here',
  'http://169.254.169.254/latest/meta-data/',
  'https://[fe80::1]/',
  `https://shop.example/${'x'.repeat(2_048)}`,
])('the URL %s is refused when the hook is registered [EV-12]', async (url) => {
  expect(await withNothingMoved(app, () => create({ ...given, url }))).toMatchObject({
    __typename: 'CustomerInputRejected',
    fields: [{ path: 'url' }],
  });
});

test('there are 20 hooks at most [EV-12]', async () => {
  for (let n = 0; n < 20; n += 1) ended(await create({ ...given, paused: true }), 'CustomerHookCreated');
  expect(await withNothingMoved(app, () => create(given))).toMatchObject({
    __typename: 'CustomerTooManyHooks',
    status: 409,
  });
});

/** Without the secret, which a repeated call is not told again. */
const withoutSecret: typeof CreateHookDocument = Object.assign(Object.create(CreateHookDocument), {
  toString: () => CreateHookDocument.toString().replace(/\bsecret\b/, ''),
});

describeRepeatable<CreateHookInput>(app, {
  document: withoutSecret,
  success: 'CustomerHookCreated',
  input: async () => ({ ...given, paused: true }),
  other: (input) => ({ ...input, name: 'Another' }),
  refused: (input) => ({ ...input, url: 'ftp://shop.example/' }),
  caller: () => app.staff(),
  another: () => app.staff(undefined, 'another'),
});
