import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { AccessSettings } from './config/access.js';
import type { Database } from './database.js';
import { sayHowLongToKeep } from './graphql/caching/cache-headers.js';
import type { Context } from './graphql/context.js';
import type { PersistedDocuments } from './graphql/documents/persisted.js';
import type { CallerStanding } from './graphql/guard/caller-standing.js';
import { errorFormatter } from './graphql/guard/format-error.js';
import { operationChecks } from './graphql/guard/operation-checks.js';
import { refuseWhatRanOut } from './graphql/guard/ran-out.js';
import { answerRefusedReferences } from './graphql/guard/refused-references.js';
import { createDocumentStore } from './graphql/limits/document-store.js';
import { limits } from './graphql/limits/numbers.js';
import type { Reading } from './graphql/limits/reading.js';
import { answerSubscriptions } from './graphql/live/answer-subscriptions.js';
import type { Live } from './graphql/live/live.js';
import { asGateway } from './graphql/reading/executor.js';
import { readFromReplicas } from './graphql/reading/replicas.js';
import { writeAnswer } from './graphql/reading/written/write-answer.js';
import { federatedTraces } from './graphql/tracing/federated-traces.js';
import { recordOperations } from './graphql/tracing/operation-record.js';
import { serviceVersion } from './http/measures.js';
import { type Capacity, createCapacity } from './platform/capacity.js';
import type { Log } from './platform/log.js';
import type { Metrics } from './platform/metrics/metrics.js';

/** Long enough for a burst to be worked off, and shorter than the time after which clients repeat a request. */
const WAIT_FOR_CAPACITY_MS = 1_000;

export const operationCapacity = ({ maxCostInFlight }: AccessSettings): Capacity =>
  createCapacity(maxCostInFlight, WAIT_FOR_CAPACITY_MS);

interface ApolloParts {
  schema: GraphQLSchema;
  access: AccessSettings;
  log: Log;
  callerStanding: CallerStanding;
  reading: Reading;
  persisted: PersistedDocuments;
  /** Whether PostgreSQL may write answers. */
  writesAnswers: boolean;
  replicas: Database['replicas'];
  /** Limits the cost of all operations that run at the same time. */
  capacity: Capacity;
  metrics: Metrics;
  live: Live;
  /** The share of operations that are logged. */
  logOperations: number;
  /** Exposes details that help developers in development, and would help attackers in production. */
  isDevelopment: boolean;
}

/** Apollo Server with every feature off that we do not use and a limit on each that we do. */
export function createApollo({
  schema,
  access,
  log,
  callerStanding,
  reading,
  isDevelopment,
  persisted,
  writesAnswers,
  replicas,
  capacity,
  metrics,
  live,
  logOperations,
}: ApolloParts) {
  const formatError = errorFormatter(log, { hidesSchema: !isDevelopment });
  return new ApolloServer<Context>({
    gateway: asGateway(schema, { maxCoercionErrors: limits.errors }, writesAnswers),
    introspection: isDevelopment,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !isDevelopment,
    stopOnTerminationSignals: false,
    persistedQueries: { cache: persisted.automatic, ttl: null },
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: limits.tokensOfRouter },
    validationOptions: { maxErrors: limits.errors },
    maxRecursiveSelections: limits.selections,
    documentStore: createDocumentStore(),
    stringifyResult: writeAnswer,
    formatError,
    logger: log,
    plugins: [
      operationChecks({
        callerStanding,
        reading,
        capacity,
        access,
      }),
      persisted.plugin,
      answerSubscriptions(live, formatError),
      readFromReplicas(replicas),
      refuseWhatRanOut(),
      answerRefusedReferences(log),
      sayHowLongToKeep(),
      federatedTraces(),
      recordOperations({ log, metrics, persisted, share: logOperations, version: serviceVersion }),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
