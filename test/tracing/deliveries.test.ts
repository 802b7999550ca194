import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { campaign, sendCode } from '../support/accounts.js';
import { enterTill, useApp } from '../support/app.js';
import { enter } from '../support/customers.js';
import { natsOf, publisherTo, STREAM } from '../support/event-stream.js';
import { from, markedLife } from '../support/marked-life.js';
import { messageSenderWith } from '../support/message-sender.js';
import { hasNats } from '../support/nats-server.js';
import type { ReceivedSpan } from '../support/otlp-receiver.js';
import { startProvider } from '../support/sms-provider.js';
import { useTelemetry } from '../support/traced-app.js';
import { endpointFor, startReceiver, webhooksOf } from '../support/webhooks.js';

const telemetry = useTelemetry();
const app = useApp(async () => ({ template: new Blob([await readFile(inject('templateFile')!)]) }));

const spans = () => telemetry.receiver.spans;
const exported = async (name: string): Promise<ReceivedSpan> => {
  await expect.poll(() => spans().map((span) => span.name), { timeout: 15_000 }).toContain(name);
  return spans().find((span) => span.name === name)!;
};

beforeAll(() => enterTill(app.database.kysely));

test('a text message is sent in the trace of the request that queued it, and the provider is told of it [EV-09]', async () => {
  const provider = await startProvider();
  const campaignId = await campaign(app);
  expect(await sendCode(app, campaignId, { phone: '+48512345670' })).toMatchObject({
    __typename: 'CustomerCodeSent',
  });
  const { messageSender } = await messageSenderWith(app, {
    SMS_WEBHOOK_URL: `${provider.url}/sms/tower-path?key=tower`,
    SMS_WEBHOOK_SECRET: 'a secret of at least thirty-two characters',
    SMS_COUNTRIES: 'PL',
  });
  expect(await messageSender.deliverDue()).toBe(1);
  const post = await exported('POST');
  const delivery = await exported('deliver messages');
  await exported('POST /graphql');
  expect(post.parentId).toBe(delivery.spanId);
  expect(telemetry.receiver.chain(delivery).slice(-2)).toEqual([
    expect.stringMatching(/^mutation other-\d+$/),
    'POST /graphql',
  ]);
  expect(delivery.attributes).toMatchObject({ 'messaging.destination.name': 'messages' });
  expect(post.attributes).toMatchObject({ 'url.full': provider.url, 'http.response.status_code': 201 });
  expect(provider.asked[0]!.headers['traceparent']).toBe(`00-${post.traceId}-${post.spanId}-01`);
  expect(telemetry.receiver.everything().match(/tower|512345670/)).toBeNull();
});

describe.skipIf(!hasNats)('with NATS', () => {
  test('an event is published in the trace of the request that made it, and its consumers are told of it [EV-09]', async () => {
    const nats = await natsOf();
    const publisher = await publisherTo(app, nats.url, { NATS_CREATE_STREAM: STREAM });
    await enter(app, { externalId: 'shop-traced', lastName: 'Nowak' });
    await app.jobs.catchUp();
    expect(await publisher.publishDue()).toBeGreaterThan(0);
    const published = await exported('publish customer.created');
    expect(telemetry.receiver.chain(published)).toEqual([
      'publish customer.created',
      expect.stringMatching(/^mutation other-\d+$/),
      'POST /graphql',
    ]);
    const kept = (await nats.kept(STREAM)).at(-1)!;
    expect(kept.headers['traceparent']).toBe(`00-${published.traceId}-${published.spanId}-01`);
  });
});

test('a webhook is sent in the trace of the request that made its event, and the receiver is told of it [EV-09]', async () => {
  const receiver = await startReceiver();
  await endpointFor(app, { url: receiver.url });
  const { deliver } = await webhooksOf(app);
  await enter(app, { externalId: 'shop-told', lastName: 'Nowak' });
  expect(await deliver()).toBeGreaterThan(0);
  const told = receiver.got.at(-1)!;
  const delivery = await exported('deliver webhook');
  expect(telemetry.receiver.chain(delivery)).toEqual([
    'deliver webhook',
    expect.stringMatching(/^mutation other-\d+$/),
    'POST /graphql',
  ]);
  expect(delivery.attributes).toMatchObject({ 'messaging.message.id': told.event.id });
  expect(told.headers['traceparent']).toBe(`00-${delivery.traceId}-${delivery.spanId}-01`);
});

test('of a customer with a mark in every field no span and no line says a mark, nor where they are [EV-09]', async () => {
  const { marks } = await markedLife(app);
  await app.jobs.catchUp();
  const { messageSender } = await messageSenderWith(app, {});
  expect(await messageSender.deliverDue()).toBeGreaterThan(0);
  const seen = (name: string) => spans().some((span) => span.name === name);
  for (const flow of [
    'updateAccount',
    'addContact',
    'addAddress',
    'updateCustomer',
    'signIn',
    'registerWithCode',
  ]) {
    await expect.poll(() => seen(`flow ${flow}`), { timeout: 15_000 }).toBe(true);
  }
  await telemetry.close();
  const everything = telemetry.receiver.everything().toLowerCase();
  expect(everything.includes('flow addaddress')).toBe(true);
  expect(marks.filter((mark) => everything.includes(mark.toLowerCase()))).toEqual([]);
  expect(JSON.stringify(spans())).not.toContain(from.ip);
  expect(spans().length).toBeGreaterThan(200);
});
