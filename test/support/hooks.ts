import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, onTestFinished } from 'vitest';
import { CreateHookDocument, type CreateHookInput } from '../generated/graphql.js';
import type { TestApp } from './app.js';
import { ended } from './customers.js';

/** What a hook is asked, as its receiver reads it. */
export interface Asked {
  id: string;
  type: string;
  source: string;
  data: Record<string, unknown> & { operation: string };
}

/** What a receiver does with a question: JSON to answer, a text to answer instead, or nothing at all. */
type Reply = object | string | 'SILENT';

/** A receiver on loopback that verifies each question with the secrets it knows, as the specification says. */
export async function startReceiver(reply: (asked: Asked) => Reply, status = 200) {
  const asked: Asked[] = [];
  const receiver = { url: '', asked, secrets: [] as string[], forged: 0 };
  const server = createServer(async (request, response) => {
    const body = Buffer.concat((await request.toArray()) as Buffer[]).toString('utf8');
    try {
      for (const secret of receiver.secrets) {
        new Webhook(secret).verify(body, request.headers as Record<string, string>);
      }
    } catch {
      receiver.forged += 1;
    }
    const question = JSON.parse(body) as Asked;
    asked.push(question);
    const said = reply(question);
    if (said === 'SILENT') return;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof said === 'string' ? said : JSON.stringify(said));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
  return receiver;
}

/** Hooks of a test, which are forgotten with its tables. */
export function useHooks(app: TestApp) {
  afterEach(async () => {
    await app.em.execute('delete from flow_hook');
    await app.world.hooks.refresh();
  });
  return {
    /** Registers a hook, which is asked at once. */
    async register(input: Pick<CreateHookInput, 'point' | 'url'> & Partial<CreateHookInput>) {
      const { data, errors } = await app.ask(
        CreateHookDocument,
        { input: { name: 'Fraud check', onFailure: 'ALLOW', ...input } },
        await app.staff(['hooks:write']),
      );
      if (errors) throw new Error(errors[0]!.message);
      const { hookId, secret } = ended(data.createHook, 'CustomerHookCreated');
      return { hookId, secret: secret! };
    },
  };
}

export const allow = { decision: 'allow' } as const;
export const refuse = { decision: 'refuse', code: 'fraud.suspected', message: 'Please call us.' } as const;
