import type { FastifyInstance } from 'fastify';
import { PlainError } from '../platform/plain-error.js';

interface Place {
  host: string;
  port: number;
}

/**
 * Connections that wait to be accepted, as far as the system allows. With Node's 511 a crowd would fill it, and those
 * that find no place, probes among them, try again after 1, 3 and 7 seconds only.
 */
const BACKLOG = 4_096;

/** Takes requests from now on, at the address it gives. */
export async function listen(server: FastifyInstance, { host, port }: Place): Promise<string> {
  try {
    return await server.listen({ host, port, backlog: BACKLOG });
  } catch (error) {
    throw new PlainError(complaint(error as NodeJS.ErrnoException, { host, port }));
  }
}

function complaint({ code, message }: NodeJS.ErrnoException, { host, port }: Place): string {
  const other = port === 4001 ? 4002 : 4001;
  if (code === 'EADDRINUSE') {
    return `PORT: ${port} at ${host} is in use by another program. Stop that one, or take another port: PORT=${other} npm start.`;
  }
  if (code === 'EACCES')
    return `PORT: this process may not listen on ${port}. Take another: PORT=${other} npm start.`;
  return `HOST: this process cannot listen at ${host} (${message}). Name an address of this machine, such as 127.0.0.1.`;
}
