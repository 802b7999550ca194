import { AddContactDocument, type CustomerContactInput } from '../generated/graphql.js';
import { registered } from './accounts.js';
import type { TestApp } from './app.js';
import { enterWithCard } from './balances.js';
import { ended, enter } from './customers.js';
import { grouped } from './lists.js';
import { merged } from './merges.js';
import { recipes, versionOf } from './recipes/every-mutation.js';
import type { Call, Recipe, Stage } from './recipes/recipe.js';
import { CREATE_CATEGORY, DEFINE_FIELD, ends, endsForStaff, RECORD_CUSTOMER } from './till.js';

/** A flow whose write a unique index refuses, and the answer to the caller. */
export interface Refusal {
  /** The file in src that turns the index into an answer. */
  file: string;
  index: string;
  mutation: string;
  outcome: string;
  /** The number of attempts, where the index may refuse a drawn number and the flow tries again. */
  attempts?: number;
}

/** A write that only the index refuses, because no flow reads before it. */
export interface Duplicate extends Refusal {
  /** A call that would succeed if nobody else had the same value. */
  call: Recipe;
  /** A try with a code or a password stays counted. */
  isCounted?: true;
}

/** Gives a new customer an address that they have proved. */
async function proved(app: TestApp, type: 'EMAIL' | 'PHONE', value: string): Promise<void> {
  const { id } = await enter(app, { contacts: [{ type, value, verified: true }] });
  await app.em.execute(`update contact set proved_by = 'CUSTOMER' where customer_id = '${id}'`);
}

const listed = async (app: TestApp, input: { customerId: string } & CustomerContactInput) =>
  ended(
    (await app.ask(AddContactDocument, { input }, await app.service())).data.addContact,
    'CustomerContactAdded',
  );

/** The receiver of the last link. */
const lastReceiver = async (app: TestApp) => (await app.messages()).at(-1)!.to;

// Recipes know their inputs; the fields taken here exist.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Given = any;

/** The mutation's own recipe, after `take` has taken the value. */
const after =
  (mutation: string, take: (app: TestApp, input: Given) => Promise<unknown>): Recipe =>
  async (stage) => {
    const make = await recipes[mutation]!(stage);
    return async () => {
      const call = await make();
      await take(stage.app, call.input);
      // Taking may change the customer; their caller knows of it.
      const { customerId, input } = call;
      const isVersioned = 'expectedVersion' in input && customerId !== undefined;
      const read = isVersioned && { expectedVersion: await versionOf(stage.app, customerId) };
      return { ...call, input: { ...input, ...read } };
    };
  };

const calling =
  (call: (stage: Stage) => Promise<Call>): Recipe =>
  async (stage) =>
  async () =>
    call(stage);

const TAKEN = 'taken@example.com';

const contactIsTaken = { index: 'contact_verified_address_unique', outcome: 'CustomerContactTaken' };
const contactIsListed = { index: 'contact_once_per_customer', outcome: 'CustomerContactAlreadyListed' };
const externalIdIsTaken = { index: 'customer_external_id_unique', outcome: 'CustomerExternalIdTaken' };
const cardIsTaken = { index: 'card_number_unique', outcome: 'LoyaltyCardTaken', attempts: 4 };
const enterWith = (externalId: string) => (app: TestApp) => enter(app, { externalId });
const takeExternalId = (app: TestApp, { externalId }: Given) => enterWith(externalId)(app);
const takeFirstContact = (app: TestApp, { contacts }: Given) => proved(app, 'EMAIL', contacts[0].value);
const takeNumber = (app: TestApp, { number }: Given) => enterWithCard(app, number);

