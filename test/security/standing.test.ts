import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { codes } from '../support/live.js';

const app = useApp();
const ME = '{ me { id } }';
const CREATE = /* GraphQL */ `mutation ($id: String!) {
  createCustomer(input: { externalId: $id }) { ... on CustomerCreated { customer { id } } } }`;
const SESSION = '01987a5e-0000-7000-8000-00000000000a';

const db = () => app.em.getKysely();
const newCustomer = async (externalId = 'a'): Promise<string> =>
  (await app.ask(CREATE, { id: externalId }, await app.service())).data.createCustomer.customer.id;
const signIn = async (customerId: string, hours = 1) => {
  const now = app.clock.now;
  await sql`insert into session (id, customer_id, device_type, created_at, last_used_at, expires_at)
    values (${SESSION}, ${customerId}, 'BROWSER', ${now}, ${now}, ${new Date(now.getTime() + hours * 3_600_000)})`.execute(
    db(),
  );
  return app.app.tokens.sign(customerId, { role: 'CUSTOMER', sid: SESSION });
};

describe('what was withdrawn is gone at the next request, on the same token [D14]', () => {
  test.each([
    [
      'the session is revoked',
      (id: string) => sql`update session set revoked_at = now() where customer_id = ${id}`,
    ],
    [
      'the session is over',
      (id: string) => sql`update session set expires_at = '2026-03-01' where customer_id = ${id}`,
    ],
    ['the session is deleted', (id: string) => sql`delete from session where customer_id = ${id}`],
    [
      'the customer is disabled',
      (id: string) => sql`update customer set status = 'DISABLED' where id = ${id}`,
    ],
    ['the customer is deleted', (id: string) => sql`delete from customer where id = ${id}`],
  ])('%s [D14]', async (_, withdraw) => {
    const id = await newCustomer();
    const token = await signIn(id);
    expect((await app.ask(ME, {}, token)).data).toEqual({ me: { id } });
    await withdraw(id).execute(db());
    const answer = await app.ask(ME, {}, token);
    expect(answer.data).toEqual({ me: null });
    expect(codes(answer)).toEqual(['UNAUTHENTICATED']);
  });

  test('a session of somebody else does not carry a token [D14]', async () => {
    await signIn(await newCustomer('a'));
    const other = await newCustomer('b');
    const token = await app.app.tokens.sign(other, { role: 'CUSTOMER', sid: SESSION });
    expect(codes(await app.ask(ME, {}, token))).toEqual(['UNAUTHENTICATED']);
  });

  test('a visitor’s token does not read the account its profile has become [D14]', async () => {
    const id = await newCustomer();
    const token = await app.visitor(id);
    expect((await app.ask(ME, {}, token)).data).toEqual({ me: { id } });
    await sql`update customer set is_registered = true where id = ${id}`.execute(db());
    expect(codes(await app.ask(ME, {}, token))).toEqual(['UNAUTHENTICATED']);
  });

  test('a service client loses a scope, and then its access [D14]', async () => {
    const token = await app.service();
    expect((await app.ask(CREATE, { id: 'a' }, token)).errors).toBeUndefined();
    await sql`update service_client set scopes = '{customers:read}'`.execute(db());
    const before = await app.everythingStored();
    expect(codes(await app.ask(CREATE, { id: 'b' }, token))).toEqual(['FORBIDDEN']);
    await sql`update service_client set disabled_at = now()`.execute(db());
    expect(codes(await app.ask(CREATE, { id: 'b' }, token))).toEqual(['UNAUTHENTICATED']);
    const { customer } = await app.everythingStored();
    expect(customer).toEqual(before['customer']);
  });

  test('a scope a client gets is in its next token, not in the one it has', async () => {
    const token = await app.service(['customers:read']);
    expect(codes(await app.ask(CREATE, { id: 'b' }, token))).toEqual(['FORBIDDEN']);
  });

  test('a client nobody has entered cannot call, whatever its token says', async () => {
    const token = await app.app.tokens.sign('unknown', { role: 'SERVICE', scope: 'customers:write' });
    expect(codes(await app.ask(CREATE, { id: 'b' }, token))).toEqual(['UNAUTHENTICATED']);
  });
});

describe('what it costs', () => {
  test('one statement on an index, and none where it does not matter who calls', async () => {
    const token = await signIn(await newCustomer());
    await app.ask(ME, {}, token);
    expect(app.statements).toHaveLength(2);
    await app.ask('{ campaigns { id } }', {}, token);
    expect(app.statements).toHaveLength(1);
    await app.ask('{ __typename }', {}, token);
    expect(app.statements).toHaveLength(0);
  });

  test('callers that come together share it, and each gets its own answer', async () => {
    const ids = await Promise.all(['a', 'b', 'c', 'd'].map(newCustomer));
    await sql`update customer set status = 'DISABLED' where id = ${ids[2]}`.execute(db());
    const tokens = await Promise.all(ids.map((id) => app.customer(id)));
    for (const round of [0, 1]) {
      const answers = await Promise.all(tokens.map((token) => app.ask(ME, {}, token)));
      const seen = answers.map(({ data }) => data.me?.id ?? null);
      expect([round, seen]).toEqual([round, [ids[0], ids[1], null, ids[3]]]);
    }
  });
});
