import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { createFacebook } from '../../src/platform/providers/facebook.js';
import { createOAuth } from '../../src/platform/providers/oauth.js';
import type { IdentityProviders } from '../../src/platform/providers/proven-identity.js';
import {
  DeleteAccountByFacebookDocument,
  DeleteAccountByOAuthDocument,
  LinkFacebookDocument,
  LinkOAuthDocument,
  MyIdentitiesDocument,
  SignInByFacebookDocument,
  SignInByOAuthDocument,
  UnlinkIdentityDocument,
} from '../generated/graphql.js';
import { type Account, PASSWORD } from './accounts.js';
import type { Document, Sender, TestApp } from './app.js';
import { useFacebook } from './facebook.js';
import { SHOP, useOpenIdProvider } from './openid-provider.js';

/** A configured issuer whose key server is down. */
export const DOWN = { issuer: 'https://down.example', audience: SHOP, jwksUrl: 'http://127.0.0.1:9/jwks' };

/** The subgraph, trusting a real OpenID provider and a stand-in for Facebook. Its clock is theirs: the real one. */
export function useIdentityProviders(app: TestApp) {
  const openId = useOpenIdProvider();
  const facebook = useFacebook(() => app.clock.now);
  let before: IdentityProviders;

  beforeAll(() => {
    const clock = () => app.clock.now;
    before = app.app.world.identityProviders;
    const { issuer, jwksUrl } = openId;
    Object.assign(app.app.world, {
      identityProviders: {
        oauth: createOAuth([{ issuer, audience: SHOP, jwksUrl }, DOWN], clock),
        facebook: createFacebook(facebook.settings, clock),
      } satisfies IdentityProviders,
    });
  });
  beforeEach(() => {
    app.clock.now = new Date();
  });
  afterAll(() => {
    Object.assign(app.app.world, { identityProviders: before });
  });
  return { openId, facebook };
}

/** Each mutation as its caller sends it; an error that is not an outcome fails the test. */
export function identityCalls(app: TestApp) {
  async function ask<R extends object, I>(
    document: Document<R, { input: I }>,
    input: I,
    sender: Sender = null,
  ): Promise<R[keyof R]> {
    const { data, errors } = await app.ask(document, { input }, sender);
    expect(errors).toBeUndefined();
    return Object.values(data)[0];
  }
  type Who = Pick<Account, 'id'>;

  return {
    linkOAuth: async ({ id }: Who, accessToken: string, password = PASSWORD) =>
      ask(LinkOAuthDocument, { accessToken, password }, await app.customer(id)),
    linkFacebook: async ({ id }: Who, facebookToken: string, password = PASSWORD) =>
      ask(LinkFacebookDocument, { facebookToken, password }, await app.customer(id)),
    unlink: async ({ id: customerId }: Who, id: string, password = PASSWORD) =>
      ask(UnlinkIdentityDocument, { id, password }, await app.customer(customerId)),
    signInByOAuth: (accessToken: string, campaignId?: string, sender?: Sender, deviceToken?: string) =>
      ask(SignInByOAuthDocument, { accessToken, deviceType: 'BROWSER', campaignId, deviceToken }, sender),
    signInByFacebook: (facebookToken: string, campaignId?: string, sender?: Sender) =>
      ask(SignInByFacebookDocument, { facebookToken, deviceType: 'BROWSER', campaignId }, sender),
    deleteByOAuth: async ({ id }: Who, accessToken: string) =>
      ask(DeleteAccountByOAuthDocument, { accessToken }, await app.customer(id)),
    deleteByFacebook: async ({ id }: Who, facebookToken: string) =>
      ask(DeleteAccountByFacebookDocument, { facebookToken }, await app.customer(id)),
    /** The identities as the customer reads them. */
    async identitiesOf({ id }: Who) {
      const { data, errors } = await app.ask(MyIdentitiesDocument, undefined, await app.customer(id));
      expect(errors).toBeUndefined();
      return data.me!.identities!;
    },
  };
}

/** The tables that a refused try may write to. */
const counted = ['throttle', 'history_entry', 'history_head', 'event_queue'];

/** Fails if the call changes anything but the count of tries. */
export async function refusedBy<T>(app: TestApp, call: () => Promise<T>): Promise<T> {
  const stored = async () =>
    Object.entries(await app.everythingStored()).filter(([table]) => !counted.includes(table));
  const before = await stored();
  const answer = await call();
  expect(await stored()).toEqual(before);
  return answer;
}

export const rejected = { __typename: 'CustomerTokenRejected', status: 403, message: expect.any(String) };
export const unavailable = {
  __typename: 'CustomerProviderUnavailable',
  status: 503,
  message: expect.any(String),
};
