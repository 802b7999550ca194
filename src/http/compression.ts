import compress from '@fastify/compress';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Below this, compressing saves less than it costs. */
const WORTH_COMPRESSING_BYTES = 1_024;

/** Compressed at once, which takes a fraction of a millisecond; longer answers in a thread. */
const QUICK_BYTES = 16_384;

/** Offers `reply.compress`. Nothing is compressed by itself. */
export async function offerCompression(server: FastifyInstance): Promise<void> {
  await server.register(compress, {
    global: false,
    encodings: ['br', 'gzip'],
    threshold: WORTH_COMPRESSING_BYTES,
    syncThreshold: QUICK_BYTES,
  });
}

/**
 * Whether the answer of a query may be compressed. The length then depends on how often its parts repeat each other,
 * so no secret may stand there beside a text that somebody chose to compare it with. Mutations answer with tokens and
 * codes, and errors repeat what was sent.
 */
export const isCompressible = (reply: FastifyReply, answer: unknown): answer is string =>
  // Apollo writes errors first.
  typeof answer === 'string' && reply.statusCode === 200 && !answer.startsWith('{"errors"');
