import { describe, expect, test } from 'vitest';
import { SetAgreementsDocument, type SetAgreementsInput } from '../../generated/graphql.js';
import { campaign } from '../../support/accounts.js';
import { type Sender, TILL, useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, NOBODY, withNothingMoved } from '../../support/customers.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();

const set = async (input: SetAgreementsInput, sender?: Sender) => {
  const { data, errors } = await app.ask(SetAgreementsDocument, { input }, sender ?? (await app.service()));
  expect(errors).toBeUndefined();
  return data.setAgreements;
};
const agreed = async (input: SetAgreementsInput, sender?: Sender) =>
  ended(await set(input, sender), 'CustomerAgreementsSet').customer!.agreements!;
const refuse = (input: SetAgreementsInput, sender?: Sender) =>
  withNothingMoved(app, () => set(input, sender));
const anna = async () => (await enter(app, { externalId: 'shop-1' })).id;
const evidence = async () =>
  (await app.everythingStored())['agreement_evidence'] as Array<Record<string, unknown>>;

const PROOF = /* GraphQL */ `
  query ($id: ID!, $channel: String!, $at: DateTime!) {
    customer(id: $id) { agreementProof(channel: $channel, at: $at) {
      channel granted at actorKind actorId source wordingVersion } }
  }
`;

