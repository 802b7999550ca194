import { v7 as uuidv7 } from 'uuid';
import type { DB } from '../../../src/tables/types.js';
import { enter } from '../customers.js';
import type { Recipe, Stage } from './recipe.js';

const key = ({ next }: Stage) => ({ idempotencyKey: `key-${next()}` });

/** A new customer each time, because lists have a limit. */
const somebody = async ({ app, next }: Stage) => (await enter(app, { externalId: `shop-${next()}` })).id;

export const address = {
  name: 'Jan Nowak',
  company: 'Nowak & Sons',
  street1: 'Marszałkowska 1',
  street2: 'm. 2',
  city: 'Warszawa',
  province: 'Mazowieckie',
  postalCode: '00-000',
  countryCode: 'PL',
  phone: '512 345 678',
  defaultBilling: true,
  defaultShipping: true,
};

/** The id of an address that a new customer has. */
async function listed(stage: Stage) {
  const customerId = await somebody(stage);
  const input = { customerId, street1: 'Lipowa 3' };
  const { data } = await stage.app.ask(
    'mutation ($input: AddAddressInput!) { addAddress(input: $input) { ... on CustomerAddressAdded { addressId } } }',
    { input },
    await stage.app.service(),
  );
  return { customerId, addressId: data.addAddress.addressId as string };
}

/** The id of a new group; by SQL, because there is a limit. */
async function group({ app, next }: Stage): Promise<string> {
  const id = uuidv7();
  await app.em.execute('insert into customer_group (id, name, created_at) values (?, ?, now())', [
    id,
    `Group ${next()}`,
  ]);
  return id;
}

/** The mutations that change what a customer has several of, and what staff define for it. */
export const listRecipes: Record<string, Recipe> = {
  addAddress: async (stage) => async () => {
    const customerId = await somebody(stage);
    return {
      sender: await stage.app.service(),
      customerId,
      input: { ...key(stage), customerId, ...address },
    };
  },
  updateAddress: async (stage) => async () => {
    const of = await listed(stage);
    const input = { ...key(stage), ...of, ...address };
    return { sender: await stage.app.service(), customerId: of.customerId, input };
  },
  removeAddress: async (stage) => async () => {
    const of = await listed(stage);
    return { sender: await stage.app.service(), customerId: of.customerId, input: { ...key(stage), ...of } };
  },
  addNote: async (stage) => async () => {
    const customerId = await somebody(stage);
    const input = { ...key(stage), customerId, text: 'Prefers to be called after five.' };
    return { sender: await stage.app.staff(), customerId, input };
  },
  removeNote: async (stage) => async () => {
    const customerId = await somebody(stage);
    const sender = await stage.app.staff();
    const { data } = await stage.app.ask(
      'mutation ($input: AddNoteInput!) { addNote(input: $input) { ... on CustomerNoteAdded { noteId } } }',
      { input: { customerId, text: 'x' } },
      sender,
    );
    return { sender, customerId, input: { ...key(stage), customerId, noteId: data.addNote.noteId } };
  },
  defineGroup: async (stage) => async () => ({
    sender: await stage.app.staff(),
    input: {
      ...key(stage),
      groupId: await group(stage),
      name: `Wholesale ${stage.next()}`,
      description: 'Buys by the pallet.',
    },
  }),
  removeGroup: async (stage) => async () => ({
    sender: await stage.app.staff(),
    input: { ...key(stage), groupId: await group(stage) },
  }),
  async setGroups(stage) {
    const groupId = await group(stage);
    return async () => {
      const customerId = await somebody(stage);
      const input = { ...key(stage), customerId, groupIds: [groupId] };
      return { sender: await stage.app.service(), customerId, input };
    };
  },
  // With those that are protected already: the list replaces them.
  setProtectedTags:
    async ({ app, next }) =>
    async () => {
      const held = await app.em.getKysely<DB>().selectFrom('protected_tag').select('tag').execute();
      const tags = [`vip ${next()}`, ...held.map(({ tag }) => tag)].slice(0, 200);
      return { sender: await app.staff(), input: { idempotencyKey: `key-${next()}`, tags } };
    },
  setTopics: async (stage) => async () => {
    const contacts = [{ type: 'EMAIL', value: `anna-${stage.next()}@example.com` }] as const;
    const { id: customerId, contacts: held } = await enter(stage.app, { contacts: [...contacts] });
    const topics = [{ code: 'points', wanted: false }];
    return {
      sender: await stage.app.service(),
      customerId,
      input: { ...key(stage), customerId, contactId: held![0]!.id, topics },
    };
  },
  // One that is there: a limit is for those that are not.
  defineTopic: async (stage) => async () => {
    const code = `tastings-${stage.next()}`;
    await stage.app.em.execute(
      `insert into topic (code, name, is_essential, created_at) values (?, 'Tastings', false, now())`,
      [code],
    );
    const name = `Tastings ${stage.next()}`;
    return { sender: await stage.app.staff(), input: { ...key(stage), code, name, essential: true } };
  },
  removeTopic: async (stage) => async () => {
    const sender = await stage.app.staff();
    await stage.app.ask(
      'mutation ($input: DefineTopicInput!) { defineTopic(input: $input) { __typename } }',
      { input: { code: 'events', name: 'Events' } },
      sender,
    );
    return { sender, input: { ...key(stage), code: 'events' } };
  },
};
