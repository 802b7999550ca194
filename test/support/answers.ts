import type { ExecutionResult } from 'graphql';
import type { Caller } from '../../src/domain/work/caller.js';
import { type Context, createContext } from '../../src/graphql/context.js';
import { createFeed } from '../../src/graphql/live/feed.js';
import { writeAnswer } from '../../src/graphql/reading/written/write-answer.js';
import type { TestApp } from './app.js';

export const readingService: Caller = { kind: 'SERVICE', id: 'test-till', scopes: ['customers:read'] };

/** The context of a request by this caller. */
export function contextFor(app: TestApp, caller: Caller | null): Context {
  const context = createContext(app.em, {
    ...app.world,
    claimed: caller,
    claimedUntil: 0,
    feed: createFeed(app.database.kysely, null),
    readsSdl: false,
    origin: { correlationId: 'answers' },
  });
  return Object.assign(context, { caller });
}

/**
 * As a caller sees it, but for what the specification leaves open: the order of errors, and which one of several is
 * told where a null took the place of all that stood there.
 */
export function asSeen(result: ExecutionResult): string {
  const { data, errors = [] } = JSON.parse(writeAnswer(result)) as ExecutionResult;
  const seen = errors.map((error) => {
    const nulled = nulledAt(data, error.path ?? []);
    return nulled === error.path?.length ? JSON.stringify(error) : `null at ${error.path?.slice(0, nulled)}`;
  });
  return JSON.stringify({ data, errors: [...new Set(seen)].sort() }, null, 1);
}

/** How much of a path there is in the data. */
function nulledAt(data: unknown, path: readonly (string | number)[]): number {
  let at = data;
  let length = 0;
  while (length < path.length && at !== null && at !== undefined) {
    at = (at as Record<string | number, unknown>)[path[length]!];
    length += 1;
  }
  return length;
}
