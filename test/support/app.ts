import { readFile } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, inject } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config/config.js';
import { type Database, openDatabase } from '../../src/database.js';
import { type Scope, scopes } from '../../src/domain/work/caller.js';
import { createLog } from '../../src/platform/log.js';
import { createSealing, type Sealing } from '../../src/platform/secrets/sealing.js';
import type { Tables } from '../../src/tables/db.js';
import { databaseLimits } from './database-limits.js';
import { inDatabase } from './database-template.js';
import { APP_ID, APP_SECRET, DELETION_URL } from './facebook.js';
import { queuedMessages } from './queued-messages.js';
import { emptying, everythingIn, linesIn, nextWrite } from './stored.js';

/** The sender of a request: a bearer token, or null for nobody. */
export type Sender = string | null;

// An answer to a document without generated types: each test says what it expects of it.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Untyped = any;

export interface Answer<T = Untyped> {
  data: T;
  errors?: Array<{ message: string; path?: Array<string | number>; extensions: Record<string, unknown> }>;
}

/** A document that knows the types of its answer and its variables (from `npm run codegen`). */
export interface Document<Result, Variables> {
  __apiType?: (variables: Variables) => Result;
  toString(): string;
}

interface Stage {
  app: App;
  database: Database;
  clock: { now: Date };
  statements: string[];
  sealing: Sealing;
  empty(): Promise<void>;
  /** What `nextWrite` answered when the first test of this file had been prepared; null before. */
  prepared: string | null;
}

/** The migrated database of a stage. */
type Place = { url: string } | { template: Blob };

/** The service client that the tests call as; it may do everything, its tokens usually less. */
export const TILL = 'test-till';
export const START = new Date('2026-03-01T09:00:00.000Z');

/** Kept by the worker for all of its test files; each test starts with empty tables. */
const stages = globalThis as { accountsStage?: Promise<Stage> };

async function createStage(place: Place): Promise<Stage> {
  const statements: string[] = [];
  const clock = { now: START };
  const database = await openDatabase({
    ...databaseLimits,
    ...place,
    onStatement: (text) => void statements.push(text),
  });
  const config = readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DEFAULT_COUNTRY: 'PL',
    // Nothing happens in the background: messages wait until a test looks at them.
    WORKER: 'separate',
    // The lowest cost bcrypt allows; the real cost is measured in other tests.
    BCRYPT_COST: '4',
    FACEBOOK_APP_ID: APP_ID,
    FACEBOOK_APP_SECRET: APP_SECRET,
    FACEBOOK_DELETION_URL: DELETION_URL,
  });
  const app = await createApp({
    config,
    database,
    log: createLog(process.env['TEST_LOG'] ?? 'silent'),
    clock: () => clock.now,
  });
  // On a busy machine loading the dictionaries may take longer than a request may.
  await app.world.passwords.strength('', []);
  const empty = await emptying(database.kysely);
  return {
    app,
    database,
    clock,
    statements,
    sealing: createSealing(config.messages.keys),
    empty,
    prepared: null,
  };
}

async function ownDatabase(): Promise<Place> {
  const postgresUrl = inject('postgresUrl');
  if (!postgresUrl) return { template: new Blob([await readFile(inject('templateFile')!)]) };
  const name = ownName();
  // Creating and dropping a database takes as long as the disk is busy.
  const admin = await openDatabase({ ...databaseLimits, statementMs: 60_000, url: postgresUrl });
  await admin.orm.em.execute(`drop database if exists ${name} with (force)`);
  await admin.orm.em.execute(`create database ${name} template template_accounts`);
  await admin.close();
  return { url: inDatabase(postgresUrl, name) };
}

const ownName = () => `accounts_test_${process.pid}`;

/** Work left running by the previous test may still lock a table: it is then tried again. */
async function emptyTables({ empty, database, app }: Stage): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await empty();
      break;
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
  await Promise.all([enterTill(database.kysely), app.world.hooks.refresh()]);
}

/** The service that the tests call as. */
export const enterTill = (db: Kysely<Tables>) =>
  sql`insert into service_client (id, name, scopes, created_at)
    values (${TILL}, 'A till', ${[...scopes]}, ${START})`.execute(db);

