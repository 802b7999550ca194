import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { outsideRequests } from '../../request-scope.js';
import type { Primary } from './primary.js';

const CONNECT_MS = 5_000;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;

export interface Listener {
  /** Whether everything that is told now will be heard. */
  isListening(): boolean;
  close(): void;
}

/**
 * Hears what is told on a channel of the primary, on a connection of its own. A lost connection is opened again; what
 * was told meanwhile is lost, so `heard` is called once it is there.
 */
export type Listen = (channel: string, heard: () => void) => Listener;

export const listenOn =
  (primary: Primary): Listen =>
  (channel, heard) => {
    const stopping = new AbortController();
    let isListening = false;

    /** Returns when the connection is lost. */
    const listen = async () => {
      const client = new Client({
        connectionString: primary.url(),
        connectionTimeoutMillis: CONNECT_MS,
        keepAlive: true,
        application_name: 'customer-accounts',
      });
      const { promise: lost, resolve } = Promise.withResolvers<void>();
      client.on('error', () => resolve());
      client.on('end', () => resolve());
      client.on('notification', heard);
      stopping.signal.addEventListener('abort', () => resolve(), { once: true });
      try {
        await client.connect();
        await client.query(`listen ${client.escapeIdentifier(channel)}`);
        isListening = true;
        heard();
        await lost;
      } finally {
        isListening = false;
        void client.end().catch(() => {});
      }
    };

    const run = async () => {
      for (let wait = FIRST_WAIT_MS; !stopping.signal.aborted; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
        // Why it is lost does not matter: until it is there again, its owner looks by itself.
        await listen().then(
          () => {
            wait = FIRST_WAIT_MS;
          },
          () => {},
        );
        await sleep(wait, null, { signal: stopping.signal, ref: false }).catch(() => {});
      }
    };
    void outsideRequests(run);
    return {
      isListening: () => isListening,
      close: () => stopping.abort(),
    };
  };
