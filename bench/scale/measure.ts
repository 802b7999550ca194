import { writeFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createSchema } from '../../src/graphql/schema/schema.js';
import { type Account, device, registered } from '../../test/support/accounts.js';
import { enterTill, useApp } from '../../test/support/app.js';
import { useIdentityProviders } from '../../test/support/identities.js';
import {
  callOf,
  forgetFields,
  forgetTries,
  type Mutation,
  mutations,
  recipes,
  stageFor,
} from '../../test/support/recipes/every-mutation.js';
import { createdAt, type Read, reads } from './reads.ts';

export interface Measurement {
  name: string;
  kind: 'query' | 'mutation';
  /** Milliseconds of each call, by the number of customers. */
  times: Record<number, number[]>;
}

/** Set by bench/scale.ts. */
const task = JSON.parse(process.env['SCALE_TASK']!) as {
  databases: { count: number; url: string }[];
  calls: number;
  only: string;
  out: string;
};

const places = task.databases.map(({ count, url }) => {
  const app = useApp(async () => ({ url }));
  const stage = stageFor(app, useIdentityProviders(app));
  return { count, app, stage };
});
type Place = (typeof places)[number];

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Codes are read from what is queued, so what is not needed any more is out of the way. */
const asSent = ({ app }: Place) =>
  sql`update message set status = 'SENT', settled_at = now(), sealed_content = null where status = 'QUEUED'`.execute(
    app.database.kysely,
  );

async function readOnce(
  place: Place,
  { asker, query, variables, isDeep }: Read,
  n: number,
  account: Account,
) {
  const { app, count } = place;
  const at = 1 + Math.floor(((n * 0.618_034) % 1) * (count - 2));
  const sender = asker === 'customer' ? (await device(app, account)).accessToken : await app[asker]();
  const given = { ...variables?.(at, count), ...(isDeep && { after: await cursorAt(place) }) };
  return timed(async () => {
    const { errors } = await app.ask(query, given, sender);
    // What more than a thousand match among so many is an answer too: type more.
    const wrong =
      errors?.filter(({ extensions }) => extensions['problem'] !== 'CustomerSearchTooBroad') ?? [];
    expect(wrong, query).toEqual([]);
  });
}

async function cursorAt({ app, count }: Place): Promise<string> {
  const from = createdAt(Math.floor(count * 0.8));
  const { data } = await app.ask(
    `{ customers(first: 1, filter: { createdFrom: "${from}" }) { edges { cursor } } }`,
    {},
    await app.service(),
  );
  return data.customers.edges[0].cursor;
}

async function writeOnce(
  { app }: Place,
  mutation: Mutation,
  next: Awaited<ReturnType<(typeof recipes)[string]>>,
) {
  // There may be fifty of them.
  if (mutation.name === 'defineCustomField') await forgetFields(app);
  const call = await next();
  await forgetTries(app);
  return timed(async () => expect((await callOf(app, mutation, call)).outcome).toBe(mutation.success));
}

test('every query and mutation, in turns', async () => {
  const { schema } = await createSchema();
  const roots = Object.keys(schema.getQueryType()!.getFields()).filter((name) => name !== '_service');
  const asked = new Set(
    reads.flatMap(({ query }) => roots.filter((root) => new RegExp(`\\b${root}\\b`).test(query))),
  );
  expect(roots.filter((root) => !asked.has(root))).toEqual([]);
  expect(mutations.filter(({ name }) => !recipes[name])).toEqual([]);
  expect(reads.flatMap(({ query }) => validate(schema, parse(query)).map(({ message }) => message))).toEqual(
    [],
  );

  const measured: Measurement[] = [];
  const chosen = (name: string) => name.includes(task.only);
  const inTurns = async (
    name: string,
    kind: Measurement['kind'],
    once: (place: Place, n: number) => Promise<number>,
  ) => {
    const times: Record<number, number[]> = Object.fromEntries(places.map(({ count }) => [count, []]));
    // The first two find caches cold.
    for (let n = 0; n < task.calls + 2; n += 1) {
      for (const place of n % 2 === 0 ? places : places.toReversed()) {
        // Tokens of other providers bear the time of the machine.
        place.app.clock.now = new Date();
        const took = await once(place, n);
        if (n >= 2) times[place.count]!.push(took);
      }
    }
    measured.push({ name, kind, times });
    writeFileSync(task.out, JSON.stringify(measured));
    process.stderr.write(`${name}\n`);
  };

  const accounts = new Map<Place, Account>();
  for (const place of places) {
    await enterTill(place.app.database.kysely);
    accounts.set(place, await registered(place.app, { email: `scale-${Date.now()}@example.com` }));
  }
  for (const read of reads.filter(({ name }) => chosen(name))) {
    await inTurns(read.name, 'query', (place, n) => readOnce(place, read, n, accounts.get(place)!));
    for (const { app } of places) await forgetTries(app);
  }
  for (const mutation of mutations.filter(({ name }) => chosen(name))) {
    const next = new Map<Place, Awaited<ReturnType<(typeof recipes)[string]>>>();
    for (const place of places) {
      await asSent(place);
      await forgetTries(place.app);
      await forgetFields(place.app);
      next.set(place, await recipes[mutation.name]!(place.stage));
    }
    await inTurns(mutation.name, 'mutation', (place) => writeOnce(place, mutation, next.get(place)!));
  }
});
