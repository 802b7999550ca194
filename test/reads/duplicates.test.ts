import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { duplicatesStatement } from '../../src/reads/duplicates.js';
import { seedGeneratedCustomers } from '../../src/seed/generated-customers.js';
import { type CreateCustomerInput, DuplicateCandidatesDocument } from '../generated/graphql.js';
import { visitor } from '../support/account-changes.js';
import { useApp } from '../support/app.js';
import { enter, withNothingMoved } from '../support/customers.js';
import { giveCard } from '../support/rows.js';
import { shareCards } from '../support/till.js';

const app = useApp();

async function page(variables: { first?: number; after?: string | null } = {}) {
  await app.jobs.catchUp();
  const { data, errors } = await withNothingMoved(app, async () =>
    app.ask(DuplicateCandidatesDocument, variables, await app.staff(['customers:read'])),
  );
  expect(errors).toBeUndefined();
  return data.duplicateCandidates;
}
/** What was found, each pair by its numbers in the order of `entered`. */
async function found(entered: string[]) {
  const { nodes } = await page();
  const number = (customer: { id: string } | null | undefined) => entered.indexOf(customer!.id);
  return nodes.map(({ one, other, weight, signs }) => ({
    pair: [number(one), number(other)],
    weight,
    rules: signs.map(({ rule }) => rule),
  }));
}

let count = 0;
async function people(...inputs: CreateCustomerInput[]): Promise<string[]> {
  const ids: string[] = [];
  for (const input of inputs) {
    count += 1;
    ids.push((await enter(app, { externalId: `p-${count}`, ...input })).id);
  }
  return ids;
}
const email = (value: string) => [{ type: 'EMAIL', value } as const];
const phone = (value: string) => [{ type: 'PHONE', value } as const];
const anna = { firstName: 'Anna', lastName: 'Nowak' };

