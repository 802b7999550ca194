import { randomInt } from 'node:crypto';
import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { Log } from '../../platform/log.js';
import type { Metrics } from '../../platform/metrics/metrics.js';
import { describeSpan } from '../../platform/tracing/tracing.js';
import type { Context } from '../context.js';
import type { PersistedDocuments } from '../documents/persisted.js';

interface Recording {
  log: Log;
  metrics: Metrics;
  persisted: Pick<PersistedDocuments, 'isInManifest'>;
  /** The share of operations that are logged, from 0 to 1. */
  share: number;
  version: string;
}

/** What somebody was refused because it was too much, or too often. */
const LIMITS = new Set(['LIMIT_EXCEEDED', 'TOO_MANY_REQUESTS', 'UNAVAILABLE', 'TIMEOUT']);
const TOO_MANY = 429;

/** Documents that are not registered share so many labels: their names are their senders' to choose. */
const BUCKETS = 32;
const LONGEST_NAME = 100;
/** A share is as exact as this. */
const STEPS = 1_000_000;

/** W3C Trace Context; the second part is the id of the trace. */
const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/;

/**
 * Counts every operation, and logs one line for a share of them, and for each that was refused by a limit: its name, its label in the metrics, who
 * called, how long it took and how it ended, never the value of a variable.
 */
export function recordOperations({
  log,
  metrics,
  persisted,
  share,
  version,
}: Recording): ApolloServerPlugin<Context> {
  const labelOf = ({ queryHash, operationName }: GraphQLRequestContext<Context>) => {
    if (!queryHash) return 'none';
    return persisted.isInManifest(queryHash)
      ? (operationName ?? 'unnamed')
      : `other-${Number.parseInt(queryHash.slice(0, 8), 16) % BUCKETS}`;
  };
  const end = (request: GraphQLRequestContext<Context>, seconds: number) => {
    const { operation, operationName, contextValue, response } = request;
    const given = response.body?.kind === 'single' ? response.body.singleResult.errors : undefined;
    const codes = [...new Set((given ?? []).map(({ extensions }) => String(extensions?.['code'])))];
    const { refusals = [], cost = 0, caller, claimed } = contextValue;
    const outcome = codes.length > 0 ? 'failed' : refusals.length > 0 ? 'refused' : 'answered';
    const types = refusals.map(({ type }) => type);
    const kind = operation?.operation ?? 'none';
    const label = labelOf(request);
    const callerKind = (caller ?? claimed)?.kind ?? 'NOBODY';
    metrics.operationEnded({
      operation: label,
      kind,
      outcome,
      seconds,
      cost,
      codes,
      refusals: types,
    });

    describeSpan({
      name: `${kind} ${label}`,
      attributes: {
        'graphql.operation.type': kind,
        'graphql.operation.name': operationName?.slice(0, LONGEST_NAME) ?? '',
        'graphql.document.hash': request.queryHash ? `sha256:${request.queryHash}` : '',
        'accounts.caller.kind': callerKind,
        'accounts.cost': cost,
        'accounts.outcome': outcome,
        'accounts.codes': codes,
        'accounts.refusals': types,
      },
    });

    const isLimited =
      codes.some((code) => LIMITS.has(code)) || refusals.some(({ status }) => status === TOO_MANY);
    if (!isLimited && (share === 0 || randomInt(STEPS) >= share * STEPS)) return;
    const traceId = TRACEPARENT.exec(request.request.http?.headers.get('traceparent') ?? '')?.[1];
    log.info(
      {
        operation: operationName?.slice(0, LONGEST_NAME),
        // Not `label`, which is a person's word at an address, and so masked.
        countedAs: label,
        kind,
        callerKind,
        ms: Math.round(seconds * 1000),
        cost,
        outcome,
        ...(codes.length > 0 && { codes }),
        ...(types.length > 0 && { refusals: types }),
        ...(traceId && { traceId }),
        version,
      },
      'operation',
    );
  };
  return {
    async requestDidStart() {
      const started = performance.now();
      return {
        async willSendResponse(request) {
          end(request, (performance.now() - started) / 1000);
        },
      };
    },
    /** Refused before anything was parsed: too long, or too many at once. */
    async contextCreationDidFail({ error }) {
      const code = String((error as { extensions?: { code?: unknown } }).extensions?.code);
      metrics.operationEnded({
        operation: 'none',
        kind: 'none',
        outcome: 'failed',
        seconds: 0,
        cost: 0,
        codes: [code],
        refusals: [],
      });
      if (LIMITS.has(code))
        log.info({ kind: 'none', outcome: 'failed', codes: [code], version }, 'operation');
    },
  };
}
