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

/** The mutations that change what a customer has several of. */
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
};
