import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import {
  GetHistoryDocument,
  type GetHistoryQueryVariables,
  SetAgreementsDocument,
  SetTagsDocument,
  UpdateCustomerDocument,
} from '../generated/graphql.js';
import { useApp } from '../support/app.js';
import { enter, historyOf, later, withNothingMoved } from '../support/customers.js';

const app = useApp();

/** A customer with seven entries: one a minute, the last two within one instant. */
async function anna() {
  const { id } = await enter(app, { externalId: 'shop-1' });
  for (const n of [1, 2, 3, 4, 5, 5]) {
    later(app, { seconds: n === 5 ? 0 : 60 });
    const input = { customerId: id, tags: [`${n}`, `${app.clock.now.getTime()}`, crypto.randomUUID()] };
    await app.ask(SetTagsDocument, { input }, await app.service());
  }
  return id;
}

const ask = async (variables: GetHistoryQueryVariables) =>
  app.ask(GetHistoryDocument, variables, await app.staff());
const page = async (variables: GetHistoryQueryVariables) => {
  const { data, errors } = await ask(variables);
  expect(errors).toBeUndefined();
  return data.customer!.history!;
};
const refusal = async (variables: GetHistoryQueryVariables) => {
  const { errors, data } = await ask(variables);
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  expect(data.customer?.history).toBeNull();
  return errors![0]!.message;
};

describe('the history of a customer', () => {
  test('is newest first [BX-02]', async () => {
    const { nodes, pageInfo } = await page({ id: await anna() });
    expect(nodes.map(({ kind }) => kind)).toEqual([...Array(6).fill('TAGS_CHANGED'), 'CUSTOMER_CREATED']);
    expect(nodes.map(({ at }) => at)).toEqual(
      nodes
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(pageInfo.hasNextPage).toBe(false);
  });

  test.each([1, 2, 3, 7])('is whole in pages of %i, by cursor [BX-02]', async (first) => {
    const id = await anna();
    const whole = (await historyOf(app, id)).map((entry) => entry.id);
    expect(new Set(whole).size).toBe(7);
    const read: string[] = [];
    for (let after: string | null = null; ; ) {
      const { nodes, pageInfo } = await page({ id, first, after });
      read.push(...nodes.map((entry) => entry.id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(read).toEqual(whole);
  });

  test('says who, when, from where and which field from what to what [BX-02]', async () => {
    const { id } = await enter(app, { externalId: 'shop-1', firstName: 'Anna' });
    later(app, { hours: 1 });
    const response = await app.app.server.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        authorization: `Bearer ${await app.staff()}`,
        'user-agent': 'back office 2.0',
        'x-correlation-id': 'request-4711',
      },
      payload: {
        query: UpdateCustomerDocument.toString(),
        variables: { input: { id, firstName: 'Hanna', birthDate: '1989-08-03' } },
      },
    });
    expect(response.statusCode).toBe(200);
    expect((await historyOf(app, id))[0]).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      kind: 'CUSTOMER_UPDATED',
      at: '2026-03-01T10:00:00+00:00',
      actorKind: 'STAFF',
      actorId: 'staff-7',
      source: { correlationId: 'request-4711', ip: '127.0.0.1', userAgent: 'back office 2.0' },
      changes: [
        { field: 'firstName', from: 'Anna', to: 'Hanna' },
        { field: 'birthDate', from: null, to: '1989-08-03' },
      ],
    });
  });

  test('can be narrowed to kinds [BX-02]', async () => {
    const id = await anna();
    await app.ask(SetAgreementsDocument, { input: { customerId: id, email: true } }, await app.service());
    const kinds = async (...wanted: Array<'CUSTOMER_CREATED' | 'AGREEMENTS_CHANGED' | 'CONTACT_ADDED'>) =>
      (await historyOf(app, id, wanted)).map(({ kind }) => kind);
    expect(await kinds('CUSTOMER_CREATED', 'AGREEMENTS_CHANGED')).toEqual([
      'AGREEMENTS_CHANGED',
      'CUSTOMER_CREATED',
    ]);
    expect(await kinds('CONTACT_ADDED')).toEqual([]);
  });

  test('is of this customer only [BX-02]', async () => {
    await anna();
    const { id } = await enter(app, { externalId: 'shop-2' });
    expect(await historyOf(app, id)).toHaveLength(1);
  });

  test('has 1 to 100 entries a page and takes its own cursors only [BX-02]', async () => {
    const id = await anna();
    const other = (await enter(app, { externalId: 'shop-2' })).id;
    expect(await refusal({ id, first: 0 })).toBe('`first` must be between 1 and 100.');
    expect(await refusal({ id, first: 101 })).toBe('`first` must be between 1 and 100.');
    const foreign = (await page({ id: other, first: 1 })).pageInfo.endCursor;
    const { data } = await app.ask('{ customers { pageInfo { endCursor } } }', undefined, await app.staff());
    for (const after of ['', 'x', foreign, data.customers.pageInfo.endCursor]) {
      expect(await refusal({ id, after }), after ?? '').toMatch(/^`after` is not a cursor of this list/);
    }
  });

  test.each([
    `update history_entry set actor_id = 'somebody else'`,
    `update history_entry set changes = null`,
    `update history_entry set at = now(), redacted_at = now(), changes = null, source = null`,
    `update history_entry set customer_id = gen_random_uuid(), redacted_at = now(), changes = null, source = null`,
    `delete from history_entry`,
    `truncate history_entry`,
    `truncate customer, contact, history_entry cascade`,
    `update agreement_evidence set is_granted = false`,
    `update agreement_evidence set at = now()`,
    `delete from agreement_evidence`,
    `truncate agreement_evidence`,
  ])('the database itself refuses to rewrite it: %s [BX-02, BX-03]', async (statement) => {
    const id = await anna();
    await app.ask(SetAgreementsDocument, { input: { customerId: id, email: true } }, await app.service());
    await withNothingMoved(app, async () => {
      await expect(sql.raw(statement).execute(app.em.getKysely())).rejects.toThrow(
        /^(history_entry|agreement_evidence) is append-only$/,
      );
    });
  });
});
