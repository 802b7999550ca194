import { beforeEach, describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { startCampaign } from '../../support/balances.js';
import { NOBODY, withNothingMoved } from '../../support/customers.js';
import { defined, endsForStaff, SET_DATA_FIELDS } from '../../support/till.js';

const app = useApp();
let campaignId: string;
beforeEach(async () => {
  campaignId = await startCampaign(app);
});
const field = (name: string, more: object = {}) => ({
  name,
  visible: true,
  mandatory: false,
  labels: [],
  ...more,
});
const set = (input: object) =>
  endsForStaff(app, SET_DATA_FIELDS, {
    campaignId,
    customDataFields: [],
    privacyCustomDataFields: [],
    ...input,
  });
const refuse = (input: object) => withNothingMoved(app, () => set(input));

const FORM = `query ($id: ID!) { campaign(id: $id) { customerDataFields {
  customDataFields { name visible mandatory } privacyCustomDataFields { name visible mandatory } } } }`;
const formOf = async (id: string) => (await app.ask(FORM, { id })).data.campaign?.customerDataFields;

describe('setting which data a campaign asks for', () => {
  test('the form has two lists in their order, each field with visible and mandatory [FI-13]', async () => {
    await defined(app, 'TEXT');
    const labels = [
      { language: 'en', text: 'Given name' },
      { language: 'pl', text: 'Imię' },
    ];
    const form = {
      customDataFields: [
        field('lastName', { mandatory: true }),
        field('firstName', { visible: false, labels }),
        field('Field TEXT'),
      ],
      privacyCustomDataFields: [field('newsletter', { mandatory: true, wordingVersion: '2026-01' })],
    };
    const answer = await set(form);
    const whole = (one: object) => ({ wordingVersion: null, ...one });
    expect(answer).toMatchObject({ __typename: 'CustomerDataFieldsSet', campaign: { id: campaignId } });
    expect(answer.campaign.customerDataFields).toEqual({
      customDataFields: form.customDataFields.map(whole),
      privacyCustomDataFields: form.privacyCustomDataFields.map(whole),
    });
    expect(await formOf(campaignId)).toEqual({
      customDataFields: [
        { name: 'lastName', visible: true, mandatory: true },
        { name: 'firstName', visible: false, mandatory: false },
        { name: 'Field TEXT', visible: true, mandatory: false },
      ],
      privacyCustomDataFields: [{ name: 'newsletter', visible: true, mandatory: true }],
    });
  });

  test('two campaigns have different forms, and an unknown one has none [FI-14]', async () => {
    const other = await startCampaign(app, 'VISITS');
    await set({ customDataFields: [field('firstName')] });
    await set({ campaignId: other, customDataFields: [field('email')] });
    const names = async (id: string) =>
      (await formOf(id)).customDataFields.map(({ name }: { name: string }) => name);
    expect([await names(campaignId), await names(other)]).toEqual([['firstName'], ['email']]);
    for (const id of [NOBODY, 'not-an-id']) {
      expect(await formOf(id)).toBeUndefined();
      expect(await refuse({ campaignId: id })).toMatchObject({
        __typename: 'LoyaltyCampaignNotFound',
        status: 404,
      });
    }
  });

  test('setting it again replaces all of it', async () => {
    await set({ customDataFields: [field('firstName'), field('lastName')] });
    await set({ customDataFields: [field('lastName')], privacyCustomDataFields: [field('sms')] });
    expect(await formOf(campaignId)).toMatchObject({
      customDataFields: [{ name: 'lastName' }],
      privacyCustomDataFields: [{ name: 'sms' }],
    });
    await set({});
    expect(await formOf(campaignId)).toEqual({ customDataFields: [], privacyCustomDataFields: [] });
  });

  test('a field nobody knows, twice the same or with labels that are none is refused [D12]', async () => {
    const labelled = (...labels: string[][]) =>
      field('firstName', { labels: labels.map(([language, text]) => ({ language, text })) });
    const bad: Array<[object[], string]> = [
      [[field('firstName'), field('shoeSize')], 'customDataFields.1.name'],
      [[field('passwordHash')], 'customDataFields.0.name'],
      [[field('firstName'), field('firstName')], 'customDataFields.1'],
      [[labelled(['English', 'x'])], 'customDataFields.0.labels.0.language'],
      [[labelled(['en', ''])], 'customDataFields.0.labels.0.text'],
      [[labelled(['en', 'a'], ['en', 'b'])], 'customDataFields.0.labels.1'],
    ];
    for (const [customDataFields, path] of bad) {
      expect(await refuse({ customDataFields })).toMatchObject({
        __typename: 'CustomerInputRejected',
        status: 400,
        fields: [{ path }],
      });
    }
  });

  test('a field that no form can ask for is refused with the names of those that one can [FI-13, D12]', async () => {
    await set({ customDataFields: [field('firstName')] });
    const answer = await refuse({ customDataFields: [field('avatarUrl')] });
    const { message } = answer.fields[0];
    const names = message.match(/^avatarUrl is neither a custom field nor one of (.*)\.$/)[1].split(', ');
    expect(names).toEqual(
      expect.arrayContaining(['firstName', 'birthDate', 'city', 'note', 'email', 'phone']),
    );
    expect((await set({ customDataFields: names.map((name: string) => field(name)) })).__typename).toBe(
      'CustomerDataFieldsSet',
    );
    const ask = '{ __type(name: "CustomerDataFieldInput") { inputFields { name description } } }';
    const { data } = await app.ask(ask);
    const { description } = data.__type.inputFields.find(({ name }: { name: string }) => name === 'name');
    for (const name of names) expect(description).toContain(`\`${name}\``);
  });

  test('the same key with another input is refused [BX-05]', async () => {
    const first = await set({ idempotencyKey: 'k' });
    expect(await refuse({ idempotencyKey: 'k' })).toEqual(first);
    expect(await refuse({ idempotencyKey: 'k', customDataFields: [field('email')] })).toMatchObject({
      __typename: 'CustomerIdempotencyKeyReused',
    });
  });
});
