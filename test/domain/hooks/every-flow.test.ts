import { type GraphQLUnionType, getNamedType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { hookPoints } from '../../../src/entities/flow-hook.entity.js';
import { createSchema } from '../../../src/graphql/schema/schema.js';
import { useApp } from '../../support/app.js';
import { refuse, startReceiver, useHooks } from '../../support/hooks.js';
import { useIdentityProviders } from '../../support/identities.js';
import { mutations, recipes, stageFor } from '../../support/recipes/every-mutation.js';

const app = useApp();
const stage = stageFor(app, useIdentityProviders(app));
const hooks = useHooks(app);

/** What hooks are asked before. Every mutation that is not here asks none, which is tried as well. */
const asks: Record<string, (typeof hookPoints)[number]> = {
  registerWithCode: 'BEFORE_REGISTER',
  claimAccount: 'BEFORE_REGISTER',
  signIn: 'BEFORE_SIGN_IN',
  signInByOAuth: 'BEFORE_SIGN_IN',
  signInByFacebook: 'BEFORE_SIGN_IN',
  addContact: 'BEFORE_CONTACT_CHANGE',
  updateContact: 'BEFORE_CONTACT_CHANGE',
  removeContact: 'BEFORE_CONTACT_CHANGE',
  confirmEmailChange: 'BEFORE_CONTACT_CHANGE',
  revertEmailChange: 'BEFORE_CONTACT_CHANGE',
  confirmPhoneUpdate: 'BEFORE_CONTACT_CHANGE',
  updateCustomer: 'BEFORE_CONTACT_CHANGE',
  replaceCustomer: 'BEFORE_CONTACT_CHANGE',
  updateAccount: 'BEFORE_CONTACT_CHANGE',
  recordCustomer: 'BEFORE_RECORD_CUSTOMER',
  redeemFromBalance: 'BEFORE_REDEEM',
};

/** To a device on which nobody has signed in, a refusal looks like a wrong password. */
const refusals: Record<string, string> = { signIn: 'CustomerCredentialsRejected' };

const withoutTries = async () =>
  (await app.linesStored()).filter((line) => !/^(throttle|challenge) /.test(line));

describe('a hook', () => {
  test('refuses what the schema says it may refuse, and nothing else [EV-12]', async () => {
    const fields = (await createSchema()).schema.getMutationType()!.getFields();
    const refusable = Object.values(fields)
      .filter(({ type }) =>
        (getNamedType(type) as GraphQLUnionType)
          .getTypes()
          .some(({ name }) => name === 'CustomerRefusedByHook'),
      )
      .map(({ name }) => name);
    expect(refusable.toSorted()).toEqual(Object.keys(asks).toSorted());
    expect(new Set(Object.values(asks))).toEqual(new Set(hookPoints));
  });

  test.each(mutations)('is asked before $name, or is not [EV-12]', async ({ name, document, success }) => {
    const call = await (await recipes[name]!(stage))();
    const receiver = await startReceiver(() => refuse);
    for (const point of hookPoints) await hooks.register({ point, url: receiver.url });
    const before = await withoutTries();
    const { data, errors } = await app.ask(document, { input: call.input }, call.sender);
    expect(errors).toBeUndefined();
    const asked = receiver.asked.map(({ type, data: { operation } }) => [type, operation]);
    const point = asks[name];
    if (!point) {
      expect([data[name].__typename, asked]).toEqual([success, []]);
      return;
    }
    const camel = point.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(asked).toEqual([[camel, name]]);
    expect(data[name].__typename).toBe(refusals[name] ?? 'CustomerRefusedByHook');
    expect(await withoutTries()).toEqual(before);
  });
});
