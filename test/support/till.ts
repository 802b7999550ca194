import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Sender, TestApp } from './app.js';

// biome-ignore lint/suspicious/noExplicitAny: answers to documents without generated types
type Untyped = any;

const REFUSAL = '... on CustomerProblem { status message }';
const FIELDS = '... on CustomerInputRejected { fields { path message } }';
const CUSTOMER = `customer {
  id code firstName lastName customDate note isRegistered: registered
  address { street1 street2 city province postalCode countryCode }
  contacts { type value isPrimary: primary isVerified: verified }
  customFields { number name value }
  card { id number barcode status category { id name } balances { amount currency product } }
}`;

const mutation = (name: string, success: string, fields: string, refusal = `${REFUSAL} ${FIELDS}`) => {
  const input = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) {
    ${name}(input: $input) { __typename ... on ${success} { ${fields} } ${refusal} }
  }`;
};

export const RECORD_CUSTOMER = mutation(
  'recordCustomer',
  'CustomerRecorded',
  `outcome code cardNumber ${CUSTOMER}`,
);
export const ISSUE_CARD = mutation('issueCard', 'LoyaltyCardIssued', CUSTOMER);
export const REPLACE_CARD = mutation('replaceCard', 'LoyaltyCardReplaced', CUSTOMER);
export const BLOCK_CARD = mutation('blockCard', 'LoyaltyCardBlocked', CUSTOMER);
export const VERIFY_PIN = mutation('verifyPin', 'CustomerPinVerified', 'customer { id }');
const CAMPAIGN = `campaign { id name kind currency customerDataFields {
  customDataFields { name visible mandatory wordingVersion labels { language text } }
  privacyCustomDataFields { name visible mandatory wordingVersion labels { language text } } } }`;
export const CREATE_CAMPAIGN = mutation('createCampaign', 'LoyaltyCampaignCreated', CAMPAIGN);
export const UPDATE_CAMPAIGN = mutation('updateCampaign', 'LoyaltyCampaignUpdated', CAMPAIGN);
export const SET_DATA_FIELDS = mutation('setCustomerDataFields', 'CustomerDataFieldsSet', CAMPAIGN);
export const CREATE_CATEGORY = mutation(
  'createCardCategory',
  'LoyaltyCardCategoryCreated',
  'category { id name }',
);
export const DEFINE_FIELD = mutation(
  'defineCustomField',
  'CustomerCustomFieldDefined',
  'customField { id number name type choices }',
);
export const REMOVE_FIELD = mutation('removeCustomField', 'CustomerCustomFieldRemoved', 'number', REFUSAL);

/** Calls one mutation and returns its outcome. */
export async function ends(app: TestApp, document: string, input: object, sender?: Sender): Promise<Untyped> {
  const { data, errors } = await app.ask(document, { input }, sender ?? (await app.service()));
  expect(errors).toBeUndefined();
  return Object.values(data)[0];
}

/** Calls one mutation as staff. */
export const endsForStaff = async (app: TestApp, document: string, input: object) =>
  ends(app, document, input, await app.staff());

/** Defines a custom field and returns its number. */
export async function defined(app: TestApp, type: string, choices?: string[]): Promise<number> {
  const field = await endsForStaff(app, DEFINE_FIELD, { name: `Field ${type}`, type, choices });
  expect(field.__typename).toBe('CustomerCustomFieldDefined');
  return field.customField.number;
}

/** Makes records share a card, as records taken over from other systems may. */
export async function shareCards(app: TestApp, number: string): Promise<void> {
  await sql`update card set is_shared = true, number = ${number}`.execute(app.em.getKysely());
}

/** The number of rows in a table. */
export const countOf = async (app: TestApp, table: string) => (await app.everythingStored())[table]!.length;
