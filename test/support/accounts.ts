import { expect } from 'vitest';
import { Campaign, CampaignField } from '../../src/entities/campaign.entity.js';
import { Card, CardCategory } from '../../src/entities/card.entity.js';
import { Customer } from '../../src/entities/customer.entity.js';
import {
  type CustomerContactInput,
  RefreshSessionDocument,
  RegisterWithCodeDocument,
  type RegisterWithCodeInput,
  SendClaimCodeDocument,
  SendRegistrationCodeDocument,
  SignInDocument,
  type SignInInput,
} from '../generated/graphql.js';
import type { TestApp } from './app.js';
import { ended, enter } from './customers.js';

export const PASSWORD = 'correct horse battery staple';
export const OTHER_PASSWORD = 'nine lanterns over the harbour';

/** The address to which a newcomer gets a code: one of the two. */
export interface Newcomer {
  email?: string;
  phone?: string;
}

interface Field {
  name: string;
  section?: 'DATA' | 'PRIVACY';
  isVisible?: boolean;
  isMandatory?: boolean;
}

/** A campaign that asks for these fields; mandatory and visible unless said otherwise. */
export async function campaign(app: TestApp, fields: Field[] = []): Promise<string> {
  const em = app.em;
  const created = em.create(Campaign, { name: 'Club', kind: 'POINTS', createdAt: app.clock.now });
  fields.forEach(({ name, section = 'DATA', isVisible = true, isMandatory = true }, position) => {
    em.create(CampaignField, {
      campaign: created,
      name,
      section,
      isVisible,
      isMandatory,
      position,
      labels: {},
    });
  });
  await em.flush();
  return created.id;
}

export async function category(app: TestApp, name = 'Gold'): Promise<string> {
  const em = app.em;
  const { id } = em.create(CardCategory, { name, createdAt: app.clock.now });
  await em.flush();
  return id;
}

/** A customer to whom the shop gave a card, with these contacts and no account. */
export async function cardHolder(app: TestApp, contacts: CustomerContactInput[], number = '5901234123457') {
  const { id } = await enter(app, { contacts });
  const em = app.em;
  em.create(Card, {
    customer: em.getReference(Customer, id),
    number,
    barcode: number,
    status: 'ACTIVE',
    issuedAt: app.clock.now,
    updatedAt: app.clock.now,
  });
  await em.flush();
  return { id, card: number };
}

export async function sendCode(app: TestApp, campaignId: string, to: Newcomer, from: From = elsewhere()) {
  const input = { campaignId, ...to, deviceType: 'BROWSER' } as const;
  return (await app.ask(SendRegistrationCodeDocument, { input }, null, from)).data.sendRegistrationCode;
}

let places = 0;

/** A network address from which nothing has been requested yet, for tests that are not about limits per place. */
export function elsewhere(): From {
  places += 1;
  return { ip: `10.${(places >> 16) & 255}.${(places >> 8) & 255}.${places & 255}` };
}

export async function sendClaim(app: TestApp, customerId: string, to: Newcomer) {
  const input = { customerId, ...to, deviceType: 'ANDROID' } as const;
  return (await app.ask(SendClaimCodeDocument, { input }, await app.service())).data.sendClaimCode;
}

/** The code in the last message to this address. */
export async function codeTo(app: TestApp, to: string): Promise<string> {
  const message = (await app.messages()).findLast((queued) => queued.to === to);
  expect(message?.data.code, `a code to ${to}`).toMatch(/^\d+$/);
  return message!.data.code;
}

/** A code with the same number of digits that is always wrong. */
export const wrong = (code: string) =>
  String((Number(code) + 1) % 10 ** code.length).padStart(code.length, '0');

export async function register(app: TestApp, input: Omit<RegisterWithCodeInput, 'deviceType'>) {
  const { data } = await app.ask(RegisterWithCodeDocument, { input: { deviceType: 'BROWSER', ...input } });
  return data.registerWithCode;
}

export interface Account {
  id: string;
  username: string;
  password: string;
  campaignId: string;
}

/** A customer who registered with the code from the message. */
export async function registered(
  app: TestApp,
  { password = PASSWORD, campaignId, ...to }: Newcomer & { password?: string; campaignId?: string } = {
    email: 'anna@example.com',
  },
): Promise<Account> {
  const joined = campaignId ?? (await campaign(app));
  const username = (to.email ?? to.phone)!;
  ended(await sendCode(app, joined, to), 'CustomerCodeSent');
  const code = await codeTo(app, username);
  const { customer } = ended(
    await register(app, { code, username, password, campaignId: joined }),
    'CustomerRegistered',
  );
  return { id: customer!.id, username, password, campaignId: joined };
}

/** The origin of a request. */
export interface From {
  ip?: string;
  userAgent?: string;
}

export async function signIn(
  app: TestApp,
  { username, password, campaignId, deviceToken }: Omit<SignInInput, 'deviceType'>,
  from?: From,
) {
  const input = {
    username,
    password,
    deviceType: 'BROWSER',
    ...(campaignId != null && { campaignId }),
    ...(deviceToken != null && { deviceToken }),
  } as const;
  return (await app.ask(SignInDocument, { input }, null, from)).data.signIn;
}

export interface Device {
  accessToken: string;
  refreshToken: string;
}

/** The tokens of another device of the account. */
export async function device(app: TestApp, { username, password }: Account, from?: From): Promise<Device> {
  const { accessToken, refreshToken } = ended(
    await signIn(app, { username, password }, from),
    'CustomerSignedIn',
  );
  return { accessToken, refreshToken };
}

export async function refresh(app: TestApp, refreshToken: string, from?: From) {
  return (await app.ask(RefreshSessionDocument, { input: { refreshToken } }, null, from)).data.refreshSession;
}

/** The id of the customer that a token speaks for. */
export async function whoIs(app: TestApp, accessToken: string): Promise<string | null> {
  const { data } = await app.ask('{ me { id } }', {}, accessToken);
  return data?.me?.id ?? null;
}
