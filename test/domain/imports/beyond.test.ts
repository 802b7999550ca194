import { describe, expect, test } from 'vitest';
import { brokenRules } from '../../../src/doctor/invariants.js';
import { campaign, registered, signIn } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { startCampaign } from '../../support/balances.js';
import { foreignHashes, PASSWORD_ELSEWHERE } from '../../support/foreign-hashes.js';
import { imported } from '../../support/imports.js';

const app = useApp();

const WHOLE = `query ($externalId: String!) { customer(externalId: $externalId) {
  id uuid externalId status firstName sex birthDate company language tags metadata registered
  address { city latitude longitude } attributes { name value }
  contacts { type value primary verified verifiedBy }
  agreements { email sms records { channel granted at source wordingVersion actorKind } }
  card { number barcode status category { name } balances { amount product } } } }`;
const whole = async (externalId: string) =>
  (await app.ask(WHOLE, { externalId }, await app.service())).data.customer;

const expectHealthy = async () => {
  const { broken } = await brokenRules(app.database.kysely);
  expect(broken.flatMap(({ title, flaws }) => [title, ...flaws])).toEqual([]);
};

describe('a record that says more than a till', () => {
  test('has everything of a customer, and its history says where from [BX-08]', async () => {
    const points = await startCampaign(app);
    const goods = await startCampaign(app, 'PRODUCT');
    await campaign(app, [{ name: 'newsletter', section: 'PRIVACY' }]);
    await app.em.execute(
      `insert into card_category (id, name, created_at) values (gen_random_uuid(), 'Gold', now())`,
    );
    const record = {
      externalId: 'shop-1',
      uuid: 'legacy-1',
      firstName: 'Anna',
      sex: 'FEMALE',
      birthDate: '1990-02-28',
      company: 'Ox',
      language: 'pl-pl',
      address: { city: 'Ely', latitude: 52.4, longitude: 0.26 },
      tags: ['vip'],
      metadata: { shelf: 3 },
      attributes: [{ name: 'shoe', value: 39 }],
      email: 'Anna@Example.com',
      contacts: [
        { type: 'EMAIL', value: 'anna@example.com', verified: true },
        { type: 'PHONE', value: '601 234 567', primary: true },
        { type: 'PUSH', value: 'token-1' },
      ],
      consents: [
        {
          name: 'email',
          granted: true,
          at: '2019-05-31T14:00:00+02:00',
          source: 'paper',
          wordingVersion: '2',
        },
        { name: 'newsletter', granted: false, at: '2020-01-01T00:00:00Z' },
        { name: 'sms', granted: true },
      ],
      cardNumber: '4000-1',
      cardBarcode: '5901234123457',
      cardStatus: 'BLOCKED',
      cardCategory: 'Gold',
      balances: [
        { campaignId: points, amount: '120' },
        { campaignId: goods, amount: '2', product: 'Tea' },
      ],
    };
    expect(await imported(app, [record])).toMatchObject({ new: 1, rejects: [] });
    const found = await whole('shop-1');
    expect(found).toMatchObject({
      uuid: 'legacy-1',
      language: 'pl-PL',
      address: { city: 'Ely', latitude: 52.4, longitude: 0.26 },
      metadata: { shelf: 3 },
      attributes: [{ name: 'shoe', value: 39 }],
      registered: false,
      contacts: expect.arrayContaining([
        { type: 'EMAIL', value: 'anna@example.com', primary: true, verified: true, verifiedBy: 'SERVICE' },
        { type: 'PHONE', value: '+48601234567', primary: true, verified: false, verifiedBy: null },
      ]),
      card: {
        number: '4000-1',
        barcode: '5901234123457',
        status: 'BLOCKED',
        category: { name: 'Gold' },
        balances: [
          { amount: '120', product: null },
          { amount: '2', product: 'Tea' },
        ],
      },
    });
    expect(found.agreements.records).toEqual([
      expect.objectContaining({
        channel: 'email',
        at: '2019-05-31T12:00:00+00:00',
        source: 'paper',
        wordingVersion: '2',
      }),
      expect.objectContaining({ channel: 'newsletter', granted: false, at: '2020-01-01T00:00:00+00:00' }),
      expect.objectContaining({ channel: 'sms', granted: true, at: '2026-03-01T09:00:00+00:00' }),
    ]);
    const history = (await app.everythingStored())['history_entry'] as Array<Record<string, unknown>>;
    expect(history.map(({ kind }) => kind).toSorted()).toEqual([
      'AGREEMENTS_CHANGED',
      'BALANCE_ADDED',
      'BALANCE_ADDED',
      'CUSTOMER_CREATED',
    ]);
    expect(
      history.every(({ source }) =>
        /^import:[\w-]+:1$/.test((source as { correlationId: string }).correlationId),
      ),
    ).toBe(true);
    const evidence = (await app.everythingStored())['agreement_evidence'] as unknown[];
    expect(evidence).toHaveLength(3);
    await expectHealthy();
  });

  test('finds its customer by the other system’s id, adds contacts, and leaves newer decisions [BX-08]', async () => {
    const first = {
      externalId: 'shop-1',
      contacts: [{ type: 'EMAIL', value: 'a@example.com', primary: true }],
      consents: [{ name: 'email', granted: false }],
    };
    const second = {
      externalId: 'shop-1',
      lastName: 'Nowak',
      contacts: [{ type: 'EMAIL', value: 'b@example.com', primary: true }],
      consents: [
        { name: 'email', granted: true, at: '2020-01-01T00:00:00Z' },
        { name: 'sms', granted: true, at: '2020-01-01T00:00:00Z', source: 'merge' },
      ],
    };
    expect(await imported(app, [first, second, second])).toMatchObject({ new: 1, update: 2 });
    const found = await whole('shop-1');
    expect(found.contacts).toEqual([
      expect.objectContaining({ value: 'a@example.com', primary: false }),
      expect.objectContaining({ value: 'b@example.com', primary: true }),
    ]);
    expect(found.agreements).toMatchObject({ email: false, sms: true });
    expect(found.agreements.records).toContainEqual(
      expect.objectContaining({ channel: 'sms', source: 'imported merge' }),
    );
    const history = (await app.everythingStored())['history_entry'] as Array<{ kind: string }>;
    expect(history.map(({ kind }) => kind).toSorted()).toEqual([
      'AGREEMENTS_CHANGED',
      'AGREEMENTS_CHANGED',
      'CUSTOMER_CREATED',
      'CUSTOMER_UPDATED',
    ]);
    await expectHealthy();
  });

  test.each(foreignHashes.filter(([name]) => /^(Argon2id|bcrypt of PHP|PBKDF2 of Django)/.test(name)))(
    'signs in with the password of before: %s [AU-08]',
    async (_name, passwordHash) => {
      const contacts = [{ type: 'EMAIL', value: 'anna@example.com', primary: true, verified: true }];
      const records = [
        { externalId: '1', contacts, passwordHash },
        { externalId: '2', username: 'bodil', passwordHash },
        { externalId: '3', email: 'unproved@example.com', passwordHash },
        { externalId: '4', username: 'dinah', passwordHash: 'd41d8cd98f00b204e9800998ecf8427e' },
      ];
      const { rejects } = await imported(app, records);
      expect(rejects).toEqual([
        expect.stringMatching(/^3,username,is required/),
        expect.stringMatching(/^4,passwordHash,.*is in no known format/),
      ]);
      for (const username of ['anna@example.com', 'bodil']) {
        const answer = await signIn(app, { username, password: PASSWORD_ELSEWHERE });
        expect(answer.__typename).toBe('CustomerSignedIn');
      }
      await expectHealthy();
    },
  );
});