describe('agreements', () => {
  test('are changed where given and keep their value where not [SY-03]', async () => {
    const customerId = await anna();
    const none = { email: null, sms: null, push: null, bluetooth: null, rfid: null, wifi: null };
    expect(await agreed({ customerId, email: true, wifi: false })).toMatchObject({
      ...none,
      email: true,
      wifi: false,
    });
    expect(await agreed({ customerId, email: false, rfid: true })).toMatchObject({
      ...none,
      email: false,
      rfid: true,
      wifi: false,
    });
  });

  test('leave evidence of every change: time, actor, source and wording [BX-03]', async () => {
    const customerId = await anna();
    await agreed({ customerId, email: true, source: 'till 7', wordingVersion: 'v1' });
    later(app, { hours: 1 });
    const { records } = await agreed({ email: false, source: 'web' }, await app.customer(customerId));
    expect(records).toEqual([
      {
        channel: 'email',
        granted: false,
        at: '2026-03-01T10:00:00+00:00',
        actorKind: 'CUSTOMER',
        actorId: customerId,
        source: 'web',
        wordingVersion: null,
      },
    ]);
    const [first, second] = (await evidence()).toSorted((a, b) =>
      String(a['id']).localeCompare(String(b['id'])),
    );
    expect(first).toMatchObject({
      channel: 'email',
      is_granted: true,
      actor_kind: 'SERVICE',
      actor_id: 'test-till',
      source: 'till 7',
      wording_version: 'v1',
    });
    expect(second).toMatchObject({ is_granted: false, actor_kind: 'CUSTOMER', source: 'web' });
    expect((await historyOf(app, customerId))[0]).toMatchObject({
      kind: 'AGREEMENTS_CHANGED',
      changes: [
        { field: 'agreements.email', from: true, to: false },
        { field: 'agreements.email.wordingVersion', from: 'v1', to: null },
      ],
    });
  });

  test('are given anew under another wording [BX-03]', async () => {
    const customerId = await anna();
    await agreed({ customerId, email: true, wordingVersion: 'v1' });
    await agreed({ customerId, email: true, wordingVersion: 'v2' });
    expect((await evidence()).map((row) => row['wording_version']).toSorted()).toEqual(['v1', 'v2']);
    await refuse({ customerId, email: true, wordingVersion: 'v2' });
    await refuse({ customerId, email: true });
  });

  test.each(['merge', 'unmerge'])('cannot be called decisions of a %s [BX-07]', async (source) => {
    const customerId = await anna();
    const { fields } = ended(await refuse({ customerId, email: true, source }), 'CustomerInputRejected');
    expect(fields).toMatchObject([{ path: 'source', message: expect.stringContaining('must not be') }]);
  });

  test('are not decided again when they stand [VV-04]', async () => {
    const customerId = await anna();
    await agreed({ customerId, email: true, sms: false });
    later(app, { hours: 1 });
    await refuse({ customerId, email: true, sms: false, source: 'web' });
    await refuse({ customerId });
    expect(await evidence()).toHaveLength(2);
  });

  test('can be proved for any time [BX-03]', async () => {
    const id = await anna();
    later(app, { hours: 1 });
    await agreed({ customerId: id, email: true, source: 'web', wordingVersion: 'v1' });
    later(app, { hours: 1 });
    await agreed({ customerId: id, email: false, source: 'till 7', wordingVersion: 'v2' });
    const proof = async (at: string, channel = 'email') =>
      (await app.ask(PROOF, { id, channel, at }, await app.service())).data.customer.agreementProof;
    expect(await proof('2026-03-01T09:59:59Z')).toBeNull();
    expect(await proof('2026-03-01T10:00:00Z')).toMatchObject({ granted: true, wordingVersion: 'v1' });
    expect(await proof('2026-03-01T11:59:59+01:00')).toMatchObject({ granted: true, source: 'web' });
    expect(await proof('2026-03-01T12:00:00+01:00')).toEqual({
      channel: 'email',
      granted: false,
      at: '2026-03-01T11:00:00+00:00',
      actorKind: 'SERVICE',
      actorId: TILL,
      source: 'till 7',
      wordingVersion: 'v2',
    });
    expect(await proof('2026-03-01T12:00:00Z', 'sms')).toBeNull();
  });

  test('hold each privacy consent on its own, as true or false [FI-17]', async () => {
    const customerId = await anna();
    await campaign(app, [
      { name: 'usedForPromotions', section: 'PRIVACY' },
      { name: 'profiling', section: 'PRIVACY' },
    ]);
    const consents = [
      { name: 'usedForPromotions', granted: true },
      { name: 'profiling', granted: false },
    ];
    const { records, email } = await agreed({ customerId, consents, source: 'web' });
    expect(email).toBeNull();
    expect(records).toMatchObject([
      { channel: 'profiling', granted: false, actorKind: 'SERVICE', source: 'web' },
      { channel: 'usedForPromotions', granted: true, at: '2026-03-01T09:00:00+00:00' },
    ]);
    expect(await evidence()).toHaveLength(2);
  });

  test('are refused for a consent that no campaign asks for; what was decided can be withdrawn [FI-17]', async () => {
    const customerId = await anna();
    await campaign(app, [
      { name: 'profiling', section: 'PRIVACY' },
      { name: 'company', section: 'DATA' },
    ]);
    const consents = ['profiling', 'company', 'profilng'].map((name) => ({ name, granted: true }));
    expect(await refuse({ customerId, consents })).toMatchObject({
      __typename: 'CustomerInputRejected',
      fields: [{ path: 'consents.1.name' }, { path: 'consents.2.name' }],
    });
    await agreed({ customerId, consents: [{ name: 'profiling', granted: true }] });
    await app.em.execute('delete from campaign_field');
    const { records } = await agreed({ customerId, consents: [{ name: 'profiling', granted: false }] });
    expect(records).toMatchObject([{ channel: 'profiling', granted: false }]);
  });

  test('keep what was decided: null for the consents is refused, it would withdraw none [FI-17]', async () => {
    const customerId = await anna();
    expect(await refuse({ customerId, email: true, consents: null })).toMatchObject({
      __typename: 'CustomerInputRejected',
      fields: [{ path: 'consents' }],
    });
  });

  test('are refused when one is decided twice or without a yes or no [FI-17]', async () => {
    const customerId = await anna();
    const paths = async (input: Omit<SetAgreementsInput, 'customerId'>) =>
      ended(await refuse({ customerId, ...input }), 'CustomerInputRejected').fields.map(({ path }) => path);
    const yes = { name: 'a', granted: true };
    expect(await paths({ consents: [yes, { name: 'a', granted: false }] })).toEqual(['consents.1']);
    expect(await paths({ email: true, consents: [{ name: 'email', granted: false }] })).toEqual([
      'consents.0.name',
    ]);
    expect(await paths({ consents: [{ name: '', granted: true }] })).toEqual(['consents.0.name']);
    expect(await paths({ sms: null })).toEqual(['sms']);
  });

  test('are the customer’s own, and nobody’s who does not exist [SY-03]', async () => {
    const customerId = await anna();
    const { id: other } = await enter(app, { externalId: 'shop-2' });
    const me = await app.customer(customerId);
    expect((await agreed({ email: true }, me)).email).toBe(true);
    expect((await agreed({ customerId, sms: true }, me)).sms).toBe(true);
    const unknown = { __typename: 'CustomerNotFound', status: 404 };
    expect(await refuse({ customerId: other, email: true }, me)).toMatchObject(unknown);
    expect(await refuse({ customerId: NOBODY, email: true })).toMatchObject(unknown);
    expect(await refuse({ email: true })).toMatchObject(unknown);
  });
});

describeRepeatable<SetAgreementsInput>(app, {
  document: SetAgreementsDocument,
  success: 'CustomerAgreementsSet',
  input: async () => ({ customerId: await anna(), email: true }),
  other: (input) => ({ ...input, email: false }),
  refused: (input) => ({ ...input, customerId: NOBODY }),
});
