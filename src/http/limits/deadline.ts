import type { FastifyReply, FastifyRequest } from 'fastify';
import { inRequest, type Parted, RequestOverError } from '../../platform/request-scope.js';
import { refuse } from '../refusals.js';
import { GOES_ON } from './goes-on.js';

/** The remaining share is for stopping running statements and for sending the refusal. */
const WORKING_SHARE = 0.9;
const STOPPING_MS = 800;

/**
 * Answers a request within its time limit: shortly before the limit, or as soon as the caller has gone, its database
 * statements are cancelled. If that does not end it, because the database or the network hangs, the caller is
 * answered nevertheless.
 */
export function withDeadline(
  request: FastifyRequest,
  reply: FastifyReply,
  milliseconds: number,
  answer: () => Promise<unknown>,
  parted?: Parted,
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
  reply.raw.once(GOES_ON, () => clearTimeout(timer));
  const whenOver = (done: () => void) => void reply.raw.once('close', done);
  return inRequest({ correlationId: request.id, signal: controller.signal, whenOver, parted }, () =>
    Promise.race([answer(), overdue]),
  );
}
