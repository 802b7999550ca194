import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccessSettings } from '../../config/access.js';
import type { Log } from '../../platform/log.js';
import type { AnswerInParts, Parted } from '../../platform/request-scope.js';
import { refuse } from '../refusals.js';
import {
  asEventStream,
  askForJson,
  lastEventId,
  sendEvents,
  takesEventStream,
  takesOnlyEventStream,
} from './event-stream.js';
import { callbackAsked, createCallback, isAllowed } from './router-callback.js';

/** Sends what GraphQL answered to a request that may be answered in parts. */
export interface Streams {
  /** Set for a request whose answer may come in parts. */
  partedFor(request: FastifyRequest): Parted | undefined;
  /** What to answer in place of the given text; undefined where nothing is to be changed. */
  send(request: FastifyRequest, reply: FastifyReply, parted: Parted, given: unknown): Promise<unknown>;
  /** Waits until what has ended is told. */
  told(): Promise<void>;
}

/** A lack of capacity stays what it is, so that clients come back by themselves. */
const COMES_BACK = 500;

export function createStreams({ routerSecrets, callbackUrls }: AccessSettings, log: Log): Streams {
  const sending = new Set<Promise<void>>();
  const isFromRouter = (request: FastifyRequest) =>
    routerSecrets.length > 0 && callbackAsked(request.body) !== null;

  /** The router answers its client itself, so it gets an empty answer, and the messages elsewhere. */
  async function callRouter(request: FastifyRequest, reply: FastifyReply, answer: AnswerInParts) {
    const asked = callbackAsked(request.body)!;
    const refusal = (what: string) => {
      answer.leave();
      log.warn({ correlationId: request.id, what }, 'a callback was refused');
      return refuse(request, reply, 400, what);
    };
    if (!isAllowed(asked.callbackUrl, callbackUrls)) {
      return refusal('`callbackUrl` is none that this service may call: ROUTER_CALLBACK_URLS lists them.');
    }
    const callback = createCallback(asked);
    if (!(await callback.check()))
      return refusal('The router does not know this subscription at its `callbackUrl`.');
    const sent = callback
      .send(answer)
      .catch((error: unknown) => log.error({ err: error, correlationId: request.id }, 'unexpected error'))
      .finally(() => sending.delete(sent));
    sending.add(sent);
    return undefined;
  }

  return {
    partedFor(request) {
      // So that it is told to use POST, in words.
      if (request.method !== 'POST' && takesEventStream(request)) askForJson(request);
      if (request.method !== 'POST') return undefined;
      if (isFromRouter(request)) {
        askForJson(request);
        return { lastId: undefined };
      }
      if (!takesEventStream(request)) return undefined;
      const parted = { lastId: lastEventId(request), takesOnly: takesOnlyEventStream(request) };
      askForJson(request);
      return parted;
    },
    async send(request, reply, parted, given) {
      const { answer } = parted;
      if (answer && isFromRouter(request)) return (await callRouter(request, reply, answer)) ?? given;
      if (answer) {
        void sendEvents(request, reply, answer);
        return reply;
      }
      const isWanted = parted.takesOnly && typeof given === 'string' && reply.statusCode < COMES_BACK;
      return isWanted ? asEventStream(reply, given) : undefined;
    },
    async told() {
      await Promise.all(sending);
    },
  };
}
