import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { PlainError } from '../platform/plain-error.js';
import { createProbeServer, type Probes } from './probes.js';

interface Place {
  host: string;
  port: number;
}

/**
 * Length of the queue of connections to be accepted, as far as the system allows it. With Node's 511 a burst would
 * fill it, and the connections that find no place, probes among them, retry only after 1, 3 and 7 seconds.
 */
const BACKLOG = 4_096;

/** Starts to accept requests and returns the address. */
export async function listen(server: FastifyInstance, { host, port }: Place): Promise<string> {
  try {
    return await server.listen({ host, port, backlog: BACKLOG });
  } catch (error) {
    throw new PlainError(complaint(error as NodeJS.ErrnoException, { host, port }, 'PORT'));
  }
}

/** A port beside the main one. */
export interface SidePort {
  address: string;
  close(): Promise<void>;
}

/** Null when the probes have no port of their own. */
export async function listenForProbes(
  probes: Probes,
  { host, probePort: port }: { host: string; probePort: number | undefined },
): Promise<SidePort | null> {
  return port === undefined ? null : listenAside(createProbeServer(probes), { host, port }, 'PROBE_PORT');
}

/** @param variable names the port, in case it cannot be had */
export async function listenAside(
  server: Server,
  { host, port }: Place,
  variable: string,
): Promise<SidePort> {
  try {
    await once(server.listen({ host, port }), 'listening');
  } catch (error) {
    throw new PlainError(complaint(error as NodeJS.ErrnoException, { host, port }, variable));
  }
  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function complaint({ code, message }: NodeJS.ErrnoException, { host, port }: Place, variable: string) {
  const other = port === 4001 ? 4002 : 4001;
  if (code === 'EADDRINUSE') {
    return `${variable}: ${port} at ${host} is in use by another program. Stop that one, or use another port, such as ${variable}=${other}.`;
  }
  if (code === 'EACCES')
    return `${variable}: this process may not listen on ${port}. Use another, such as ${variable}=${other}.`;
  return `HOST: this process cannot listen at ${host} (${message}). Name an address of this machine, such as 127.0.0.1.`;
}