export const duplicates: Duplicate[] = [
  ...(['create', 'update', 'replace'] as const).flatMap((verb) => {
    const [file, mutation] = [`flows/customers/${verb}-customer.ts`, `${verb}Customer`];
    return [
      { ...externalIdIsTaken, file, mutation, call: after(mutation, takeExternalId) },
      { ...contactIsTaken, file, mutation, call: after(mutation, takeFirstContact) },
    ];
  }),
  {
    file: 'flows/customers/create-customer.ts',
    index: 'customer_uuid_unique',
    mutation: 'createCustomer',
    outcome: 'CustomerUuidTaken',
    call: after('createCustomer', (app, { uuid }) => enter(app, { uuid, externalId: 'rival' })),
  },
  {
    file: 'flows/contacts/add-contact.ts',
    mutation: 'addContact',
    ...contactIsListed,
    call: after('addContact', (app, { customerId, type, value }) => listed(app, { customerId, type, value })),
  },
  {
    file: 'flows/contacts/add-contact.ts',
    mutation: 'addContact',
    ...contactIsTaken,
    call: calling(async ({ app }) => {
      const { id: customerId } = await enter(app, { externalId: 'shop-1' });
      await proved(app, 'EMAIL', TAKEN);
      const input = { customerId, type: 'EMAIL', value: TAKEN, verified: true };
      return { sender: await app.service(), input };
    }),
  },
  {
    file: 'flows/contacts/update-contact.ts',
    mutation: 'updateContact',
    ...contactIsListed,
    call: after('updateContact', (app, { customerId, value }) =>
      listed(app, { customerId, type: 'PUSH', value }),
    ),
  },
  {
    file: 'flows/contacts/update-contact.ts',
    mutation: 'updateContact',
    ...contactIsTaken,
    call: calling(async ({ app }) => {
      const { id: customerId, contacts } = await enter(app, {
        contacts: [{ type: 'EMAIL', value: 'anna@example.com' }],
      });
      await proved(app, 'EMAIL', TAKEN);
      const input = { customerId, contactId: contacts![0]!.id, value: TAKEN, verified: true };
      return { sender: await app.service(), input };
    }),
  },
  {
    file: 'flows/registration/claim-account.ts',
    mutation: 'claimAccount',
    ...contactIsTaken,
    isCounted: true,
    call: after('claimAccount', (app, { username }) => proved(app, 'EMAIL', username)),
  },
  {
    file: 'flows/phone-change/confirm-phone-update.ts',
    mutation: 'confirmPhoneUpdate',
    ...contactIsTaken,
    isCounted: true,
    call: after('confirmPhoneUpdate', (app, { phone }) => proved(app, 'PHONE', phone)),
  },
  {
    file: 'flows/email-change/confirm-email-change.ts',
    mutation: 'confirmEmailChange',
    ...contactIsTaken,
    call: after('confirmEmailChange', async (app) => proved(app, 'EMAIL', await lastReceiver(app))),
  },
  {
    file: 'flows/email-change/revert-email-change.ts',
    mutation: 'revertEmailChange',
    ...contactIsTaken,
    call: after('revertEmailChange', async (app) => proved(app, 'EMAIL', await lastReceiver(app))),
  },
  {
    file: 'flows/merge/unmerge-customers.ts',
    index: 'contact_verified_address_unique',
    mutation: 'unmergeCustomers',
    outcome: 'CustomerUnmergeBlocked',
    call: calling(async ({ app }) => {
      const { id: survivorId } = await registered(app);
      await listed(app, { customerId: survivorId, type: 'EMAIL', value: TAKEN });
      const vouched = { type: 'EMAIL', value: TAKEN, verified: true } as const;
      const { id: absorbedId } = await enter(app, { contacts: [vouched] });
      const mergeId = await merged(app, survivorId, absorbedId);
      // A contact that others had vouched for makes way.
      await registered(app, { email: TAKEN });
      return { sender: await app.staff(), input: { mergeId } };
    }),
  },
  {
    file: 'flows/cards/issue-card.ts',
    mutation: 'issueCard',
    ...cardIsTaken,
    call: after('issueCard', takeNumber),
  },
  {
    file: 'flows/cards/replace-card.ts',
    mutation: 'replaceCard',
    ...cardIsTaken,
    call: after('replaceCard', takeNumber),
  },
  {
    file: 'flows/till/record-customer.ts',
    index: 'credential_username_unique',
    mutation: 'recordCustomer',
    outcome: 'CustomerUsernameTaken',
    call: after('recordCustomer', (app, { username }) =>
      ends(app, RECORD_CUSTOMER, { code: 'rival', username }),
    ),
  },
  {
    file: 'flows/campaigns/create-card-category.ts',
    index: 'card_category_name_unique',
    mutation: 'createCardCategory',
    outcome: 'LoyaltyCardCategoryNameTaken',
    call: after('createCardCategory', (app, { name }) => endsForStaff(app, CREATE_CATEGORY, { name })),
  },
  {
    file: 'flows/custom-fields/define-custom-field.ts',
    index: 'custom_field_name_unique',
    mutation: 'defineCustomField',
    outcome: 'CustomerCustomFieldNameTaken',
    call: after('defineCustomField', (app, { name }) =>
      endsForStaff(app, DEFINE_FIELD, { name, type: 'TEXT' }),
    ),
  },
  {
    file: 'flows/groups/define-group.ts',
    index: 'customer_group_name_unique',
    mutation: 'defineGroup',
    outcome: 'CustomerGroupNameTaken',
    call: after('defineGroup', (app, { name }) => grouped(app, name)),
  },
];
