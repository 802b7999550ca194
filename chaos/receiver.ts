import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { Random } from './random.ts';

export interface Received {
  id: string;
  subject: string;
  sequence: number;
}

/** How long it keeps a caller waiting that it does not answer: longer than anybody waits. */
const HANGS_MS = 7_000;

/** A receiver that answers 500, hangs and closes early until it is calm; it notes every event that is genuine. */
export async function startFlakyReceiver(random: Random, complain: (sentence: string) => void) {
  const received: Received[] = [];
  const answers: Record<string, number> = {};
  const state = { secret: '', isCalm: false };
  const server = createServer(async (request, response) => {
    const way = state.isCalm || random.chance(0.7) ? 'taken' : random.one(['500', 'hung', 'closed early']);
    answers[way] = (answers[way] ?? 0) + 1;
    // Sometimes before the event is read, as a machine that fails.
    if (way === 'closed early' && random.chance(0.3)) return void request.socket.destroy();
    const chunks: Buffer[] = await request.toArray().catch(() => []);
    try {
      const body = Buffer.concat(chunks).toString();
      new Webhook(state.secret).verify(body, request.headers as Record<string, string>);
      const { id, subject, data } = JSON.parse(body);
      if (id !== request.headers['webhook-id'])
        complain(`Event ${id} came as ${request.headers['webhook-id']}.`);
      received.push({ id, subject, sequence: data.sequence });
    } catch (error) {
      return void response.writeHead(401).end(complain(`A delivery is not genuine: ${error}`));
    }
    if (way === 'closed early') return void request.socket.destroy();
    if (way === 'hung') return void setTimeout(() => request.socket.destroy(), HANGS_MS).unref();
    response.writeHead(way === 'taken' ? 204 : 500).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`,
    received,
    answers,
    state,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
