import { beforeEach, describe, expect, test } from 'vitest';
import { CreateCustomerDocument, type CreateCustomerInput } from '../../generated/graphql.js';
import { campaign } from '../../support/accounts.js';
import { TILL, useApp } from '../../support/app.js';
import { ended, historyOf, withNothingMoved } from '../../support/customers.js';

const app = useApp();
beforeEach(async () => {
  await campaign(app, [{ name: 'profiling', section: 'PRIVACY', isMandatory: false }]);
});

async function create(input: CreateCustomerInput) {
  const { data, errors } = await app.ask(CreateCustomerDocument, { input }, await app.service());
  expect(errors).toBeUndefined();
  return data.createCustomer;
}
const evidence = async () =>
  ((await app.everythingStored())['agreement_evidence'] as Array<Record<string, unknown>>)
    .map(
      ({
        channel,
        is_granted: isGranted,
        actor_kind: by,
        actor_id: who,
        source,
        wording_version: wording,
      }) => ({
        ...{ channel, isGranted, by, who, source, wording },
      }),
    )
    .toSorted((a, b) => String(a.channel).localeCompare(String(b.channel)));

describe('the agreements of a new customer', () => {
  test('are kept each on its own, with who noted them, where, and under which wording [FI-17, BX-03]', async () => {
    const { customer } = ended(
      await create({
        externalId: 'anna',
        agreements: { email: true, sms: false },
        consents: [{ name: 'profiling', granted: true }],
        agreementSource: 'till 7',
        wordingVersion: '2026-01',
      }),
      'CustomerCreated',
    );
    expect(customer).toMatchObject({ version: 1, agreements: { email: true, sms: false, push: null } });
    const by = { by: 'SERVICE', who: TILL, source: 'till 7', wording: '2026-01' };
    expect(await evidence()).toEqual([
      { channel: 'email', isGranted: true, ...by },
      { channel: 'profiling', isGranted: true, ...by },
      { channel: 'sms', isGranted: false, ...by },
    ]);
    const [decided, created, ...more] = await historyOf(app, customer!.id);
    expect([decided!.kind, created!.kind, more]).toEqual(['AGREEMENTS_CHANGED', 'CUSTOMER_CREATED', []]);
    expect(decided!.changes).toEqual(
      expect.arrayContaining([
        { field: 'agreements.email', from: null, to: true },
        { field: 'agreements.sms', from: null, to: false },
        { field: 'agreements.profiling', from: null, to: true },
      ]),
    );
  });

  test('that nobody mentions are undecided [BX-03]', async () => {
    const { customer } = ended(
      await create({ externalId: 'anna', agreements: {}, consents: [] }),
      'CustomerCreated',
    );
    expect(customer!.agreements).toMatchObject({ email: null, records: [] });
    expect(await evidence()).toEqual([]);
  });

  test('are refused under a name that no campaign has, with the customer [FI-17]', async () => {
    const consents = [
      { name: 'profiling', granted: true },
      { name: 'horoscopes', granted: true },
    ];
    const refused = await withNothingMoved(app, () => create({ externalId: 'anna', consents }));
    expect(ended(refused, 'CustomerInputRejected').fields).toEqual([
      { path: 'consents.1.name', message: 'is not among the privacy consents of the campaign.' },
    ]);
    const channel = await withNothingMoved(app, () =>
      create({ externalId: 'anna', consents: [{ name: 'email', granted: true }] }),
    );
    expect(ended(channel, 'CustomerInputRejected').fields.map(({ path }) => path)).toEqual([
      'consents.0.name',
    ]);
  });
});
