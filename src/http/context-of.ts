import type { FastifyRequest } from 'fastify';
import type { AccessSettings } from '../config/access.js';
import type { Surroundings } from '../domain/work/world.js';
import { type Context, createContext } from '../graphql/context.js';
import type { PersistedDocuments } from '../graphql/documents/persisted.js';
import type { CallerOf } from '../graphql/guard/caller.js';
import type { Reading } from '../graphql/limits/reading.js';
import type { Feed } from '../graphql/live/feed.js';
import { acceptedLanguages } from '../platform/text/language.js';
import type { Reader } from '../tables/db.js';
import type { createRequestOrigin } from './request-origin.js';

interface ContextParts {
  em: Parameters<typeof createContext>[0];
  shortReads: Reader;
  world: Surroundings;
  access: Pick<AccessSettings, 'publishesSdl'>;
  requestOrigin: ReturnType<typeof createRequestOrigin>;
  reading: Reading;
  persisted: PersistedDocuments;
  callerOf: CallerOf;
  feed: Feed;
  /** The language of a list of those that somebody reads. */
  spokenOf: (accepted: readonly string[]) => string | null;
}

/** The context of each request, unless it is too long to be read. */
export function createContextOf({
  em,
  world,
  access,
  reading,
  persisted,
  callerOf,
  spokenOf,
  ...parts
}: ContextParts) {
  const { shortReads, feed, requestOrigin } = parts;
  return async (request: FastifyRequest): Promise<Context> => {
    await reading.admit(persisted.textOf(request));
    const claim = await callerOf(request.headers.authorization);
    const context: Context = createContext(em, {
      ...world,
      ...requestOrigin(request, () => context.caller ?? { kind: 'NOBODY', id: null }),
      shortReads,
      feed,
      claimed: claim?.caller ?? null,
      claimedUntil: claim?.until ?? 0,
      readsSdl: access.publishesSdl,
      language: () => spokenOf(acceptedLanguages(request.headers['accept-language'])),
    });
    return context;
  };
}
