import { issueClientSecret } from '../../../src/domain/sign-in/client-secrets.js';
import { setPin } from '../../../src/domain/sign-in/pins.js';
import { ServiceClient } from '../../../src/entities/service-client.entity.js';
import { linkTo, move, requestMove, requestPhone, requestReset, visitor } from '../account-changes.js';
import {
  type Account,
  campaign,
  category,
  codeTo,
  device,
  OTHER_PASSWORD,
  PASSWORD,
  registered,
  sendClaim,
  sendCode,
} from '../accounts.js';
import { TILL } from '../app.js';
import { ended, enter } from '../customers.js';
import { giveCard } from '../rows.js';
import { defined } from '../till.js';
import { inWork } from '../world.js';
import { profile } from './customers.js';
import type { Call, Recipe, Stage } from './recipe.js';

const key = ({ next }: Stage) => ({ idempotencyKey: `key-${next()}` });
const email = ({ next }: Stage) => `bert-${next()}@example.com`;
/** Numbers that can be a mobile phone's. */
const phoneNumber = ({ next }: Stage) => `+48512${String(next()).padStart(6, '0')}`;
const on = { deviceType: 'BROWSER' };

/** A call by a registered customer, signed in without a session where none is needed. */
async function callOf(stage: Stage, { id }: Account, input: object): Promise<Call> {
  return { sender: await stage.app.customer(id), customerId: id, input: { ...input } };
}

/** An action that a registered customer can repeat. */
const byAccount =
  (input: (stage: Stage, account: Account) => object | Promise<object>): Recipe =>
  async (stage) => {
    const account = await registered(stage.app, { email: email(stage) });
    return async () => callOf(stage, account, await input(stage, account));
  };

/** An action that a registered customer can do once. */
const byNewAccount =
  (input: (stage: Stage, account: Account) => object | Promise<object>): Recipe =>
  async (stage) =>
  async () => {
    const account = await registered(stage.app, { email: email(stage) });
    return callOf(stage, account, await input(stage, account));
  };

/** An action that needs a session of the customer's own. */
const onDevice =
  (input: (sessions: string[]) => object): Recipe =>
  async (stage) => {
    const { app } = stage;
    const account = await registered(app, { email: email(stage) });
    return async () => {
      await device(app, account);
      const { accessToken: sender } = await device(app, account);
      const { data } = await app.ask('{ me { sessions { id current } } }', {}, sender);
      const others = data.me.sessions.filter(({ current }: { current: boolean }) => !current);
      return {
        sender,
        customerId: account.id,
        input: { ...input(others.map(({ id }: { id: string }) => id)) },
      };
    };
  };

/** A customer with a card, an address and no account. */
async function cardHolder(stage: Stage) {
  const address = email(stage);
  const { id } = await enter(stage.app, { contacts: [{ type: 'EMAIL', value: address }] });
  const card = `2900${String(stage.next()).padStart(9, '0')}`;
  await giveCard(stage.app, id, card);
  return { id, address, card };
}

/** Requests a new address for the account. */
async function moving(stage: Stage, account: Account): Promise<string> {
  const to = email(stage);
  ended(
    await requestMove(stage.app, await stage.app.customer(account.id), to),
    'CustomerEmailChangeRequested',
  );
  return linkTo(stage.app, to);
}

