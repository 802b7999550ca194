import DataLoader from 'dataloader';
import type { Caller } from '../../domain/work/caller.js';
import { outsideRequests } from '../../platform/request-scope.js';
import type { Reader } from '../../tables/db.js';
import { enabledServiceClients } from '../../tables/sign-in/service-clients.js';
import { formerIdsOfSignedIn } from '../../tables/sign-in/sign-in-states.js';

/** The caller's rights as of now, which a token that is minutes old cannot know; null if they may no longer call. */
export type CallerStanding = (claimed: Caller) => Promise<Caller | null>;

type CustomerSignedIn = Extract<Caller, { sessionId: unknown }>;

/**
 * Looks a caller up on every request, so that a right that is withdrawn is gone at the next request. Requests that
 * arrive together share one statement. Unlike a request's own loaders, a loader here must not cache anything.
 */
export function createCallerStanding(db: Reader, clock: () => Date, maxBatchSize = 100): CallerStanding {
  const together = {
    cache: false,
    maxBatchSize,
    batchScheduleFn: (run: () => void) => void setImmediate(() => outsideRequests(run)),
  };

  const signIns = new DataLoader<CustomerSignedIn, string[] | null>(
    (callers) =>
      formerIdsOfSignedIn(
        db,
        callers.map(({ kind, id, sessionId }) => ({
          customerId: id,
          sessionId,
          isVisitor: kind === 'ANONYMOUS',
        })),
        clock(),
      ),
    together,
  );
  const services = new DataLoader<string, readonly string[] | null>(async (ids) => {
    const found = new Map((await enabledServiceClients(db, ids)).map(({ id, scopes }) => [id, scopes]));
    return ids.map((id) => found.get(id) ?? null);
  }, together);

  return async (claimed) => {
    switch (claimed.kind) {
      case 'CUSTOMER':
      case 'ANONYMOUS': {
        const formerIds = await signIns.load(claimed);
        return formerIds && { ...claimed, formerIds };
      }
      case 'SERVICE': {
        const granted = await services.load(claimed.id);
        // The scopes that both the token and the client have.
        return granted && { ...claimed, scopes: claimed.scopes.filter((scope) => granted.includes(scope)) };
      }
      case 'STAFF':
        // The staff member's provider vouches for them, for the life of a token at most.
        return claimed;
      case 'NOBODY':
      case 'SYSTEM':
        return null;
    }
  };
}
