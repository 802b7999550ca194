import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Database } from './database.js';
import type { World } from './flows/needs.js';
import type { SecurityEvent } from './flows/security-event.js';
import { admission } from './graphql/admission.js';
import { createCallerOf } from './graphql/caller.js';
import { asGateway } from './graphql/compiled-execution.js';
import { type Context, createContext } from './graphql/context.js';
import { errorFormatter } from './graphql/format-error.js';
import { createSchema } from './graphql/schema.js';
import { createStandingOf } from './graphql/standing.js';
import { clientIp } from './http/router-guard.js';
import { createServer } from './http/server.js';
import type { Config } from './platform/config.js';
import type { Log } from './platform/log.js';
import { createPasswords } from './platform/passwords.js';
import { openQueue } from './platform/queue.js';
import { createSealing } from './platform/sealing.js';
import { createSecrets } from './platform/secrets.js';
import { createStaffTokens } from './platform/staff-tokens.js';
import { createTokens, type Tokens } from './platform/tokens.js';
import { refusePublishedSecrets } from './published-secrets.js';
import { createOutbox } from './repositories/outbox.js';

export interface Parts {
  config: Config;
  database: Database;
  log: Log;
  clock?: () => Date;
}

export interface App {
  server: FastifyInstance;
  tokens: Tokens;
  /** What a flow gets whoever calls it. */
  world: Omit<World, 'em' | 'caller' | 'origin'>;
  /** Answers no more new requests as ready, lets running ones end, then closes the database. */
  close(): Promise<void>;
}

/** Puts the subgraph together. The process, the tests and the benchmarks all run this one. */
export async function createApp({ config, database, log, clock = () => new Date() }: Parts): Promise<App> {
  if (!config.isDevelopment) await refusePublishedSecrets(database);
  const { schema } = await createSchema();
  const tokens = await createTokens(config.tokens, clock);
  const sealing = createSealing(config.messages.keys);
  const queue = await openQueue(database.pool, log, { supervise: config.messages.worker === 'inside' });
  const secrets = createSecrets(config.accounts.peppers);
  const securityLog = log.child({ about: 'security' });
  const world = {
    clock,
    defaultCountry: config.defaultCountry,
    outbox: createOutbox(queue, sealing),
    smsCountries: config.messages.smsCountries,
    secrets,
    passwords: await createPasswords(secrets, config.accounts.bcryptCost),
    passwordRules: config.accounts.passwordRules,
    tokens,
    audit: (event: SecurityEvent) => securityLog.info(event),
  };
  const { access } = config;
  const callerOf = createCallerOf({
    tokens,
    staffTokens: createStaffTokens(access.staffIssuers, clock),
    clock,
    acceptsSessionless: config.tokens.acceptsSessionless,
    acceptsOwnStaff: access.acceptsOwnStaff,
  });
  let isClosing = false;

  const apollo = new ApolloServer<Context>({
    gateway: asGateway(schema),
    introspection: config.isDevelopment,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !config.isDevelopment,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    formatError: errorFormatter(log),
    logger: log,
    plugins: [
      admission(createStandingOf(() => database.orm.em.fork(), clock)),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();

  const contextOf = async (request: FastifyRequest): Promise<Context> => {
    const userAgent = request.headers['user-agent']?.slice(0, 200);
    return createContext(database.orm.em.fork(), {
      ...world,
      claimed: await callerOf(request.headers.authorization),
      readsSdl: access.publishesSdl,
      origin: {
        correlationId: String(request.id),
        ip: clientIp(request, access),
        ...(userAgent && { userAgent }),
      },
    });
  };

  const server = await createServer({
    apollo,
    contextOf,
    tokens,
    access,
    log,
    corsOrigins: [
      ...config.corsOrigins,
      ...(config.isDevelopment ? ['https://studio.apollographql.com'] : []),
    ],
    notReady: async () => (isClosing ? 'shutting down' : database.notReady()),
  });

  return {
    server,
    tokens,
    world,
    async close() {
      isClosing = true;
      await server.close();
      await apollo.stop();
      await queue.close();
      await database.close();
    },
  };
}