/** The mutations for getting and managing an account. */
export const accountRecipes: Record<string, Recipe> = {
  async updateAccount(stage) {
    const campaignId = await campaign(stage.app, [
      { name: 'profiling', section: 'PRIVACY', isMandatory: false },
    ]);
    const account = await registered(stage.app, { email: email(stage), campaignId });
    const number = await defined(stage.app, 'TEXT');
    // A single number: further ones would stay listed, and fifty is the limit.
    const phone = phoneNumber(stage);
    return async () =>
      callOf(stage, account, {
        ...key(stage),
        ...profile(number),
        phone,
        agreements: { email: true, sms: false, push: true, bluetooth: false, rfid: true, wifi: false },
        consents: [{ name: 'profiling', granted: true }],
        campaignId: account.campaignId,
      });
  },
  changePassword: byNewAccount(() => ({ oldPassword: PASSWORD, newPassword: OTHER_PASSWORD })),
  requestPasswordReset: async (stage) => {
    const { username } = await registered(stage.app, { email: email(stage) });
    return async () => ({ sender: null, input: { ...key(stage), email: username } });
  },
  confirmPasswordReset: async (stage) => {
    const { id: customerId, username } = await registered(stage.app, { email: email(stage) });
    return async () => {
      ended(await requestReset(stage.app, username), 'CustomerPasswordResetRequested');
      return {
        sender: null,
        customerId,
        input: { password: OTHER_PASSWORD, token: await linkTo(stage.app, username) },
      };
    };
  },
  requestEmailChange: byAccount((stage) => ({ ...key(stage), email: email(stage), password: PASSWORD })),
  confirmEmailChange: byAccount(async (stage, account) => ({
    token: await moving(stage, account),
    newsletterAgreement: true,
  })),
  revertEmailChange: byNewAccount(async (stage, { id, username }) => {
    await move(stage.app, await stage.app.customer(id), email(stage));
    return { token: await linkTo(stage.app, username) };
  }),
  requestPhoneUpdate: byAccount((stage) => ({
    ...key(stage),
    phone: phoneNumber(stage),
    password: PASSWORD,
  })),
  confirmPhoneUpdate: byAccount(async (stage, { id }) => {
    const phone = phoneNumber(stage);
    const password = PASSWORD;
    ended(
      await requestPhone(stage.app, await stage.app.customer(id), phone, { password }),
      'CustomerCodeSent',
    );
    return { phone, confirmationCode: await codeTo(stage.app, phone), smsAgreement: true };
  }),
  async deleteAccount(stage) {
    const call = await byNewAccount(() => ({ password: PASSWORD }))(stage);
    return async () => ({ ...(await call()), isEnd: true });
  },

  async sendRegistrationCode(stage) {
    const campaignId = await campaign(stage.app);
    return async () => ({
      sender: null,
      input: { ...key(stage), ...on, campaignId, email: email(stage), language: 'pl-PL' },
    });
  },
  async registerWithCode(stage) {
    const { app } = stage;
    const campaignId = await campaign(app);
    const categoryId = await category(app, `Gold ${stage.next()}`);
    return async () => {
      // Somebody whom a till has noted, with a card and a PIN.
      const { id, address: username, card: cardNumber } = await cardHolder(stage);
      const pin = '4711';
      const hash = await app.world.passwords.hash(pin);
      await inWork(app, (work) => setPin(work, id, hash));
      ended(await sendCode(app, campaignId, { email: username }), 'CustomerCodeSent');
      const code = await codeTo(app, username);
      const more = { language: 'pl-PL', campaignId, categoryId, cardNumber, pin };
      return { sender: null, input: { ...key(stage), ...on, code, username, password: PASSWORD, ...more } };
    };
  },
  sendClaimCode: async (stage) => async () => {
    const { id: customerId, address } = await cardHolder(stage);
    const input = { ...key(stage), ...on, customerId, email: address };
    return { sender: await stage.app.service(), customerId, input };
  },
  claimAccount: async (stage) => async () => {
    const campaignId = await campaign(stage.app);
    const { id: customerId, address: username } = await cardHolder(stage);
    ended(await sendClaim(stage.app, customerId, { email: username }), 'CustomerCodeSent');
    const code = await codeTo(stage.app, username);
    const input = { ...key(stage), customerId, username, password: PASSWORD, code, campaignId };
    return { sender: await stage.app.service(), customerId, input };
  },

  async signIn(stage) {
    const { id: customerId, username, campaignId } = await registered(stage.app, { email: email(stage) });
    return async () => ({
      sender: null,
      customerId,
      input: { ...on, username, password: PASSWORD, campaignId },
    });
  },
  async refreshSession(stage) {
    const account = await registered(stage.app, { email: email(stage) });
    return async () => {
      const { refreshToken } = await device(stage.app, account);
      return { sender: null, customerId: account.id, input: { refreshToken } };
    };
  },
  signOut: onDevice(() => ({})),
  revokeSession: onDevice(([id]) => ({ id })),
  revokeOtherSessions: onDevice(() => ({})),
  startAnonymousSession: async (stage) => async () => ({
    sender: null,
    input: { uuid: `visitor-with-a-long-name-${stage.next()}` },
  }),
  async recognizeAnonymous(stage) {
    const { id: customerId, token: sender } = await visitor(stage.app);
    return async () => ({
      sender,
      customerId,
      input: {
        email: email(stage),
        customIdentify: `custom-${stage.next()}`,
        parameters: [{ name: 'size', value: { eu: 38 } }],
      },
    });
  },
  async serviceToken({ app }) {
    const clientSecret = await app.em.transactional(async (tx) =>
      issueClientSecret({ em: tx }, await tx.findOneOrFail(ServiceClient, TILL), app.clock.now),
    );
    return async () => ({ sender: null, input: { clientId: TILL, clientSecret } });
  },
};
