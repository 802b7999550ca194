import { PASSWORD, registered } from '../accounts.js';
import { ended } from '../customers.js';
import { identityCalls } from '../identities.js';
import type { Recipe, Stage } from './recipe.js';

const key = ({ next }: Stage) => ({ idempotencyKey: `key-${next()}` });

/** A registered customer with an identity at a provider. */
const person = async (stage: Stage) => {
  const n = stage.next();
  const account = await registered(stage.app, { email: `carl-${n}@example.com` });
  return { account, sub: `carl-${n}`, user: String(10_000_000_000_000_000n + BigInt(n)) };
};
type Person = Awaited<ReturnType<typeof person>>;

const openIdToken = async ({ openId }: Stage, { sub }: Person) => (await openId.signIn({ sub })).idToken;
const facebookToken = ({ facebook, next }: Stage, { user }: Person) =>
  facebook.token(`EAA${next()}`, { user_id: user });

async function linkedToOpenId(stage: Stage) {
  const someone = await person(stage);
  const { linkOAuth } = identityCalls(stage.app);
  return {
    someone,
    link: ended(
      await linkOAuth(someone.account, await openIdToken(stage, someone)),
      'CustomerIdentityLinked',
    ),
  };
}
async function linkedToFacebook(stage: Stage) {
  const someone = await person(stage);
  const { linkFacebook } = identityCalls(stage.app);
  return {
    someone,
    link: ended(await linkFacebook(someone.account, facebookToken(stage, someone)), 'CustomerIdentityLinked'),
  };
}

/** A call by the customer with an input about their identity. */
const byCustomer =
  (
    who: (stage: Stage) => Promise<Person>,
    input: (stage: Stage, someone: Person) => Promise<object>,
  ): Recipe =>
  async (stage) =>
  async () => {
    const someone = await who(stage);
    const sender = await stage.app.customer(someone.account.id);
    return { sender, customerId: someone.account.id, input: { ...(await input(stage, someone)) } };
  };

const signingIn =
  (linked: typeof linkedToOpenId, input: (stage: Stage, someone: Person) => Promise<object>): Recipe =>
  async (stage) => {
    const { someone } = await linked(stage);
    const { id: customerId, campaignId } = someone.account;
    return async () => ({
      sender: null,
      customerId,
      input: { campaignId, deviceType: 'BROWSER', ...(await input(stage, someone)) },
    });
  };

const openIdPerson = async (stage: Stage) => (await linkedToOpenId(stage)).someone;
const facebookPerson = async (stage: Stage) => (await linkedToFacebook(stage)).someone;
const byOpenId = async (stage: Stage, someone: Person) => ({
  accessToken: await openIdToken(stage, someone),
});
const byFacebook = async (stage: Stage, someone: Person) => ({
  facebookToken: facebookToken(stage, someone),
});
const withPassword =
  (proof: (stage: Stage, someone: Person) => Promise<object>) => async (stage: Stage, someone: Person) => ({
    ...key(stage),
    ...(await proof(stage, someone)),
    password: PASSWORD,
  });

const ending =
  (recipe: Recipe): Recipe =>
  async (stage) => {
    const call = await recipe(stage);
    return async () => ({ ...(await call()), isEnd: true });
  };

/** Identities at an OpenID provider and at Facebook. */
export const identityRecipes: Record<string, Recipe> = {
  linkOAuth: byCustomer(person, withPassword(byOpenId)),
  linkFacebook: byCustomer(person, withPassword(byFacebook)),
  unlinkIdentity: async (stage) => async () => {
    const { someone } = await linkedToFacebook(stage);
    const { identitiesOf } = identityCalls(stage.app);
    const [identity] = await identitiesOf(someone.account);
    return {
      sender: await stage.app.customer(someone.account.id),
      customerId: someone.account.id,
      input: { ...key(stage), id: identity!.id, password: PASSWORD },
    };
  },
  signInByOAuth: signingIn(linkedToOpenId, byOpenId),
  signInByFacebook: signingIn(linkedToFacebook, byFacebook),
  deleteAccountByOAuth: ending(byCustomer(openIdPerson, byOpenId)),
  deleteAccountByFacebook: ending(byCustomer(facebookPerson, byFacebook)),
};
