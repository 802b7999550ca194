import { beforeEach, describe, expect, test } from 'vitest';
import { SetAgreementsDocument } from '../generated/graphql.js';
import { useApp } from '../support/app.js';
import { startCampaign, tillOf } from '../support/balances.js';
import { codes, useLive } from '../support/live.js';
import { enterMany, giveCard } from '../support/rows.js';

const app = useApp();
const ROUTER = 'a-router-secret-of-enough-length-1234';
const routed = useLive(app, { ROUTER_SECRET: ROUTER, CLIENT_IP_HEADER: 'none' });
const till = tillOf(app);

/** All that a customer has, also what loaders read: card, balances, transactions, campaigns. */
const EVERYTHING = /* GraphQL */ `
  fragment Everything on Customer {
    id uuid externalId customId code status registered anonymous firstName lastName displayName sex birthDate avatarUrl
    company language email phone tags metadata customDate note createdAt updatedAt lastActivityAt version
    address { street1 street2 city province postalCode countryCode latitude longitude }
    contacts { id type value primary verified createdAt }
    agreements { email sms records { channel granted at actorKind } }
    agreementProof(channel: "email", at: "2027-01-01T00:00:00Z") { granted }
    attributes { name value }
    customFields { number name value }
    card {
      number status category { name }
      balances { amount campaign { name } }
      transactions { edges { cursor node { amount campaign { name } } } }
    }
    history { nodes { kind at actorKind source { correlationId } changes { field from to } } }
    sessions { id deviceType }
    identities { id }
    missingFields(campaignId: "01900000-0000-7000-8000-000000000000")
  }
`;
const REFERENCES = `query ($r: [_Any!]!) { _entities(representations: $r) { ...Everything } } ${EVERYTHING}`;
const KEYS =
  'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { id externalId code } } }';
/** The caller's standing, the customers, the campaign of their missing fields; balances, transactions, campaigns. */
const STATEMENTS = 6;

let service: string;
let ids: string[];
beforeEach(async () => {
  service = await app.service();
  ids = await enterMany(app, 1_000);
  const campaignId = await startCampaign(app);
  for (const [n, id] of [ids[0]!, ids[500]!, ids.at(-1)!].entries()) {
    const cardNumber = `290000000000${n}`;
    await giveCard(app, id, cardNumber);
    await till.add({ cardNumber, campaignId, amount: '10' });
    await app.ask(SetAgreementsDocument, { input: { customerId: id, email: true } }, service);
  }
});

/** Asks as a router does, and answers the customers with the number of statements it took. */
async function resolve(references: object[], query = REFERENCES) {
  const r = references.map((reference) => ({ __typename: 'Customer', ...reference }));
  const before = app.statements.length;
  const answer = await routed.ask(query, { r }, service, { 'x-router-secret': ROUTER });
  expect(codes(answer)).toEqual([]);
  return { customers: answer.data._entities, statements: app.statements.length - before };
}

describe('a thousand references', () => {
  test('with everything take as many statements as one [FD-04]', async () => {
    const one = await resolve([{ id: ids[0] }]);
    expect(one.statements).toBe(STATEMENTS);
    expect(one.customers[0]).toMatchObject({
      externalId: 'shop-1',
      agreements: { email: true },
      card: { balances: [{ amount: '10' }], transactions: { edges: [{ node: { amount: '10' } }] } },
    });
    // By graphql-js and compiled.
    for (let time = 1; time <= 2; time += 1) {
      const all = await resolve(ids.map((id) => ({ id })));
      expect(all.statements).toBe(STATEMENTS);
      expect(all.customers.map(({ id }: { id: string }) => id)).toEqual(ids);
      expect(all.customers[0]).toEqual(one.customers[0]);
    }
  });

  test('by other keys take as many statements as one too [FD-04]', async () => {
    for (const key of [(n: number) => ({ externalId: `shop-${n + 1}` }), (n: number) => codeOf(n)]) {
      expect((await resolve([key(0)], KEYS)).statements).toBe(2);
      const all = await resolve(
        ids.map((_, n) => key(n)),
        KEYS,
      );
      expect(all.statements).toBe(2);
      expect(all.customers.map(({ id }: { id: string }) => id)).toEqual(ids);
    }
  });

  test('bring back every customer of every page that the list hands out, in one call [FD-04]', async () => {
    const list = `query ($after: String) { customers(first: 200, after: $after) {
      nodes { id externalId code } pageInfo { hasNextPage endCursor } } }`;
    const handedOut: Array<{ id: string; code: string }> = [];
    for (let after: string | null = null, hasNext = true; hasNext; ) {
      const { data } = await routed.ask(list, { after }, service, { 'x-router-secret': ROUTER });
      const { nodes, pageInfo } = data.customers;
      const page = await resolve(
        nodes.map(({ id }: { id: string }) => ({ id })),
        KEYS,
      );
      expect(page.customers).toEqual(nodes);
      handedOut.push(...nodes);
      [after, hasNext] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(handedOut.map(({ id }) => id)).toEqual(ids);
    const back = await resolve(handedOut.map(({ id }) => ({ id })));
    expect(back.customers.map(({ code }: { code: string }) => code)).toEqual(
      handedOut.map(({ code }) => code),
    );
  });
});

const codeOf = (n: number) => ({ code: String(1_000_000_000_000_001 + n) });
