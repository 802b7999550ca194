import { getNamedType } from 'graphql';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { jsonRules } from '../../src/doctor/json-rules.js';
import type { TestApp } from './app.js';
import { hostileAgent, hostileFor, nearly } from './hostile-calls.js';
import { placesIn } from './hostile-places.js';
import type { useIdentityProviders } from './identities.js';
import { expectSound } from './merges.js';
import {
  type Called,
  callOf,
  forgetTries,
  type Mutation,
  mutations,
  problemAfter,
  recipes,
  stageFor,
} from './recipes/every-mutation.js';
import type { Call, Stage } from './recipes/recipe.js';

/** Error codes that blame the request. */
const REFUSALS = ['BAD_USER_INPUT', 'BAD_REQUEST', 'GRAPHQL_VALIDATION_FAILED'];
const SHARE = 0.8;

/** Fields that are stored in another form, not at all, or that only name a record. */
const secrets = /(password|pin|token|code|clientSecret)$/i;
const ids = /((^|\.)(id|uuid|cardNumber|number)|Id|Ids\.\d+)$/;
const canonical = /(email|phone|mobile|username|contacts\.0\.value|amount|language)$/;
/** Their key may open a session or repeat a link, so it is stored as a MAC; serviceToken stores nothing. */
const hidesKey =
  /^(signIn.*|refreshSession|startAnonymousSession|confirmPasswordReset|(confirm|revert)EmailChange|serviceToken)$/;
const isVerbatim = (mutation: string, path: string) =>
  ![secrets, ids, canonical].some((pattern) => pattern.test(path)) &&
  !(path === 'idempotencyKey' && hidesKey.test(mutation));

/** Those of the values, as JSON, that are in no row of any table. */
async function missing(app: TestApp, values: readonly unknown[]): Promise<string[]> {
  if (values.length === 0) return [];
  const db = app.em.getKysely();
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public'`.execute(db);
  const everything = sql.join(
    rows.map(({ name }) => sql`select row_to_json(t)::text as written from ${sql.table(name)} t`),
    sql` union all `,
  );
  const looked = await sql<{ value: string }>`
    with everything as materialized (${everything})
    select value from unnest(${values.map((value) => JSON.stringify(value))}::text[]) value
    where not exists (select from everything where strpos(written, value) > 0)`.execute(db);
  return looked.rows.map(({ value }) => value);
}

/** Stored values that the database cannot decode. */
async function undecodable(app: TestApp): Promise<string[]> {
  const db = app.database.kysely;
  const flaws: string[] = [];
  for (const rule of await jsonRules(db)) {
    const { rows } = await rule.flaws.execute(db);
    flaws.push(...rows.map(({ flaw }) => flaw));
  }
  return flaws;
}

/** A write other than counting tries and keeping an idempotency key. */
const isWrite = (statement: string) =>
  /^\s*(with .*)?(insert into|update|delete from)/is.test(statement) &&
  !/\b(throttle|sms_day|idempotency_key)\b/.test(statement);

/** All calls of one mutation, each with one hostile value in one place of an otherwise valid input. */
class Attack {
  readonly problems: string[] = [];
  calls = 0;
  done = 0;
  wrote = 0;
  private one!: Call;
  private hasCounted = true;

  constructor(
    private readonly stage: Stage,
    private readonly mutation: Mutation,
    private readonly next: () => Promise<Call>,
  ) {}

  async run(): Promise<void> {
    this.one = await this.next();
    const untouched = await this.send(this.one.input, 'as it should be');
    expect(untouched.outcome, this.mutation.name).toBe(this.mutation.success);
    [this.calls, this.done, this.wrote] = [0, 0, 0];
    const places = placesIn(this.mutation.input, '', this.one.input).length;
    for (let index = 0; index < places; index += 1) await this.tryPlace(index);
    await this.tryHeader();
    await expectSound(this.stage.app);
  }

  /** Tries the values of one place in turn, and nearly valid ones where nothing else got through. */
  private async tryPlace(index: number): Promise<void> {
    const place = () => placesIn(this.mutation.input, '', this.one.input)[index]!;
    const { path } = place();
    const isJson = getNamedType(place().type).name === 'JSON';
    const kept: unknown[] = [];
    let last: Called | undefined;
    const attempt = async (value: unknown) => {
      const called = await this.send(place().put(value), `${path} = ${JSON.stringify(value)?.slice(0, 80)}`);
      if (called.outcome !== this.mutation.success) return;
      if (isJson) for (const flaw of await undecodable(this.stage.app)) this.report(path, `leaves ${flaw}`);
      if ((isJson || typeof value === 'string') && value && isVerbatim(this.mutation.name, path))
        kept.push(value);
      last = called;
    };
    for (let n = 0; n < hostileFor(place()).length; n += 1) {
      if (this.isDealt(path, n)) await attempt(hostileFor(place())[n]);
    }
    const { valid } = place();
    for (const value of typeof valid === 'string' && !last ? nearly(valid) : []) {
      if (!last && value !== valid) await attempt(value);
    }
    if (!last) return;
    for (const value of await missing(this.stage.app, kept))
      this.report(`${path} = ${value}`, 'is not stored');
    await this.use(path, last);
  }

