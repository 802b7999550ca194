import { setPin } from '../../../src/domain/sign-in/pins.js';
import { category } from '../accounts.js';
import { enterWithCard, startCampaign, tillOf } from '../balances.js';
import { enter } from '../customers.js';
import { defined } from '../till.js';
import { inWork } from '../world.js';
import type { Recipe, Stage } from './recipe.js';

const key = ({ next }: Stage) => ({ idempotencyKey: `key-${next()}` });
const number = ({ next }: Stage) => `2900${String(next()).padStart(9, '0')}`;

/** A till's changes to a customer with a card. */
const atTheTill =
  (input: (stage: Stage, customerId: string) => object): Recipe =>
  async (stage) =>
  async () => {
    const customerId = await enterWithCard(stage.app, number(stage));
    return {
      sender: await stage.app.service(),
      customerId,
      input: { ...key(stage), customerId, ...input(stage, customerId) },
    };
  };

/** Changes to a card that has a balance. */
const onBalance =
  (input: object): Recipe =>
  async (stage) => {
    const campaignId = await startCampaign(stage.app, 'PRODUCT');
    const customerId = await enterWithCard(stage.app, number(stage));
    await tillOf(stage.app).hasAdded({ customerId, campaignId, amount: '100000', product: 'Cake' });
    return async () => ({
      sender: await stage.app.service(),
      customerId,
      input: { ...key(stage), customerId, campaignId, product: 'Cake', ...input },
    });
  };
const moved = { amount: '2', reason: 'birthday', reference: 'receipt 7' };

/** Cards, balances and what a till records. */
export const tillRecipes: Record<string, Recipe> = {
  addToBalance: onBalance(moved),
  redeemFromBalance: onBalance(moved),
  adjustBalance: async (stage) => {
    const next = await onBalance({ ...moved, amount: '-2' })(stage);
    return async () => ({ ...(await next()), sender: await stage.app.staff() });
  },
  async reverseTransaction(stage) {
    const campaignId = await startCampaign(stage.app);
    const customerId = await enterWithCard(stage.app, number(stage));
    return async () => {
      const transactionId = await tillOf(stage.app).hasAdded({ customerId, campaignId, amount: '2' });
      const sender = await stage.app.service();
      const input = { ...key(stage), transactionId, amount: '1', reason: 'mistyped' };
      return { sender, customerId, input };
    };
  },
  async issueCard(stage) {
    const categoryId = await category(stage.app, `Gold ${stage.next()}`);
    return async () => {
      const { id: customerId } = await enter(stage.app, { externalId: `shop-${stage.next()}` });
      const input = { ...key(stage), customerId, number: number(stage), categoryId, reason: 'lost' };
      return { sender: await stage.app.service(), customerId, input };
    };
  },
  replaceCard: atTheTill((stage) => ({ number: number(stage), reason: 'worn' })),
  blockCard: atTheTill(() => ({ reason: 'stolen' })),
  async changeCardCategory(stage) {
    const categoryId = await category(stage.app, `Silver ${stage.next()}`);
    return atTheTill(() => ({ categoryId, reason: '1000 points', tellOwner: true }))(stage);
  },
  async verifyPin(stage) {
    const { app } = stage;
    const customerId = await enterWithCard(app, number(stage));
    const pin = await app.world.passwords.hash('4711');
    await inWork(app, (work) => setPin(work, customerId, pin));
    return async () => ({ sender: await app.service(), customerId, input: { customerId, pin: '4711' } });
  },
  async recordCustomer(stage) {
    const { app } = stage;
    const field = await defined(app, 'TEXT');
    const campaignId = await startCampaign(app);
    return async () => {
      const n = stage.next();
      const input = {
        ...key(stage),
        code: `A-${n}`,
        newCode: false,
        cardNumber: number(stage),
        firstName: 'Anna',
        lastName: 'Nowak',
        phone: `+48512${String(n).padStart(6, '0')}`,
        email: `dora-${n}@example.com`,
        street1: 'Marszałkowska 1',
        street2: 'm. 2',
        city: 'Warszawa',
        province: 'Mazowieckie',
        postalCode: '00-000',
        countryCode: 'PL',
        customDate: '2010-03-04',
        note: 'likes Gouda',
        customFields: [{ number: field, value: 'Gouda' }],
        username: `dora.${n}`,
        password: 'correct horse battery staple',
        pin: '4711',
        sendNoEmail: true,
        campaignId,
        autoAdd: { campaignId, amount: '5' },
      };
      return { sender: await app.service(), input };
    };
  },
};
