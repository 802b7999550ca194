import DataLoader from 'dataloader';
import type { Caller } from '../../domain/work/caller.js';
import { outsideRequests } from '../../platform/request-scope.js';
import type { Reader } from '../../tables/db.js';
import { enabledServiceClients } from '../../tables/sign-in/service-clients.js';
import { formerIdsOfSignedIn } from '../../tables/sign-in/sign-in-states.js';

/** The caller as it stands now, which its token, minutes old, cannot know; null when it may no longer call. */
export type CallerStanding = (claimed: Caller) => Promise<Caller | null>;

type SignedIn = Extract<Caller, { sessionId: unknown }>;

/**
 * Looks a caller up on every request, so that what was withdrawn is gone at the next one. Requests that arrive
 * together share one statement. Nothing is kept: a loader here must not remember, unlike those of a request.
 */
export function createCallerStanding(db: Reader, clock: () => Date): CallerStanding {
  const together = {
    cache: false,
    maxBatchSize: 100,
    batchScheduleFn: (run: () => void) => void setImmediate(() => outsideRequests(run)),
  };

  const signIns = new DataLoader<SignedIn, string[] | null>(
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
        // The least of what the token and the client have.
        return granted && { ...claimed, scopes: claimed.scopes.filter((scope) => granted.includes(scope)) };
      }
      case 'STAFF':
        // Their provider answers for them, and for a token's life at most.
        return claimed;
      case 'NOBODY':
      case 'SYSTEM':
        return null;
    }
  };
}
