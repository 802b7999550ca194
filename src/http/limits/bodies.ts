import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { hasRepeatedNames } from '../../platform/text/repeated-names.js';
import { refuse } from '../refusals.js';

const UTF_8 = /^utf-?8$/i;

/** Accepts plain JSON in UTF-8 only: no other type, no other encoding, and no compression, which may hide a bomb. */
export function readJsonOnly(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    const encoding = request.headers['content-encoding'];
    const charset = /;\s*charset="?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
    const isCompressed = encoding !== undefined && encoding !== 'identity';
    if (isCompressed || (charset && !UTF_8.test(charset))) return refuse(request, reply, 415);
  });
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    // Bytes that are not UTF-8 would silently become other characters.
    if (!isUtf8(body)) return done(Object.assign(new Error('not UTF-8'), { statusCode: 400 }));
    const text = body.toString();
    return parse(request, text, (error: Error | null, parsed?: unknown) => {
      if (error || !hasRepeatedNames(text)) return done(error, parsed);
      return done(Object.assign(new Error('a name twice'), { statusCode: 400 }));
    });
  });
}
