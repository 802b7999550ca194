import type { FastifyReply, FastifyRequest } from 'fastify';
import { inRequest, RequestOverError } from '../platform/request-scope.js';

/**
 * Answers a request within its time: when that is over, or nobody waits for the answer any more, what it has the
 * database do is stopped.
 */
export function withDeadline<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  milliseconds: number,
  answer: () => T,
): T {
  const controller = new AbortController();
  const timer = setTimeout(
    () => controller.abort(new RequestOverError(`The request took more than ${milliseconds} ms.`)),
    milliseconds,
  );
  reply.raw.once('close', () => {
    clearTimeout(timer);
    if (!reply.raw.writableFinished) controller.abort(new RequestOverError('The caller has gone.'));
  });
  return inRequest({ correlationId: request.id, signal: controller.signal }, answer);
}
