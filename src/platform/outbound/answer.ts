import type { ClientRequest, IncomingMessage } from 'node:http';
import { OutboundError } from './failure.js';

/** A connection that had waited for its next call ended as it was used, before any answer. */
export class StaleConnectionError extends Error {
  override name = 'StaleConnectionError';
}

/** The answer up to its headers. */
export const answerTo = (request: ClientRequest): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request.once('response', resolve);
    // Without this listener a connection that switches protocols would be closed without a word.
    request.once('upgrade', (_response, socket) => {
      socket.destroy();
      reject(new OutboundError('BAD_ANSWER'));
    });
    request.once('close', () => reject(new OutboundError('RESET')));
    // Kept for good: a connection may fail once more after its answer, when nobody waits for it.
    request.on('error', (error: NodeJS.ErrnoException) => {
      const isStale = request.reusedSocket && ['ECONNRESET', 'EPIPE'].includes(error.code ?? '');
      reject(isStale ? new StaleConnectionError() : error);
    });
  });

/** The text of an answer. One that is longer than that many bytes is read no further, and its connection ended. */
export async function textOf(response: IncomingMessage, mostBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) {
      response.destroy();
      throw new OutboundError('TOO_LARGE');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