describe('records that may be of one person [BX-07]', () => {
  test.each<[string, CreateCustomerInput, CreateCustomerInput, object]>([
    [
      'phone, in any spelling',
      { contacts: phone('+48 512 345 678') },
      { contacts: phone('512345678') },
      { weight: 40, rules: ['SAME_PHONE'] },
    ],
    [
      'e-mail address',
      { contacts: email('anna@example.com') },
      { contacts: email('Anna@Example.com') },
      { weight: 60, rules: ['SAME_EMAIL'] },
    ],
    [
      'name and birth date',
      { ...anna, birthDate: '1989-08-03' },
      { firstName: 'ANNA', lastName: 'nowak', birthDate: '1989-08-03' },
      { weight: 60, rules: ['SAME_NAME_AND_BIRTH_DATE'] },
    ],
    [
      'first half of an address and name',
      { ...anna, contacts: email('anowak@a.example') },
      { ...anna, contacts: email('anowak@b.example') },
      { weight: 30, rules: ['SAME_EMAIL_NAME_AND_NAME'] },
    ],
    ['customId', { customId: 'C-1' }, { customId: 'C-1' }, { weight: 50, rules: ['SAME_CUSTOM_ID'] }],
  ])('by the same %s [BX-07]', async (_, one, other, expected) => {
    const entered = await people(one, other, { ...anna, birthDate: '1990-01-01' });
    expect(await found(entered)).toEqual([{ pair: [0, 1], ...expected }]);
  });

  test('by the same card [BX-07]', async () => {
    const entered = await people({}, {});
    for (const [n, id] of entered.entries()) await giveCard(app, id, `29000000000${n}1`);
    expect(await found(entered)).toEqual([]);
    await shareCards(app, '2900000000099');
    expect(await found(entered)).toEqual([{ pair: [0, 1], weight: 30, rules: ['SAME_CARD'] }]);
  });

  test('several signs add up, each once, to 100 at most, and the likeliest pair comes first [BX-07]', async () => {
    const both = { ...anna, birthDate: '1989-08-03' };
    const two = [...phone('512345678'), { type: 'PHONE', value: '512345679', primary: false } as const];
    const entered = await people(
      { contacts: phone('512345670') },
      { contacts: phone('512345670') },
      { ...both, contacts: [...two, ...email('anna@a.example')] },
      { ...both, contacts: [...two, ...email('anna@b.example')] },
    );
    expect(await found(entered)).toEqual([
      {
        pair: [2, 3],
        weight: 100,
        rules: ['SAME_NAME_AND_BIRTH_DATE', 'SAME_PHONE', 'SAME_EMAIL_NAME_AND_NAME'],
      },
      { pair: [0, 1], weight: 40, rules: ['SAME_PHONE'] },
    ]);
  });

  test('not by what only looks alike, is missing, or a whole crowd shares [BX-07]', async () => {
    await people(
      { ...anna, birthDate: '1989-08-03' },
      { ...anna, birthDate: '1989-08-04' },
      { ...anna },
      { firstName: 'Anna', birthDate: '1989-08-03' },
      { firstName: 'Anna', birthDate: '1989-08-03' },
      { contacts: email('info@a.example') },
      { contacts: email('info@b.example') },
    );
    await people(...Array.from({ length: 11 }, () => ({ contacts: phone('600000000') })));
    await visitor(app);
    await visitor(app);
    expect((await page()).nodes).toEqual([]);
  });

  test('page by page, none twice and none left out [BX-07]', async () => {
    await people(...Array.from({ length: 5 }, () => ({ customId: 'C-1' })));
    await people({ contacts: phone('512345678') }, { contacts: phone('512345678') });
    const all = (await page({ first: 100 })).nodes;
    expect(all).toHaveLength(11);
    const seen: unknown[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo } = await page({ first: 4, after });
      seen.push(...nodes);
      after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
    } while (after !== null);
    expect(seen).toEqual(all);
  });

  test.each([
    { first: 0 },
    { first: 101 },
    { after: 'nonsense' },
    { after: btoa('["duplicates",1,"a","b"]') },
  ])('refuses %j [BX-07]', async (variables) => {
    const { errors } = await app.ask(DuplicateCandidatesDocument, variables, await app.staff());
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });

  test('a page is read by an index in its order, whichever it is, and nothing is sorted [E06]', {
    timeout: 60_000,
  }, async () => {
    await seedGeneratedCustomers(app.em, 150, app.clock.now);
    await app.jobs.catchUp();
    await sql`insert into duplicate_pair (one_id, other_id, weight, rules, found_at)
      select one.id, other.id, 40, '{SAME_PHONE}', now() from customer one join customer other on one.id < other.id
      on conflict do nothing`.execute(app.database.kysely);
    await sql`analyze`.execute(app.database.kysely);
    const { rows } = await duplicatesStatement({ limit: 1, isDismissed: false }).execute(app.database.kysely);
    const from = rows[0]!.row;
    for (const isDismissed of [false, true]) {
      for (const page of [{}, { from }, { isBackwards: true }, { from, isBackwards: true }]) {
        const explained = await app.database.kysely.transaction().execute(async (session) => {
          // So few may be sorted as well: the question is whether they have to be.
          await sql`set local enable_sort = off`.execute(session);
          return sql<{ 'QUERY PLAN': Array<{ Plan: Plan }> }>`
            explain (format json) ${duplicatesStatement({ limit: 26, isDismissed, ...page })}`.execute(
            session,
          );
        });
        const nodes = nodesOf(explained.rows[0]!['QUERY PLAN'][0]!.Plan);
        expect(nodes.map((node) => node['Node Type'])).not.toContain('Sort');
        expect(nodes.flatMap((node) => node['Index Name'] ?? [])).toContain(
          isDismissed ? 'duplicate_pair_dismissed_index' : 'duplicate_pair_open_index',
        );
      }
    }
  });
});

interface Plan {
  'Node Type': string;
  'Index Name'?: string;
  Plans?: Plan[];
}
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
