import { expect } from 'vitest';
import {
  ChangePasswordDocument,
  ConfirmEmailChangeDocument,
  ConfirmPasswordResetDocument,
  ConfirmPhoneUpdateDocument,
  DeleteAccountDocument,
  RecognizeAnonymousDocument,
  type RecognizeAnonymousInput,
  RequestEmailChangeDocument,
  RequestPasswordResetDocument,
  RequestPhoneUpdateDocument,
  RevertEmailChangeDocument,
  StartAnonymousSessionDocument,
} from '../generated/graphql.js';
import { type Account, device, elsewhere, type From, PASSWORD, registered } from './accounts.js';
import type { Sender, TestApp } from './app.js';
import { ended } from './customers.js';

/** A third password, for tests that change it twice. */
export const THIRD_PASSWORD = 'seven otters under one umbrella';

export const REJECTED = { __typename: 'CustomerCodeRejected', status: 403, message: expect.any(String) };
export const WRONG_PASSWORD = {
  __typename: 'CustomerPasswordRejected',
  status: 403,
  message: expect.any(String),
};

/** A registered customer who is signed in. */
export async function signedIn(app: TestApp, to?: Parameters<typeof registered>[1]) {
  const account = await registered(app, to);
  return { account, token: (await device(app, account)).accessToken };
}

/** The token of the last link mailed to this address. */
export async function linkTo(app: TestApp, to: string): Promise<string> {
  const message = (await app.messages()).findLast((queued) => queued.to === to);
  expect(message?.data.link, `a link to ${to}`).toMatch(
    /^http:\/\/localhost:3000\/[a-z-]+\?token=[\w-]{64}$/,
  );
  return new URL(message!.data.link).searchParams.get('token')!;
}

export const templates = async (app: TestApp) =>
  (await app.messages()).map(({ template, to }) => `${template} to ${to}`);

/** Deletes queued messages, so that a test sees only those that come after. */
export const forgetMessages = (app: TestApp) => app.em.execute('delete from message');

export async function changePassword(
  app: TestApp,
  sender: Sender,
  input: { oldPassword: string; newPassword: string },
) {
  return (await app.ask(ChangePasswordDocument, { input }, sender)).data.changePassword;
}

export async function requestReset(
  app: TestApp,
  email: string,
  idempotencyKey?: string,
  from: From = elsewhere(),
) {
  const input = { email, ...(idempotencyKey && { idempotencyKey }) };
  return (await app.ask(RequestPasswordResetDocument, { input }, null, from)).data.requestPasswordReset;
}

export async function confirmReset(app: TestApp, token: string, password: string) {
  return (await app.ask(ConfirmPasswordResetDocument, { input: { token, password } })).data
    .confirmPasswordReset;
}

/** Somebody forgot the password and has the account's mobile number. */
export async function requestCode(
  app: TestApp,
  phone: string,
  idempotencyKey?: string,
  from: From = elsewhere(),
) {
  const input = { phone, ...(idempotencyKey && { idempotencyKey }) };
  return (await app.ask(RequestPasswordResetDocument, { input }, null, from)).data.requestPasswordReset;
}

export async function confirmByCode(
  app: TestApp,
  phone: string,
  code: string,
  password: string,
  idempotencyKey?: string,
) {
  const input = { phone, code, password, ...(idempotencyKey && { idempotencyKey }) };
  return (await app.ask(ConfirmPasswordResetDocument, { input })).data.confirmPasswordReset;
}

export async function requestMove(
  app: TestApp,
  sender: Sender,
  email: string,
  password = PASSWORD,
  idempotencyKey?: string,
) {
  const input = { email, password, ...(idempotencyKey && { idempotencyKey }) };
  return (await app.ask(RequestEmailChangeDocument, { input }, sender)).data.requestEmailChange;
}

export async function confirmMove(app: TestApp, sender: Sender, token: string, newsletterAgreement = true) {
  const input = { token, newsletterAgreement };
  return (await app.ask(ConfirmEmailChangeDocument, { input }, sender)).data.confirmEmailChange;
}

/** Requests and confirms an address change. */
export async function move(app: TestApp, sender: Sender, email: string, password = PASSWORD) {
  ended(await requestMove(app, sender, email, password), 'CustomerEmailChangeRequested');
  return ended(await confirmMove(app, sender, await linkTo(app, email)), 'CustomerEmailChanged').customer!;
}

export async function revert(app: TestApp, token: string) {
  return (await app.ask(RevertEmailChangeDocument, { input: { token } })).data.revertEmailChange;
}

export async function requestPhone(
  app: TestApp,
  sender: Sender,
  phone: string,
  more: { password?: string; idempotencyKey?: string } = {},
) {
  const { data } = await app.ask(RequestPhoneUpdateDocument, { input: { phone, ...more } }, sender);
  return data.requestPhoneUpdate;
}

export async function confirmPhone(
  app: TestApp,
  sender: Sender,
  phone: string,
  confirmationCode: string,
  smsAgreement = true,
) {
  const input = { phone, confirmationCode, smsAgreement };
  return (await app.ask(ConfirmPhoneUpdateDocument, { input }, sender)).data.confirmPhoneUpdate;
}

export async function deleteAccount(app: TestApp, sender: Sender, password = PASSWORD) {
  return (await app.ask(DeleteAccountDocument, { input: { password } }, sender)).data.deleteAccount;
}

export async function visit(app: TestApp, uuid?: string, from?: From) {
  const { data } = await app.ask(StartAnonymousSessionDocument, { input: { uuid } }, null, from);
  return data.startAnonymousSession;
}

/** A visitor with a profile of their own. */
export async function visitor(app: TestApp, uuid?: string) {
  const { customer, accessToken, refreshToken } = ended(
    await visit(app, uuid),
    'CustomerAnonymousSessionStarted',
  );
  return { id: customer!.id, uuid: customer!.uuid, token: accessToken, refreshToken };
}

export async function recognize(app: TestApp, sender: Sender, input: RecognizeAnonymousInput) {
  return (await app.ask(RecognizeAnonymousDocument, { input }, sender)).data.recognizeAnonymous;
}

/** Whether an account can be signed in to with this password. */
export const opens = async (app: TestApp, account: Account, password: string) => {
  const { data } = await app.ask('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
    input: { username: account.username, password, deviceType: 'BROWSER' },
  });
  return data.signIn.__typename === 'CustomerSignedIn';
};
