import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerInParts } from '../../platform/request-scope.js';
import { GOES_ON } from '../limits/goes-on.js';

const EVENT_STREAM = 'text/event-stream';
/** More often than anything on the way ends a connection that stands still; ours does after 25 s. */
const HEARTBEAT_MS = 10_000;

export const takesEventStream = ({ headers }: FastifyRequest) =>
  headers.accept?.includes(EVENT_STREAM) ?? false;

/** For Apollo Server, which makes the answer, and does not know this type. */
export function askForJson(request: FastifyRequest): void {
  const { accept = '' } = request.headers;
  if (!/json|\*\/\*/.test(accept)) request.headers = { ...request.headers, accept: 'application/json' };
}

/** Whether an answer that has an end is wanted as a stream, too. */
export const takesOnlyEventStream = ({ headers: { accept = '' } }: FastifyRequest) =>
  accept.includes(EVENT_STREAM) && !/json|\*\/\*/.test(accept);

/** The id of the last message that the reader has had. */
export const lastEventId = ({ headers }: FastifyRequest): string | undefined => {
  const id = headers['last-event-id'];
  return typeof id === 'string' && id !== '' ? id : undefined;
};

const next = (json: string, id?: string) => `event: next\n${id ? `id: ${id}\n` : ''}data: ${json}\n\n`;
const COMPLETE = 'event: complete\ndata:\n\n';

/** The whole answer to an operation without a stream, or a refusal, in the form of graphql-sse. */
export const asEventStream = (reply: FastifyReply, json: string) =>
  reply
    .code(200)
    .headers(HEADERS)
    .send(`${next(json)}${COMPLETE}`);

const HEADERS = {
  'content-type': `${EVENT_STREAM}; charset=utf-8`,
  // Nobody on the way may keep, compress or collect it.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/**
 * Sends parts as server-sent events in the form of graphql-sse, in its mode of distinct connections. The next part is
 * made when the reader has taken the one before; who takes nothing for as long as a connection may stand still is hung
 * up on.
 */
export async function sendEvents(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: AnswerInParts,
): Promise<void> {
  reply.headers(HEADERS).hijack();
  const { raw } = reply;
  raw.emit(GOES_ON);
  raw.once('close', parts.leave);
  raw.writeHead(200, reply.getHeaders() as Record<string, string>);
  raw.flushHeaders();
  const heartbeat = setInterval(() => {
    if (!raw.writableNeedDrain) raw.write(':\n\n');
  }, HEARTBEAT_MS).unref();
  try {
    for (;;) {
      const part = await parts.next();
      if (raw.destroyed) return;
      if (part.type === 'END') {
        if (part.errors.length > 0) raw.write(next(JSON.stringify({ errors: part.errors })));
        // Without the end that the protocol asks for, a client knows that it should come back.
        return void raw.end(part.isFinal ? COMPLETE : undefined);
      }
      if (!raw.write(next(JSON.stringify(part.answer), part.id))) await drained(raw);
    }
  } catch (error) {
    request.log.error({ err: error, correlationId: request.id }, 'unexpected error');
    raw.destroy();
  } finally {
    clearInterval(heartbeat);
    parts.leave();
  }
}

const drained = (raw: ServerResponse) =>
  new Promise<void>((resolve) => {
    const done = () => {
      raw.off('drain', done);
      raw.off('close', done);
      resolve();
    };
    raw.once('drain', done);
    raw.once('close', done);
    if (raw.destroyed) done();
  });
