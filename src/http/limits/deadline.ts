import type { FastifyReply, FastifyRequest } from 'fastify';
import { inRequest, RequestOverError } from '../../platform/request-scope.js';
import { refuse } from '../refusals.js';

/** The rest of the time is for stopping what runs, and for saying so. */
const WORKING_SHARE = 0.9;
const STOPPING_MS = 800;

/**
 * Answers a request within its time: shortly before that is over, or as soon as nobody waits for the answer any more,
 * what it has the database do is stopped. Should that not end it, because the database or the network stands still,
 * the caller is answered all the same.
 */
export function withDeadline(
  request: FastifyRequest,
  reply: FastifyReply,
  milliseconds: number,
  answer: () => Promise<unknown>,
): Promise<unknown> {
  const controller = new AbortController();
  const { promise: overdue, resolve } = Promise.withResolvers<FastifyReply>();
  const stop = () => {
    controller.abort(new RequestOverError(`The request took more than ${WORKING_SHARE * milliseconds} ms.`));
    timer = setTimeout(() => resolve(refuse(request, reply, 504)), STOPPING_MS);
  };
  let timer = setTimeout(stop, WORKING_SHARE * milliseconds);
  reply.raw.once('close', () => {
    clearTimeout(timer);
    if (!reply.raw.writableFinished) controller.abort(new RequestOverError('The caller has gone.'));
  });
  const whenOver = (done: () => void) => void reply.raw.once('close', done);
  return inRequest({ correlationId: request.id, signal: controller.signal, whenOver }, () =>
    Promise.race([answer(), overdue]),
  );
}
