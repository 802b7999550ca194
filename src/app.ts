import type { FastifyInstance } from 'fastify';
import { createApollo, operationCapacity } from './apollo.js';
import type { Config } from './config/config.js';
import { createSurroundings } from './config/surroundings.js';
import type { Database } from './database.js';
import type { MessageSender } from './delivery/message-sender.js';
import type { Rendering } from './delivery/render.js';
import { createWorld, type Surroundings } from './domain/work/world.js';
import { keepingErasures, settleErasures } from './erasure-journal.js';
import { openPersistedDocuments } from './graphql/documents/persisted.js';
import { createCallerOf } from './graphql/guard/caller.js';
import { createCallerStanding } from './graphql/guard/caller-standing.js';
import { createReading } from './graphql/limits/reading.js';
import { openLive } from './graphql/live/open.js';
import { createSchema } from './graphql/schema/schema.js';
import { createContextOf } from './http/context-of.js';
import { crossOriginSettings } from './http/cross-origin.js';
import { openMetrics, watchService } from './http/measures.js';
import { serveDevInbox } from './http/pages/dev-inbox.js';
import { serveFacebookDeletion } from './http/pages/facebook-data-deletion.js';
import { createProbes, type Probes } from './http/probes.js';
import { createRequestOrigin } from './http/request-origin.js';
import { createServer } from './http/server.js';
import { openBackground } from './jobs/background.js';
import type { JobLoop } from './jobs/job-loop.js';
import { openMessaging } from './messaging.js';
import { followDatabase } from './platform/database/clock.js';
import { closingOnFailure } from './platform/failing/closing-on-failure.js';
import type { Log } from './platform/log.js';
import type { Metrics } from './platform/metrics/metrics.js';
import { createStaffTokens } from './platform/providers/staff-tokens.js';
import type { Tokens } from './platform/secrets/tokens.js';
import { refusePublishedSecrets } from './published-secrets.js';

export interface Parts {
  config: Config;
  database: Database;
  log: Log;
  /** The database's clock, unless a test provides its own. */
  clock?: () => Date;
  /** The words of messages, if they have been read already. */
  rendering?: Rendering;
}

const KEEP_ERASURES_MS = 60_000;

export interface App {
  server: FastifyInstance;
  /** The probes, for a port of their own. */
  probes: Probes;
  /** The numbers, for a port of their own. */
  metrics: Metrics;
  tokens: Tokens;
  /** The part of a flow's world that does not depend on the caller. */
  world: Surroundings;
  messageSender: MessageSender;
  /** What is done without being asked for. */
  jobs: JobLoop;
  /** How many streams of subscriptions are open. */
  streams(): number;
  /** Reports not ready from now on, but goes on answering and asks clients to close their connections. */
  leave(): void;
  /** Takes no new requests, lets running ones finish, then closes the database. */
  close(): Promise<void>;
}

/** Puts the subgraph together; used by the process, the tests and the benchmarks alike. */
export async function createApp({ config, database, log, ...given }: Parts): Promise<App> {
  const persisted = await openPersistedDocuments(config.persistedDocuments, log);
  if (!config.isDevelopment) await refusePublishedSecrets(database);
  const databaseClock = given.clock ? null : await followDatabase(database.kysely);
  const clock = given.clock ?? databaseClock!.now;
  const { schema } = await createSchema();
  const metrics = await openMetrics(config, database);
  const { access } = config;
  const sends = config.messages.worker === 'inside';
  const { messageSender, inbox, spokenOf, ...messaging } = await openMessaging({
    config,
    database,
    log,
    clock,
    metrics,
    sends,
    rendering: given.rendering,
  });
  // The queue ends before the database does, which it would ask once more.
  const journal = await closingOnFailure(messaging, () => settleErasures({ config, database, log, clock }));
  const keepErasures = keepingErasures(journal, log, metrics);
  // Catches up with erasures by other processes, and with those that could not be written a minute ago.
  const keeping = setInterval(keepErasures, KEEP_ERASURES_MS).unref();
  const asks = { read: database.kysely, metrics, follows: !given.clock };
  const world = await createSurroundings({ config, clock, log, messaging, keepErasures, asks });
  const { tokens, hooks } = world;
  const jobs = openBackground(database.orm.em, world, log, messaging.outage);
  messaging.start();
  if (sends) jobs.start();
  const reading = createReading(access.routerSecrets.length > 0, log);
  const callerOf = createCallerOf({
    tokens,
    staffTokens: createStaffTokens(access.staffIssuers, clock),
    clock,
    acceptsSessionless: config.tokens.acceptsSessionless,
    acceptsOwnStaff: access.acceptsOwnStaff,
  });
  let isLeaving = false;
  const capacity = operationCapacity(access);
  const { replicas } = database;
  watchService(metrics, { passwords: world.passwords, cost: capacity.usage, replicas, hooks });
  const live = openLive({ database, access, log, clock, metrics, capacity });
  const apollo = createApollo({
    schema,
    access,
    log,
    callerStanding: createCallerStanding(database.standing, clock),
    reading,
    persisted,
    writesAnswers: config.database.writesAnswers,
    replicas: database.replicas,
    capacity,
    metrics,
    live,
    logOperations: config.logOperations,
    isDevelopment: config.isDevelopment,
  });
  database.sayWhereItWrites(log);
  database.replicas?.start(log);
  await apollo.start();
  const requestOrigin = createRequestOrigin(log.child({ about: 'security' }), access, metrics);
  const contextOf = createContextOf({
    ...{ em: database.orm.em, shortReads: database.shortReads, feed: live.feed },
    ...{ world, access, requestOrigin, reading, persisted, callerOf, spokenOf },
  });

  const probes = createProbes({
    notReady: async () => (isLeaving ? 'shutting down' : database.notReady()),
    stuck: database.stuck,
  });
  const server = await createServer({
    apollo,
    contextOf,
    tokens,
    access,
    log,
    crossOrigin: crossOriginSettings(config),
    isLeaving: () => isLeaving,
    probes,
    metrics,
  });

  serveFacebookDeletion(server, {
    settings: config.identities.facebook,
    worldOf(request) {
      const caller = { kind: 'SYSTEM', id: 'facebook' } as const;
      return createWorld(database.orm.em, { ...world, ...requestOrigin(request, () => caller), caller });
    },
  });
  if (inbox) {
    await serveDevInbox(server, {
      hostNames: config.hostNames,
      defaultCountry: config.defaultCountry,
      async entries() {
        // A developer who has just requested a code looks for it now, not after the next round.
        if (sends) await messageSender.deliverDue();
        return inbox.entries();
      },
    });
  }

  return {
    server,
    probes,
    metrics,
    tokens,
    world,
    messageSender,
    jobs,
    streams: live.count,
    leave() {
      isLeaving = true;
      live.leave();
    },
    async close() {
      isLeaving = true;
      live.close();
      // Messages under way are finished along with the requests; messages queued meanwhile are left to other
      // processes.
      await Promise.all([server.close(), messageSender.stop(), messaging.webhookSender.stop(), jobs.stop()]);
      await apollo.stop();
      await world.passwords.close();
      hooks.stop();
      clearInterval(keeping);
      await messaging.close();
      databaseClock?.stop();
      await database.close();
    },
  };
}
