import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import {
  DeleteCustomerDocument,
  SetAgreementsDocument,
  SetTagsDocument,
  UpdateCustomerDocument,
} from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { CARD, enterWithCard, startCampaign, tillOf } from '../../support/balances.js';
import { enter, later, readStatements } from '../../support/customers.js';
import { activeAnna } from '../../support/every-field.js';

const app = useApp();
const till = tillOf(app);

const START = '2026-03-01T09:00:00.000Z';
const ask = async (query: string) => app.ask(query, undefined, await app.service());
const read = async (query: string) => {
  const { data, errors } = await ask(query);
  expect(errors).toBeUndefined();
  return data.customer;
};
const refused = async (query: string) => {
  const { errors } = await ask(query);
  expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT' }]);
  return errors![0]!.message;
};

/** A customer whose tags are the minutes since it was entered, five of them. */
async function anna() {
  const { id } = await enter(app, activeAnna);
  for (const minute of ['1', '2', '3', '4', '5']) {
    later(app, { seconds: 60 });
    await app.ask(SetTagsDocument, { input: { customerId: id, tags: [minute] } }, await app.service());
  }
  return id;
}

describe('a customer as of a time', () => {
  test('is null before it was on record, and there from that very time on [BX-02]', async () => {
    later(app, { hours: 1 });
    const id = await anna();
    const at = async (time: string) => read(`{ customer(id: "${id}", asOf: "${time}") { firstName tags } }`);
    expect(await at('2026-03-01T09:59:59.999Z')).toBeNull();
    expect(await at('2026-03-01T10:00:00.000Z')).toEqual({ firstName: 'Anna', tags: ['gold', 'a, "b"'] });
    expect(await at('2026-03-01T10:02:59.999Z')).toEqual({ firstName: 'Anna', tags: ['2'] });
    expect(await at('2026-03-01T12:03:00.000+02:00')).toEqual({ firstName: 'Anna', tags: ['3'] });
    expect(await at(app.clock.now.toISOString())).toEqual({ firstName: 'Anna', tags: ['5'] });
  });

  test('what will be is refused, for the customer and for its history [BX-02]', async () => {
    const id = await anna();
    const message =
      '`asOf` must not be in the future: it is 2026-03-01T09:05:00.000Z now. Leave it out for what is now.';
    expect(await refused(`{ customer(id: "${id}", asOf: "2026-03-01T09:05:00.001Z") { id } }`)).toBe(message);
    expect(
      await refused(
        `{ customer(id: "${id}") { history(asOf: "2026-03-01T09:05:00.001Z") { nodes { id } } } }`,
      ),
    ).toBe(message);
    expect(await refused(`{ customer(asOf: "${START}") { id } }`)).toContain('Give exactly one');
  });

  test('is found by its keys of today [BX-02]', async () => {
    const id = await anna();
    later(app, { seconds: 60 });
    await app.ask(UpdateCustomerDocument, { input: { id, externalId: 'new' } }, await app.service());
    expect(await read(`{ customer(externalId: "new", asOf: "${START}") { id externalId } }`)).toEqual({
      id,
      externalId: 'shop-1',
    });
    expect(await read(`{ customer(externalId: "shop-1", asOf: "${START}") { id } }`)).toBeNull();
    const { code } = await read(`{ customer(id: "${id.toUpperCase()}", asOf: "${START}") { code } }`);
    expect(await read(`{ customer(code: "${code}", asOf: "${START}") { id } }`)).toEqual({ id });
    expect(await read(`{ customer(id: "nobody", asOf: "${START}") { id } }`)).toBeNull();
  });

  test('what is not recorded is null [BX-02]', async () => {
    const id = await anna();
    expect(
      await read(`{ customer(id: "${id}", asOf: "${START}") {
        lastActivityAt sessions { id } identities { id } firstName
      } }`),
    ).toEqual({ lastActivityAt: null, sessions: null, identities: null, firstName: 'Anna' });
  });

  test('takes its fields’ arguments, and two times in one operation [BX-02, BX-03]', async () => {
    const id = await anna();
    const { data, errors } = await ask(`{
      then: customer(id: "${id}", asOf: "2026-03-01T09:02:00Z") { ...All }
      now: customer(id: "${id}") { ...All }
    } fragment All on Customer {
      contacts(type: PUSH) { value } attributes(names: ["size"]) { value } email
      history(first: 2, kinds: [TAGS_CHANGED]) { nodes { changes { to } } }
      early: history(asOf: "2026-03-01T09:01:00Z") { nodes { kind } }
    }`);
    expect(errors).toBeUndefined();
    const same = {
      contacts: [{ value: 'token-1' }],
      attributes: [{ value: '38' }],
      email: 'anna@example.com',
      early: { nodes: [{ kind: 'TAGS_CHANGED' }, { kind: 'CUSTOMER_CREATED' }] },
    };
    const tags = (...to: string[]) => ({ nodes: to.map((tag) => ({ changes: [{ to: [tag] }] })) });
    expect(data.then).toEqual({ ...same, history: tags('2', '1') });
    expect(data.now).toEqual({ ...same, history: tags('5', '4') });
  });

  test('its history is read by cursor and ends at that time [BX-02]', async () => {
    const id = await anna();
    const page = (after: string | null) =>
      read(`{ customer(id: "${id}", asOf: "2026-03-01T09:03:00Z") {
        history(first: 3${after ? `, after: "${after}"` : ''}) {
          nodes { sequence } pageInfo { hasNextPage endCursor }
        } } }`);
    const { history: first } = await page(null);
    expect(first.nodes).toEqual([{ sequence: 4 }, { sequence: 3 }, { sequence: 2 }]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const { history: second } = await page(first.pageInfo.endCursor);
    expect(second).toMatchObject({ nodes: [{ sequence: 1 }], pageInfo: { hasNextPage: false } });
  });

  test('its card holds what it held, and lists what had moved [BX-02]', async () => {
    const customerId = await enterWithCard(app, CARD);
    const campaignId = await startCampaign(app);
    later(app, { seconds: 60 });
    const transactionId = await till.hasAdded({ customerId, campaignId, amount: '25' });
    later(app, { seconds: 60 });
    await till.reverse({ transactionId });
    const at = async (time: string) =>
      (
        await read(`{ customer(id: "${customerId}", asOf: "${time}") { card {
          number balances { amount } transactions { nodes { amount isReversed } } } } }`)
      ).card;
    const number = CARD;
    expect(await at('2026-03-01T09:01:59Z')).toEqual({
      number,
      balances: [{ amount: '25' }],
      transactions: { nodes: [{ amount: '25', isReversed: false }] },
    });
    expect(await at('2026-03-01T09:02:00Z')).toEqual({
      number,
      balances: [{ amount: '0' }],
      transactions: {
        nodes: [
          { amount: '-25', isReversed: false },
          { amount: '25', isReversed: true },
        ],
      },
    });
    expect(await at('2026-03-01T09:00:59Z')).toMatchObject({
      number,
      balances: [],
      transactions: { nodes: [] },
    });
  });

  test('takes two statements, whatever is asked, and nothing is left of it after a deletion [BX-02]', async () => {
    const id = await anna();
    await app.ask(SetAgreementsDocument, { input: { customerId: id, sms: false } }, await app.service());
    const query = `{ customer(id: "${id}", asOf: "${START}") {
      firstName contacts { id } agreements { sms } attributes { name } customFields { name } card { number }
      history { nodes { id } } agreementProof(channel: "sms", at: "${START}") { granted } } }`;
    expect((await read(query)).agreements).toEqual({ sms: null });
    expect(readStatements(app)).toHaveLength(2);
    await app.ask(DeleteCustomerDocument, { input: { id } }, await app.service());
    expect(await read(query)).toBeNull();
    expect((await app.everythingStored())['customer_past']).toEqual([]);
  });

  test.each([
    `update customer_past set was = null`,
    `update customer_past set until = now()`,
    `delete from customer_past`,
    `truncate customer_past`,
  ])('what it was cannot be rewritten: %s [BX-02]', async (statement) => {
    await anna();
    await expect(sql.raw(statement).execute(app.em.getKysely())).rejects.toThrow(
      'customer_past is append-only',
    );
  });
});
