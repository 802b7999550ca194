import { expect, test } from 'vitest';
import { dataFieldNames } from '../../../src/domain/customers/missing-fields.js';
import { device, registered, signIn } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { CREATE_CAMPAIGN, defined, endsForStaff, SET_DATA_FIELDS } from '../../support/till.js';

const app = useApp();

interface Field {
  name: string;
  type: string;
  choices: string[];
  format: string | null;
  pattern: string | null;
  maxLength: number | null;
  minimum: string | null;
  maximum: string | null;
  inputPath: string | null;
  customFieldNumber: number | null;
  position: number;
}

const FORM = `query ($id: ID!) { campaign(id: $id) { customerDataFields {
  customDataFields { ...Parts } privacyCustomDataFields { ...Parts } } } }
  fragment Parts on CustomerDataField {
    name position type choices format pattern maxLength minimum maximum inputPath customFieldNumber mandatory visible }`;

const byFormat: Record<string, string> = {
  EMAIL: 'maja@example.net',
  PHONE: '+48601234567',
  LANGUAGE_TAG: 'pl-PL',
  COUNTRY_CODE: 'PL',
};

/** A value made of what the form says of the field, without looking at its name. */
function valueFor({ type, choices, format, maxLength, minimum }: Field): unknown {
  if (format) return byFormat[format];
  if (type === 'BOOLEAN') return true;
  if (type === 'NUMBER') return Number(minimum ?? '12.5');
  if (type === 'DATE') return minimum ?? '2001-02-03';
  if (type === 'DATE_TIME') return '2012-07-28T22:59:59';
  if (type === 'ONE_OF_LIST') return choices[0];
  if (type === 'MANY_OF_LIST') return choices;
  return 'x'.repeat(maxLength ?? 1);
}

function inputOf(fields: readonly Field[], campaignId: string) {
  const input: Record<string, unknown> = { campaignId };
  const add = (name: string, one: object) => {
    input[name] = [...((input[name] as object[] | undefined) ?? []), one];
  };
  for (const field of fields) {
    const value = valueFor(field);
    const [first, part] = (field.inputPath ?? '').split('.');
    if (first === '') continue;
    if (first === 'customFields') add(first, { number: field.customFieldNumber, value });
    else if (first === 'consents') add(first, { name: field.name, granted: value });
    else if (part) input[first!] = { ...(input[first!] as object), [part]: value };
    else input[first!] = value;
  }
  return input;
}

async function everyField() {
  for (const type of ['TEXT', 'NUMBER', 'BOOLEAN', 'DATE', 'DATE_TIME']) await defined(app, type);
  for (const type of ['ONE_OF_LIST', 'MANY_OF_LIST']) await defined(app, type, ['Gouda', 'Swiss']);
  const { data: defs } = await app.ask('{ customFieldDefinitions { name } }', {}, await app.service());
  const made = await endsForStaff(app, CREATE_CAMPAIGN, { name: 'Club', kind: 'POINTS' });
  const campaignId: string = made.campaign.id;
  const custom = defs.customFieldDefinitions.map(({ name }: { name: string }) => name);
  const field = (name: string) => ({ name, visible: true, mandatory: true, labels: [] });
  const set = await endsForStaff(app, SET_DATA_FIELDS, {
    campaignId,
    customDataFields: [...dataFieldNames, ...custom].map(field),
    privacyCustomDataFields: ['newsletter'].map(field),
  });
  expect(set.__typename).toBe('CustomerDataFieldsSet');
  const { data } = await app.ask(FORM, { id: campaignId });
  const { customDataFields, privacyCustomDataFields } = data.campaign.customerDataFields;
  return { campaignId, fields: [...customDataFields, ...privacyCustomDataFields] as Field[] };
}

const UPDATE = `mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { __typename
  ... on CustomerInputRejected { fields { path message } } ... on CustomerFieldsMissing { missingFields } } }`;

test('a form of every field there is can be made and filled in from the campaign alone [FI-22]', async () => {
  const { campaignId, fields } = await everyField();
  const account = await registered(app, { email: 'maja@example.net', campaignId });
  const incomplete = await signIn(app, account);
  expect(incomplete).toMatchObject({ __typename: 'CustomerRegistrationIncomplete' });
  const token = 'accessToken' in incomplete ? incomplete.accessToken : '';
  const { data } = await app.ask(UPDATE, { input: inputOf(fields, campaignId) }, token);
  expect(data.updateAccount).toEqual({ __typename: 'CustomerAccountUpdated' });
  expect((await device(app, account)).accessToken).toBeTruthy();
  const data2 = fields.slice(0, -1);
  expect(data2.map(({ position }) => position)).toEqual(data2.map((_, place) => place));
  for (const { name, type, pattern } of fields) {
    if (type !== 'TEXT' || !pattern) continue;
    const value = valueFor(fields.find((one) => one.name === name)!) as string;
    expect([name, new RegExp(`^(?:${pattern})$`, 'u').test(value)]).toEqual([name, true]);
  }
});

test('the limits that a field states are the service’s: what is beyond them is refused [FI-22]', async () => {
  const { campaignId, fields } = await everyField();
  const { accessToken } = (await signIn(
    app,
    await registered(app, { email: 'maja@example.net', campaignId }),
  )) as {
    accessToken: string;
  };
  let limits = 0;
  for (const field of fields) {
    const beyond =
      field.maxLength !== null && !field.format
        ? 'x'.repeat(field.maxLength + 1)
        : field.type === 'NUMBER' && field.maximum !== null
          ? Number(field.maximum) + 1
          : field.type === 'ONE_OF_LIST'
            ? 'nothing of the list'
            : null;
    if (beyond === null || !field.inputPath) continue;
    limits += 1;
    const [first = '', part] = field.inputPath.split('.');
    const value =
      first === 'customFields'
        ? [{ number: field.customFieldNumber, value: beyond }]
        : part
          ? { [part]: beyond }
          : beyond;
    const { data, errors } = await app.ask(UPDATE, { input: { [first]: value } }, accessToken);
    // A choice of an enum is refused by GraphQL already.
    if (field.name === 'sex') expect(errors).toBeDefined();
    else expect([field.name, data.updateAccount.__typename]).toEqual([field.name, 'CustomerInputRejected']);
  }
  expect(limits).toBeGreaterThan(10);
});
