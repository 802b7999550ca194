import { expect, test } from 'vitest';
import { SetAgreementsDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, enter, later } from '../../support/customers.js';
import { expectSound, merged, undone } from '../../support/merges.js';

const app = useApp();

const known = async (externalId: string, email?: boolean, source = externalId) => {
  later(app, { seconds: 1 });
  const { id } = await enter(app, { externalId });
  if (email !== undefined) await agree(id, email, source);
  return id;
};
const agree = async (customerId: string, email: boolean, source: string) => {
  later(app, { seconds: 1 });
  const input = { customerId, email, source };
  const { data } = await app.ask(SetAgreementsDocument, { input }, await app.service());
  ended(data.setAgreements, 'CustomerAgreementsSet');
};
const merge = (survivor: string, absorbed: string) => {
  later(app, { seconds: 1 });
  return merged(app, survivor, absorbed);
};
const part = (mergeId: string) => {
  later(app, { seconds: 1 });
  return undone(app, mergeId);
};

async function standing(id: string) {
  const { data } = await app.ask(
    `query ($id: ID!, $at: DateTime!) {
      consentCheck(customerId: $id, channel: "email") { state evidenceId }
      customer(id: $id) { agreements { records { source } } agreementProof(channel: "email", at: $at) { source } }
    }`,
    { id, at: app.clock.now.toISOString() },
    await app.service(['consents:check', 'customers:read']),
  );
  const { consentCheck, customer } = data;
  return {
    state: consentCheck.state,
    isEvident: consentCheck.evidenceId !== null,
    source: customer.agreements.records[0]?.source ?? null,
    proved: customer.agreementProof?.source ?? null,
  };
}
const UNDECIDED = { state: 'UNDECIDED', isEvident: false, source: null, proved: null };

test.each([
  ['no', false, true],
  ['yes', true, false],
] as const)(
  'a %s that came with one customer, was held against another’s and went back is evident for nobody else [BX-07, J07]',
  async (_, came, other) => {
    const [survivor, first, second] = [
      await known('survivor'),
      await known('first', came),
      await known('second', other),
    ];
    const one = await merge(survivor, first);
    const two = await merge(survivor, second);
    expect(await standing(survivor)).toMatchObject({ state: 'REFUSED', isEvident: true });
    await part(two);
    expect(await standing(survivor)).toMatchObject({
      state: came ? 'GRANTED' : 'REFUSED',
      isEvident: true,
      source: 'first',
    });
    await part(one);
    expect(await standing(survivor)).toEqual(UNDECIDED);
    expect(await standing(first)).toMatchObject({ isEvident: true, source: 'first', proved: 'first' });
    expect(await standing(second)).toMatchObject({ isEvident: true, source: 'second', proved: 'second' });
    await expectSound(app);

    // Their next decision is evident as any other's.
    await agree(survivor, true, 'web');
    expect(await standing(survivor)).toEqual({
      state: 'GRANTED',
      isEvident: true,
      source: 'web',
      proved: 'web',
    });
    await expectSound(app);
  },
);

test('a yes that a merge had withdrawn is again the one that was given, though another one’s is newer [BX-07, J07]', async () => {
  const [survivor, alike, refusing] = [
    await known('survivor', true),
    await known('alike', true),
    await known('refusing', false),
  ];
  const one = await merge(survivor, alike);
  const two = await merge(survivor, refusing);
  expect(await standing(survivor)).toMatchObject({ state: 'REFUSED' });
  await part(two);
  expect(await standing(survivor)).toMatchObject({ state: 'GRANTED', source: 'survivor' });
  await part(one);
  expect(await standing(survivor)).toMatchObject({ state: 'GRANTED', source: 'survivor' });
  await expectSound(app);
});

test('evidence that nothing is in force goes along with a customer, and hides nothing [BX-07, J07]', async () => {
  const [survivor, first, second] = [
    await known('survivor'),
    await known('first', false),
    await known('second', true),
  ];
  const one = await merge(survivor, first);
  await part(await merge(survivor, second));
  await part(one);
  const [whole, granting] = [await known('whole', true), await known('granting', true)];
  await merge(whole, survivor);
  expect(await standing(whole)).toMatchObject({ state: 'GRANTED', isEvident: true, source: 'whole' });
  await part(await merge(second, whole));
  await merge(granting, second);
  expect(await standing(granting)).toMatchObject({ state: 'GRANTED', isEvident: true });
  await expectSound(app);
});
