import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Asks } from './traffic.ts';

/** A checkout of this repository, built, with a database of its own that its migrations have made. */
export interface Checkout {
  name: string;
  folder: string;
}

export const SCOPES = 'customers:read customers:write till:record balances:write';
const CAMPAIGN = '0190aaaa-0000-7000-8000-000000000001';

/** What the writes need beside the customers that reads are measured with. */
const EXTRA = [
  `update service_client set scopes = string_to_array('${SCOPES}', ' ')`,
  `insert into campaign (id, name, kind, created_at) values ('${CAMPAIGN}', 'Points', 'POINTS', now())`,
];

export async function allowWrites(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of EXTRA) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Nothing becomes an event any more. */
export async function withoutEvents(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('drop trigger history_entry_is_event on history_entry');
  } finally {
    await client.end();
  }
}

/** Entries in histories and books: as many come to be as writes were answered with success. */
export async function countEntries(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>('select count(*) as count from history_entry');
    return Number(rows[0]!.count);
  } finally {
    await client.end();
  }
}

type Input = (n: number) => object;

/** Another customer with each request; the 5,000 come round again after as many. */
const numberOf = (n: number) => ((n * 7) % 5_000) + 1;
const codeOf = (n: number) => String(1_000_000_000_000_000 + numberOf(n));

const inputs: Record<string, (ids: readonly string[]) => Input> = {
  updateCustomer: (ids) => (n) => ({
    id: ids[(n * 7) % ids.length],
    firstName: `Maria ${n}`,
    lastName: `Sample ${n}`,
    address: { street1: `${n} High Street` },
  }),
  // What a till sends with a purchase: all it knows, of which the name has changed.
  'recordCustomer, known': () => (n) => ({
    code: codeOf(n),
    firstName: `Nora ${n}`,
    lastName: `Sample ${n}`,
    email: `${codeOf(n)}@shop.example`,
  }),
  'recordCustomer, new': () => (n) => ({
    firstName: `Otto ${n}`,
    lastName: `Sample ${n}`,
    email: `otto.${n}@shop.example`,
    phone: `+4860${String(n).padStart(7, '0')}`,
    cardNumber: `77${String(n).padStart(9, '0')}`,
  }),
  // Cards that come again, as most do: a balance is opened once.
  addToBalance: () => (n) => ({ cardNumber: `9${codeOf(n % 500)}`, campaignId: CAMPAIGN, amount: '5' }),
};
export const writeLoads = Object.keys(inputs);

const updated = `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) {
  __typename ... on CustomerOutcome { customer { id version firstName lastName updatedAt } } } }`;
const recorded = `mutation ($input: RecordCustomerInput!) { recordCustomer(input: $input) {
  __typename ... on CustomerRecorded { code } } }`;
const added = (outcome: string) => `mutation ($input: AddToBalanceInput!) { addToBalance(input: $input) {
  __typename ... on ${outcome} { transaction { id } } } }`;

/** The same write for any checkout, in the words of its schema. */
export function asksOf(
  load: string,
  { folder }: Checkout,
  ids: readonly string[],
  token: string,
  from: number,
): Asks {
  const schema = readFileSync(join(folder, 'schema/customer.graphql'), 'utf8');
  const outcome = schema.includes('LoyaltyBalanceOutcome') ? 'LoyaltyBalanceOutcome' : 'BalanceOutcome';
  const query = load === 'updateCustomer' ? updated : load === 'addToBalance' ? added(outcome) : recorded;
  const input = inputs[load]!(ids);
  return {
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: (n) => JSON.stringify({ query, variables: { input: input(from + n) } }),
  };
}