/** Every error carries the id of its request. Checked here once for all tests, which then compare the rest. */
function withoutCorrelation<Result>(answer: Answer<Result>, id: unknown): Answer<Result> {
  for (const { extensions } of answer.errors ?? []) {
    expect(extensions['correlationId']).toBe(id);
    delete extensions['correlationId'];
  }
  return answer;
}

/**
 * The whole subgraph on a real database; every test starts with empty tables at nine o'clock. On a database that the
 * file brings along nothing is emptied.
 *
 * @param furnish writes what every test of the file begins with; not again after a test that has written nothing
 */
export function useApp(brought?: () => Promise<Place>, furnish?: () => Promise<void>) {
  let stage: Stage;

  beforeAll(async () => {
    if (!brought) stages.accountsStage ??= ownDatabase().then(createStage);
    stage = await (brought ? createStage(await brought()) : stages.accountsStage!);
    // What the file before has prepared is another's.
    stage.prepared = null;
  });
  beforeEach(async () => {
    stage.clock.now = START;
    const isPrepared = stage.prepared !== null && stage.prepared === (await nextWrite(stage.database));
    if (!brought && !isPrepared) {
      await emptyTables(stage);
      await furnish?.();
      stage.prepared = await nextWrite(stage.database);
    }
    stage.statements.length = 0;
  });
  afterAll(async () => {
    stage.clock.now = START;
    if (brought) await stage.app.close();
  });

  const tokens = () => stage.app.tokens;

  return {
    get app() {
      return stage.app;
    },
    /** The URL of the PostgreSQL database, for another process. */
    get databaseUrl() {
      return inDatabase(inject('postgresUrl')!, ownName());
    },
    get database() {
      return stage.database;
    },
    get em() {
      return stage.database.orm.em.fork();
    },
    /** What is done without being asked for; in tests only when they ask. */
    get jobs() {
      return stage.app.jobs;
    },
    get clock() {
      return stage.clock;
    },
    /** A flow's world, for the few tests that call one without GraphQL. */
    get world() {
      return stage.app.world;
    },
    /** Statements sent since the last request began, without those that begin and end transactions. */
    get statements() {
      return stage.statements.filter((text) => !/^(begin|commit|rollback|savepoint|release)/i.test(text));
    },
    /** All statements sent since the last request began, including refused ones. */
    get transcript() {
      return [...stage.statements];
    },
    service: (granted: readonly Scope[] = scopes) =>
      tokens().sign(TILL, { role: 'SERVICE', scope: granted.join(' ') }),
    staff: (granted: readonly Scope[] = scopes, id = 'staff-7') =>
      tokens().sign(id, { role: 'STAFF', scope: granted.join(' ') }),
    customer: (id: string) => tokens().sign(id, { role: 'CUSTOMER' }),
    visitor: (id: string) => tokens().sign(id, { role: 'ANONYMOUS' }),

    /** Sends one operation over HTTP, as a front end would. */
    async ask<Result = Untyped, Variables extends object = object>(
      document: Document<Result, Variables> | string,
      variables?: Variables,
      sender: Sender = null,
      { ip, userAgent, acceptLanguage }: { ip?: string; userAgent?: string; acceptLanguage?: string } = {},
    ): Promise<Answer<Result>> {
      stage.statements.length = 0;
      const response = await stage.app.server.inject({
        method: 'POST',
        url: '/graphql',
        headers: {
          ...(sender && { authorization: `Bearer ${sender}` }),
          ...(userAgent && { 'user-agent': userAgent }),
          ...(acceptLanguage && { 'accept-language': acceptLanguage }),
        },
        ...(ip && { remoteAddress: ip }),
        payload: { query: document.toString(), ...(variables && { variables }) },
      });
      return withoutCorrelation(response.json(), response.headers['x-correlation-id']);
    },

    /** Queued messages, oldest first, with the codes that only their receivers will see. */
    messages: () => queuedMessages(stage.database.kysely, stage.sealing),

    /** Everything stored, to show that a refusal left nothing behind. */
    everythingStored: () => everythingIn(stage.database.kysely),
    /** Everything stored as text, to see whether anything has changed. */
    linesStored: () => linesIn(stage.database.kysely),
  };
}

export type TestApp = ReturnType<typeof useApp>;
