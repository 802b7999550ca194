import { campaign } from '../accounts.js';
import { enter, read } from '../customers.js';
import { erased } from '../erasures.js';
import { merged } from '../merges.js';
import { defined } from '../till.js';
import type { Recipe, Stage } from './recipe.js';

const key = ({ next }: Stage) => ({ idempotencyKey: `key-${next()}` });
const email = ({ next }: Stage) => `anna-${next()}@example.com`;
const pushToken = ({ next }: Stage) => `token-${next()}`;

/** A customer without an account. */
const somebody = async (stage: Stage) =>
  (
    await enter(stage.app, {
      externalId: `shop-${stage.next()}`,
      contacts: [{ type: 'EMAIL', value: email(stage) }],
    })
  ).id;

/** Two records that may be of one person. */
async function similar(stage: Stage) {
  const customId = `C-${stage.next()}`;
  const [one, other] = [
    await enter(stage.app, { externalId: `shop-${stage.next()}`, customId }),
    await enter(stage.app, { externalId: `shop-${stage.next()}`, customId }),
  ];
  await stage.app.jobs.catchUp();
  return { oneId: one.id, otherId: other.id };
}

/** Everything customers may state about themselves. */
export const profile = (number: number) => ({
  customId: 'C-1',
  firstName: 'Anna',
  lastName: 'Nowak',
  displayName: 'Anna N.',
  sex: 'FEMALE',
  birthDate: '1989-08-03',
  avatarUrl: 'https://example.com/anna.png',
  company: 'Nowak & Sons',
  language: 'pl-PL',
  address: {
    street1: 'Marszałkowska 1',
    street2: 'm. 2',
    city: 'Warszawa',
    province: 'Mazowieckie',
    postalCode: '00-000',
    countryCode: 'PL',
    latitude: 52.2297,
    longitude: 21.0122,
  },
  customDate: '2010-03-04',
  note: 'likes Gouda',
  tags: ['gold', 'a, "b"'],
  attributes: [{ name: 'size', value: { eu: 38 } }],
  customFields: [{ number, value: 'Gouda' }],
});

/** Everything a service may state about a customer. */
const record = (stage: Stage, number: number) => ({
  ...key(stage),
  ...profile(number),
  externalId: `shop-${stage.next()}`,
  status: 'ENABLED',
  metadata: { k: ['v'] },
  contacts: [{ type: 'EMAIL', value: email(stage), primary: true, verified: true }],
});

const changing =
  (change: (stage: Stage, number: number) => object): Recipe =>
  async (stage) => {
    const { app } = stage;
    const id = await somebody(stage);
    const number = await defined(app, 'TEXT');
    return async () => ({
      sender: await app.service(),
      customerId: id,
      input: { id, expectedVersion: (await read(app, id))!.version, ...change(stage, number) },
    });
  };

/** A service's changes to one and the same customer. */
const about =
  (input: (stage: Stage) => object): Recipe =>
  async (stage) => {
    const customerId = await somebody(stage);
    return async () => ({
      sender: await stage.app.service(),
      customerId,
      input: { ...key(stage), customerId, ...input(stage) },
    });
  };

/** A service's changes to a contact, a new one each time. */
const ofContact =
  (input: (stage: Stage) => object): Recipe =>
  async (stage) => {
    const { app } = stage;
    return async () => {
      const contacts = [{ type: 'PUSH', value: pushToken(stage) }] as const;
      const { id: customerId, contacts: held } = await enter(app, {
        externalId: `shop-${stage.next()}`,
        contacts: [...contacts],
      });
      const contactId = held![0]!.id;
      return {
        sender: await app.service(),
        customerId,
        input: { ...key(stage), customerId, contactId, ...input(stage) },
      };
    };
  };

const ending =
  (more: object, sender: (stage: Stage) => Promise<string>): Recipe =>
  async (stage) =>
  async () => {
    const id = await somebody(stage);
    return {
      sender: await sender(stage),
      customerId: id,
      isEnd: true,
      input: { ...key(stage), id, ...more },
    };
  };

/** The mutations with which services and staff manage customers. */
export const customerRecipes: Record<string, Recipe> = {
  async createCustomer(stage) {
    const number = await defined(stage.app, 'TEXT');
    await campaign(stage.app, [{ name: 'profiling', section: 'PRIVACY', isMandatory: false }]);
    return async () => ({
      sender: await stage.app.service(),
      input: {
        ...record(stage, number),
        uuid: `visitor-${stage.next()}`,
        agreements: { email: true, sms: false, push: true, bluetooth: false, rfid: true, wifi: false },
        consents: [{ name: 'profiling', granted: true }],
        agreementSource: 'till 7',
        wordingVersion: '2026-01',
      },
    });
  },
  updateCustomer: changing(record),
  replaceCustomer: changing(record),
  deleteCustomer: ending({}, ({ app }) => app.service()),
  eraseCustomer: ending({ reason: 'REQUESTED' }, ({ app }) => app.staff()),
  addContact: about((stage) => ({ type: 'PUSH', value: pushToken(stage), primary: true, verified: true })),
  updateContact: ofContact((stage) => ({ value: pushToken(stage), primary: true, verified: true })),
  removeContact: ofContact(() => ({})),
  async setAgreements(stage) {
    await campaign(stage.app, [{ name: 'profiling', section: 'PRIVACY', isMandatory: false }]);
    // Of another customer each time, because a repeated decision is not stored.
    const once = about(() => ({
      ...{ email: true, sms: false, push: true, bluetooth: false, rfid: true, wifi: false },
      consents: [{ name: 'profiling', granted: true }],
      source: 'till 7',
      wordingVersion: '2026-01',
    }));
    return async () => (await once(stage))();
  },
  setAttributes: about(() => ({ attributes: profile(1).attributes })),
  setTags: about(() => ({ tags: ['gold', 'a, "b"'] })),
  dismissDuplicateCandidate: async (stage) => async () => ({
    sender: await stage.app.staff(),
    input: { ...key(stage), ...(await similar(stage)), note: 'Mother and daughter.' },
  }),
  restoreDuplicateCandidate: async (stage) => async () => ({
    sender: await stage.app.staff(),
    input: { ...key(stage), ...(await similar(stage)) },
  }),
  mergeCustomers: async (stage) => async () => {
    const survivorId = await somebody(stage);
    const absorbedId = await somebody(stage);
    const input = { ...key(stage), survivorId, absorbedId, expectedAbsorbedVersion: 1 };
    return { sender: await stage.app.staff(), customerId: survivorId, input };
  },
  unmergeCustomers: async (stage) => async () => {
    const customerId = await somebody(stage);
    const mergeId = await merged(stage.app, customerId, await somebody(stage));
    return { sender: await stage.app.staff(), customerId, input: { ...key(stage), mergeId } };
  },
  acknowledgeErasure: async (stage) => async () => {
    const customerId = await somebody(stage);
    await erased(stage.app, customerId);
    const input = {
      ...key(stage),
      customerId,
      status: 'REFUSED',
      reason: 'Invoices are kept for ten years.',
    };
    return { sender: await stage.app.service(), input };
  },
};
