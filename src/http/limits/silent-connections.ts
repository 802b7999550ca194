import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const GRACE_MS = 1_000;

/**
 * Closes connections that have never sent anything, as browsers and balancers open them in advance, a second after
 * the server was told to close: by itself it closes only connections that have been used, and would wait for the
 * others.
 */
export function hangUpOnSilent(server: FastifyInstance): void {
  const open = new Set<Socket>();
  server.server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.addHook('preClose', async () => {
    setTimeout(() => {
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    }, GRACE_MS).unref();
  });
}
