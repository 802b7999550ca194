import type { ApolloServerPlugin } from '@apollo/server';
import type { Caller } from '../../domain/work/caller.js';
import type { Replicas } from '../../platform/database/replicas/open.js';
import type { Tables } from '../../tables/db.js';
import type { Context } from '../context.js';
import { createLoaders } from './loaders.js';

/** Told after a mutation, and sent back with a query by whoever may ask another process next. */
const TOKEN = 'x-consistency-token';

/**
 * Whoever reads others' data may do with what was true a moment ago. Customers and visitors read their own, which they
 * have just changed, so they read where it was written.
 */
const readsOthers = (caller: Caller | null): caller is Caller =>
  caller?.kind === 'SERVICE' || caller?.kind === 'STAFF';
const nameOf = ({ kind, id }: Caller) => `${kind} ${id}`;

/**
 * Answers the queries of services and staff from replicas that have what this caller has written. The caller's standing,
 * mutations and what flows read are never read there.
 */
export function readFromReplicas(replicas: Replicas<Tables> | null): ApolloServerPlugin<Context> {
  if (!replicas) return {};
  return {
    async requestDidStart() {
      return {
        async executionDidStart({ operation, request, contextValue: context }) {
          const { caller } = context;
          // Without an operation, execution reports the missing name.
          if (operation?.operation !== 'query' || !readsOthers(caller)) return;
          const reads = replicas.readsFor(nameOf(caller), request.http?.headers.get(TOKEN));
          if (!reads) return;
          context.db = reads;
          context.loaders = createLoaders(reads, context.clock);
        },
        async willSendResponse({ operation, response, contextValue: { caller } }) {
          if (operation?.operation !== 'mutation' || !readsOthers(caller)) return;
          const token = await replicas.wrote(nameOf(caller));
          if (token) response.http.headers.set(TOKEN, token);
        },
      };
    },
  };
}
