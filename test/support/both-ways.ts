import { type DefinitionNode, Kind, OperationTypeNode, parse } from 'graphql';
import { afterAll, beforeEach, expect } from 'vitest';
import { answered } from '../../src/graphql/reading/executor.js';
import type { TestApp } from './app.js';
import { type HttpAnswer, type Live, useLive } from './live.js';

/**
 * Two subgraphs over one database, one of which lets PostgreSQL write answers and one of which resolves every field.
 * A query is sent to both, which have to say the same: to the caller, and to the log of security events. What changes
 * something is sent to the first.
 *
 * @param least so many answers of the test file must have been written
 */
export function useBothWays(
  app: TestApp,
  environment: Record<string, string> = {},
  { least = 1 } = {},
): Live {
  const writing = useLive(app, environment);
  const resolving = useLive(app, { ...environment, DATABASE_WRITES_ANSWERS: 'no' });
  let written = 0;

  afterAll(() => expect(written, 'answers that PostgreSQL wrote').toBeGreaterThanOrEqual(least));
  beforeEach(() => {
    resolving.lines.length = 0;
  });

  const ask: Live['ask'] = async (query, ...rest) => {
    const before = answered.written;
    const known = eventsOf(writing).length;
    const answer = await writing.ask(query, ...rest);
    written += answered.written - before;
    if (!isQuery(query)) return answer;

    const writtenBefore = answered.written;
    const resolvedKnown = eventsOf(resolving).length;
    const other = await resolving.ask(query, ...rest);
    expect(answered.written, 'answers written where every field is resolved').toBe(writtenBefore);
    expect(said(other), query).toEqual(said(answer));
    expect(eventsOf(resolving).slice(resolvedKnown), query).toEqual(eventsOf(writing).slice(known));
    return answer;
  };
  return Object.defineProperty(Object.create(writing), 'ask', { value: ask }) as Live;
}

const isQuery = (text: string) => {
  try {
    return parse(text).definitions.every((definition) => !isOther(definition));
  } catch {
    // What is no document is refused before anything is done.
    return true;
  }
};
const isOther = (definition: DefinitionNode) =>
  definition.kind === Kind.OPERATION_DEFINITION && definition.operation !== OperationTypeNode.QUERY;

/** What an answer says, whichever request it is for. */
const said = ({ status, headers, data, errors }: HttpAnswer) => ({
  status,
  caching: headers['cache-control'],
  data,
  errors: errors?.map(({ extensions: { correlationId: _id, ...extensions }, ...error }) => ({
    ...error,
    extensions,
  })),
});

/** The security events in a log, without what differs between two requests for the same. */
const eventsOf = ({ lines }: Live) =>
  lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ event }) => event)
    .map(({ time: _time, correlationId: _id, pid: _pid, ...event }) => event);