describe('many records', () => {
  test('of which some are refused at the end of their transaction: the others are stored [BX-08]', async () => {
    const { id } = await registered(app, { email: 'taken@example.com' });
    const contact = (value: string) => [{ type: 'EMAIL', value, verified: true }];
    const records = Array.from({ length: 40 }, (_, n) => ({
      externalId: `shop-${n}`,
      contacts: contact(n % 13 === 5 ? 'taken@example.com' : `n${n}@example.com`),
      ...(n === 20 && { customFields: [{ number: 999, value: 1 }] }),
    }));
    const done = await imported(app, records);
    expect(done).toMatchObject({ done: 40, new: 36, update: 0, rejected: 4 });
    expect(done.rejects).toEqual([
      expect.stringMatching(/^6,,Another customer has proved/),
      expect.stringMatching(/^19,,Another customer has proved/),
      expect.stringMatching(/^21,customFields.0.number,there is no custom field 999/),
      expect.stringMatching(/^32,,Another customer has proved/),
    ]);
    expect(await whole('shop-39')).toMatchObject({ externalId: 'shop-39' });
    expect(await whole('shop-5')).toBeNull();
    expect(id).toBeTruthy();
    await expectHealthy();
  });

  test('of a trial leave nothing behind, and say what would become of them [BX-08]', async () => {
    const records = [{ code: 'A' }, { code: 'B', countryCode: 'x' }, { code: 'C' }];
    const trial = await imported(app, records, { isDryRun: true });
    expect(trial).toMatchObject({
      done: 3,
      new: 2,
      rejected: 1,
      rejects: [expect.stringMatching(/^2,countryCode,/)],
    });
    expect((await app.everythingStored())['customer']).toEqual([]);
    expect((await app.everythingStored())['import_run']).toMatchObject([{ done: 0 }]);
  });

  test('take part in the campaign of the import, and their balance counts in it [BX-08]', async () => {
    const campaignId = await startCampaign(app);
    await imported(app, [{ externalId: 'shop-1', balance: '12' }], { campaignId });
    expect(await whole('shop-1')).toMatchObject({ card: { balances: [{ amount: '12' }] } });
    const [customer] = (await app.everythingStored())['customer'] as Array<{ campaign_ids: string[] }>;
    expect(customer!.campaign_ids).toEqual([campaignId]);
  });
});
