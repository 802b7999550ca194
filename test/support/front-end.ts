import { expect } from 'vitest';
import { createSession, type SessionOptions, SignInDocument } from '../../client/src/client.js';
import { handle } from '../../client/src/handle.js';
import { memoryStorage } from '../../client/src/token-storage.js';
import { type Account, registered } from './accounts.js';
import type { TestApp } from './app.js';
import type { Live } from './live.js';

/** A request as it left a front end. */
export interface Sent {
  url: string;
  body: string;
  authorization: string | null;
}

/** Longer than an access token lasts. */
const LATER_MS = 6 * 60_000;

/** The session of a front end at the service, with the requests it has sent. */
export function frontEnd(live: Live, options: Partial<SessionOptions> = {}) {
  const sent: Sent[] = [];
  const via = options.fetch ?? fetch;
  const session = createSession({
    url: `${live.origin}/graphql`,
    storage: memoryStorage(),
    ...options,
    async fetch(input, init) {
      const request = new Request(input, init);
      const { url, headers } = request;
      sent.push({ url, body: await request.clone().text(), authorization: headers.get('authorization') });
      return via(request);
    },
  });
  return {
    session,
    sent,
    /** How often tokens were exchanged. */
    exchanges: () => sent.filter(({ body }) => body.includes('refreshSession(')).length,
  };
}

export type FrontEnd = ReturnType<typeof frontEnd>;

/** Signs a customer in as a front end does, and keeps the tokens. */
export async function signInAt({ session }: FrontEnd, { username, password }: Account): Promise<void> {
  const input = { username, password, deviceType: 'BROWSER', deviceToken: session.deviceToken } as const;
  const { signIn } = await session.request(SignInDocument, { input });
  const keep = session.keep;
  handle(signIn, { CustomerSignedIn: keep, CustomerRegistrationIncomplete: keep }, (problem) =>
    expect.fail(problem.message),
  );
}

/** A front end in which a new customer is signed in. */
export async function signedInFrontEnd(app: TestApp, live: Live, options: Partial<SessionOptions> = {}) {
  const account = await registered(app);
  const there = frontEnd(live, options);
  await signInAt(there, account);
  there.sent.length = 0;
  return Object.assign(there, { account });
}

/** Access tokens have run out for the service, which no device knows. */
export function letTokensExpire(app: TestApp): void {
  app.clock.now = new Date(app.clock.now.getTime() + LATER_MS);
}

export const isExchange = async (request: Request) =>
  (await request.clone().text()).includes('refreshSession(');