  /** One rule keeps the keys of all mutations: each value is tried with every fourth of them. */
  private isDealt(path: string, n: number): boolean {
    return path !== 'idempotencyKey' || n % 4 === mutations.indexOf(this.mutation) % 4;
  }

  /** Tries a hostile user agent, because the request's origin is stored as well. */
  private async tryHeader(): Promise<void> {
    const { calls, done, wrote } = this;
    const called = await this.send(this.one.input, 'user-agent', hostileAgent);
    if (called.outcome !== this.mutation.success) this.report('user-agent', `ended as ${called.outcome}`);
    await this.use('user-agent', called);
    // Only writes reached through the input are counted.
    Object.assign(this, { calls, done, wrote });
  }

  /** Uses the record afterwards: unless it was removed, it can still be read and changed. */
  private async use(where: string, { customerId }: Called): Promise<void> {
    if (this.one.isEnd || !customerId) return;
    this.report(where, await problemAfter(this.stage, customerId));
    await this.renew();
  }

  private report(where: string, problem: string | null): void {
    if (problem) this.problems.push(`${where}: ${problem}`);
  }

  private async send(input: unknown, tried: string, userAgent?: string): Promise<Called> {
    const { app } = this.stage;
    if (this.hasCounted) await forgetTries(app);
    const called = await callOf(
      app,
      this.mutation,
      { ...this.one, input: input as Call['input'] },
      userAgent,
    );
    const isDone = called.outcome === this.mutation.success;
    this.hasCounted = called.outcome !== undefined && called.outcome !== 'CustomerInputRejected';
    this.calls += 1;
    if (isDone) this.done += 1;
    if (isDone || app.statements.some(isWrite)) this.wrote += 1;
    const unexpected = called.errors.filter(
      ({ extensions }) => !REFUSALS.includes(String(extensions['code'])),
    );
    for (const { message, extensions } of unexpected) this.report(tried, `${extensions['code']} ${message}`);
    // A successful call used up its input, so the next one gets a new one.
    if (isDone) await this.renew();
    return called;
  }

  private async renew(): Promise<void> {
    await forgetTries(this.stage.app);
    this.one = await this.next();
  }
}

const size = ({ input }: Mutation) => placesIn(input, '').length;

/** One half of the mutations, dealt by size: the smallest take nothing but a proof. */
const half = (which: 0 | 1) =>
  mutations
    .toSorted((one, other) => size(one) - size(other))
    .filter((_, place) => Number(place % 4 === 1 || place % 4 === 2) === which);

/**
 * L20: hostile values on existing records, in states in which the mutation succeeds. In two halves, because two files
 * run at a time.
 */
export function describeHostileWrites(
  app: TestApp,
  providers: ReturnType<typeof useIdentityProviders>,
  which: 0 | 1,
) {
  const tried = half(which);
  const attacks = new Map<string, Attack>();
  const reached = () => [...attacks.values()].filter(({ wrote }) => wrote > 0).length;
  afterAll(() => {
    const lines = [...attacks].map(
      ([name, { calls, done, wrote }]) =>
        `${name}: ${calls} hostile calls, ${wrote} got to a write, ${done} succeeded`,
    );
    console.log(
      `${lines.join('\n')}\nHostile calls got to a write in ${reached()} of ${attacks.size} mutations.`,
    );
  });

  describe('hostile values in calls that succeed otherwise', () => {
    test.each(tried)(
      '$name keeps or refuses them, and the record can be used afterwards [L20]',
      { timeout: 120_000 },
      async (mutation) => {
        const stage = stageFor(app, providers);
        const attack = new Attack(stage, mutation, await recipes[mutation.name]!(stage));
        attacks.set(mutation.name, attack);
        await attack.run();
        expect(attack.problems).toEqual([]);
      },
    );

    test(`in ${SHARE * 100} % of the mutations at least, one of them got as far as a write [L20]`, () => {
      expect(attacks.size).toBe(tried.length);
      expect(reached() / attacks.size).toBeGreaterThanOrEqual(SHARE);
    });
  });
}
