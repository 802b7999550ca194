import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { expect, onTestFinished } from 'vitest';
import type { CloudEvent } from '../../src/domain/events/cloud-event.js';
import type { Scope } from '../../src/domain/work/caller.js';
import {
  CreateWebhookEndpointDocument,
  type CreateWebhookEndpointInput,
  EraseCustomerDocument,
  UpdateCustomerDocument,
  type UpdateCustomerInput,
  WebhookDeliveriesDocument,
} from '../generated/graphql.js';
import type { TestApp } from './app.js';
import { ended, later } from './customers.js';
import { messageSenderWith } from './message-sender.js';

export interface Got {
  headers: IncomingHttpHeaders;
  body: string;
  event: CloudEvent;
}
type Answering = (got: Got, response: ServerResponse) => void;

const taking: Answering = (_got, response) => void response.writeHead(204).end();

/** Somebody who receives events, and answers as `answering` says at the time. */
export async function startReceiver() {
  const got: Got[] = [];
  const receiver = { answering: taking, taking, got, url: '' };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const one = { headers: request.headers, body, event: JSON.parse(body) as CloudEvent };
      got.push(one);
      receiver.answering(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`;
  return receiver;
}

export const answeringWith =
  (status: number, body = '', headers: Record<string, string> = {}): Answering =>
  (_got, response) =>
    void response.writeHead(status, headers).end(body);

/** What the receiver verifies it with: the package that the specification publishes. Throws unless it is genuine. */
export const verified = (secret: string, { body, headers }: Got) =>
  new Webhook(secret).verify(body, headers as Record<string, string>);

const staffScopes: Scope[] = ['webhooks:write', 'customers:read'];

/** Adds an endpoint as staff do. */
export async function endpointFor(app: TestApp, input: CreateWebhookEndpointInput) {
  const { data, errors } = await app.ask(
    CreateWebhookEndpointDocument,
    { input },
    await app.staff(staffScopes),
  );
  expect(errors).toBeUndefined();
  const created = data.createWebhookEndpoint;
  if (created.__typename !== 'CustomerWebhookEndpointCreated') throw new Error(JSON.stringify(created));
  return { id: created.endpointId, secret: created.secret };
}

/** The delivery log of an endpoint, the newest event first. */
export async function logOf(app: TestApp, id: string, scopes = staffScopes) {
  const { data, errors } = await app.ask(
    WebhookDeliveriesDocument,
    { id, first: 100 },
    await app.staff(scopes),
  );
  expect(errors).toBeUndefined();
  return { ...data.webhookEndpoint!, deliveries: data.webhookEndpoint!.deliveries.nodes };
}

/** What places events, makes deliveries of them and sends them, once for each call. */
export async function webhooksOf(app: TestApp, environment: Record<string, string> = {}) {
  const messaging = await messageSenderWith(app, environment);
  const deliver = async () => {
    await app.jobs.catchUp();
    return messaging.webhookSender.deliverDue();
  };
  return {
    ...messaging,
    deliver,
    /** The same when everything that waits to be tried again may be. */
    async deliverLater(wait: Parameters<typeof later>[1]) {
      later(app, wait);
      return deliver();
    },
  };
}

export async function update(
  app: TestApp,
  id: string,
  change: Omit<UpdateCustomerInput, 'id'>,
): Promise<void> {
  const { data } = await app.ask(UpdateCustomerDocument, { input: { id, ...change } }, await app.service());
  ended(data.updateCustomer, 'CustomerUpdated');
}

export async function erase(app: TestApp, id: string): Promise<void> {
  const input = { id, reason: 'REQUESTED' } as const;
  const { data } = await app.ask(EraseCustomerDocument, { input }, await app.staff(['customers:erase']));
  ended(data.eraseCustomer, 'CustomerErased');
}

const scope = '... on CustomerScopeMissing { scope }';
/** What is asked of a success, and of the problems that only some have. */
const tells: Record<string, string> = {
  createWebhookEndpoint: `... on CustomerWebhookEndpointCreated { endpointId secret } ${scope}`,
  updateWebhookEndpoint: scope,
  rotateWebhookSecret: '... on CustomerWebhookSecretRotated { secret previousUntil }',
  sendTestWebhook: '... on CustomerTestWebhookSent { eventId httpStatus failure answer }',
};

/** A mutation by staff who look after webhooks and may not read customers, unless they may. */
export async function callWebhooks(
  app: TestApp,
  name: string,
  input: object,
  scopes: Scope[] = ['webhooks:write'],
) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await app.ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${tells[name] ?? ''}
      ... on CustomerInputRejected { fields { path message } } } }`,
    { input },
    await app.staff(scopes),
  );
  expect(errors).toBeUndefined();
  return data[name];
}
