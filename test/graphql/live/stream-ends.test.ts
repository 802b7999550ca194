import { sql } from 'kysely';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { UpdateCustomerDocument } from '../../generated/graphql.js';
import { changePassword, deleteAccount } from '../../support/account-changes.js';
import { device, OTHER_PASSWORD, registered } from '../../support/accounts.js';
import { TILL, useApp } from '../../support/app.js';
import { enter, later } from '../../support/customers.js';
import { useLive } from '../../support/live.js';
import { securityEvents } from '../../support/security-events.js';
import { CUSTOMER, codesAtEnd, MY_ACCOUNT, type OpenStream, openStream } from '../../support/streams.js';

const app = useApp();
const live = useLive(app);
const opened: OpenStream[] = [];
afterEach(() => {
  for (const stream of opened.splice(0)) stream.close();
});

async function follow(query: string, token: string | null, variables = {}) {
  const stream = await openStream(live.origin, { query, token, variables });
  opened.push(stream);
  return stream;
}
/** A customer who is signed in and sees the first message. */
async function watching() {
  const account = await registered(app);
  const tokens = await device(app, account);
  const stream = await follow(MY_ACCOUNT, tokens.accessToken);
  const [first] = await stream.until(1);
  expect(first!.data!.errors).toBeUndefined();
  return { account, tokens, stream };
}
/** Says why, and that there will be nothing more. */
async function expectEnd(stream: OpenStream, code: string) {
  const messages = await stream.over();
  expect(codesAtEnd(messages)).toEqual([code]);
  expect(messages.at(-1)).toEqual({ event: 'complete', data: null });
}

const endings: [string, (parts: Awaited<ReturnType<typeof watching>>) => Promise<unknown>][] = [
  ['signs out', ({ tokens }) => app.ask('mutation { signOut { __typename } }', {}, tokens.accessToken)],
  [
    'is signed out by staff',
    async ({ account }) =>
      app.ask(
        'mutation ($input: EndCustomerSessionsInput!) { endCustomerSessions(input: $input) { __typename } }',
        { input: { customerId: account.id, reason: 'A lost phone' } },
        await app.staff(),
      ),
  ],
  [
    'gets another password on another device',
    async ({ account }) => {
      const other = await device(app, account);
      return changePassword(app, other.accessToken, {
        oldPassword: account.password,
        newPassword: OTHER_PASSWORD,
      });
    },
  ],
  ['is deleted', ({ tokens, account }) => deleteAccount(app, tokens.accessToken, account.password)],
  ['has a token that expires', async () => later(app, { seconds: 301 })],
];

describe('the stream of a customer', () => {
  test.each(endings)('who %s ends, and says why [EV-07]', async (_what, end) => {
    const parts = await watching();
    await end(parts);
    await expectEnd(parts.stream, 'UNAUTHENTICATED');
  });

  test('who signs out shows nothing of a change that comes before the end is noticed [EV-07]', async () => {
    const { tokens, account, stream } = await watching();
    await app.ask('mutation { signOut { __typename } }', {}, tokens.accessToken);
    await app.jobs.catchUp();
    const messages = await stream.over();
    expect(JSON.stringify(messages.slice(1))).not.toContain(account.id);
  });
});

describe('the stream of a service', () => {
  const withScopes = (scopes: string[]) =>
    sql`update service_client set scopes = ${scopes} where id = ${TILL}`.execute(app.database.kysely);

  test('shows no change once the scope is gone, though nobody has looked at the callers since [EV-07]', async () => {
    const { setTimeout: sets } = globalThis;
    const held: (() => void)[] = [];
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, ms?: number, ...rest: []) => {
      if (work.name !== 'lookAtAll') return sets(work, ms, ...rest);
      held.push(work);
      return sets(() => {}, 0);
    }) as typeof setTimeout);
    const { id } = await enter(app, { externalId: 'a' });
    const stream = await follow(CUSTOMER, await app.service(['customers:read']), { id });
    await stream.until(1);
    await vi.waitFor(() => expect(held.length).toBeGreaterThan(0));
    await withScopes(['till:record']);
    const input = { id, lastName: 'Kowalska' };
    await app.ask(UpdateCustomerDocument, { input }, await app.staff(['customers:write']));
    await app.jobs.catchUp();
    await expectEnd(stream, 'FORBIDDEN');
    expect(JSON.stringify(stream.messages.slice(1))).not.toContain(id);
    vi.restoreAllMocks();
    for (const look of held) look();
  });

  test('ends when the scope is taken away, and when the service is disabled [EV-07]', async () => {
    const { id } = await enter(app, { externalId: 'a' });
    const token = await app.service(['customers:read']);
    const scopeless = await follow(CUSTOMER, token, { id });
    await scopeless.until(1);
    await withScopes(['till:record']);
    await expectEnd(scopeless, 'FORBIDDEN');

    await withScopes(['customers:read']);
    const disabled = await follow(CUSTOMER, token, { id });
    await disabled.until(1);
    await sql`update service_client set disabled_at = now() where id = ${TILL}`.execute(app.database.kysely);
    await expectEnd(disabled, 'UNAUTHENTICATED');
  });
});

describe('a subscription', () => {
  test('is refused like the query, and a denial stands in the security log [EV-07]', async () => {
    const { id } = await enter(app, { externalId: 'a' });
    const refusals: [string, string | null, string][] = [
      [MY_ACCOUNT, null, 'UNAUTHENTICATED'],
      [MY_ACCOUNT, await app.service(), 'FORBIDDEN'],
      [CUSTOMER, null, 'UNAUTHENTICATED'],
      [CUSTOMER, await app.customer(id), 'FORBIDDEN'],
      [CUSTOMER, await app.service(['till:record']), 'FORBIDDEN'],
      [CUSTOMER, await app.staff(['customers:write']), 'FORBIDDEN'],
    ];
    for (const [query, token, code] of refusals) {
      const stream = await follow(query, token, query === CUSTOMER ? { id } : {});
      await expectEnd(stream, code);
      expect(JSON.stringify(stream.messages)).not.toContain('customerId');
    }
    const denied = securityEvents(live).filter(({ event }) => event === 'access-denied');
    expect(denied.map(({ operation, callerKind }) => `${operation} ${callerKind}`)).toEqual([
      'Subscription.myAccountChanged SERVICE',
      'Subscription.customerChanged CUSTOMER',
      'Subscription.customerChanged SERVICE',
      'Subscription.customerChanged STAFF',
    ]);
  });

  test('of staff is on record with each customer that it shows [EV-07]', async () => {
    const { id } = await enter(app, { externalId: 'a' });
    const stream = await follow(CUSTOMER, await app.staff(['customers:read']), { id });
    await stream.until(1);
    expect(securityEvents(live)).toMatchObject([
      {
        event: 'staff-action',
        operation: 'Subscription.customerChanged',
        callerId: 'staff-7',
        targets: [id],
      },
    ]);
  });

  test('of somebody who is not there says so and is complete [EV-07]', async () => {
    for (const id of ['01900000-0000-7000-8000-000000000000', 'nobody']) {
      const stream = await follow(CUSTOMER, await app.service(['customers:read']), { id });
      const [message, end] = await stream.over();
      expect(message!.data!.data.customerChanged).toMatchObject({ types: [], customer: null });
      expect(end!.event).toBe('complete');
    }
  });
});
