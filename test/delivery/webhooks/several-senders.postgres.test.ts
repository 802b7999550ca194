import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import {
  answeringWith,
  endpointFor,
  logOf,
  startReceiver,
  update,
  webhooksOf,
} from '../../support/webhooks.js';

const app = useApp();
const SENDERS = 3;
const CUSTOMERS = 12;
const CHANGES = 5;

test('three senders at once send each event once, a customer’s in their order [EV-02]', {
  timeout: 60_000,
}, async () => {
  const receiver = await startReceiver();
  const { id } = await endpointFor(app, { url: receiver.url });
  const senders = await Promise.all(Array.from({ length: SENDERS }, () => webhooksOf(app)));
  const underWay = new Map<string, number>();
  let together = 0;
  let mostOfOne = 0;
  receiver.answering = (got, response) => {
    const { subject } = got.event;
    underWay.set(subject, (underWay.get(subject) ?? 0) + 1);
    together = Math.max(
      together,
      [...underWay.values()].reduce((sum, one) => sum + one, 0),
    );
    mostOfOne = Math.max(mostOfOne, underWay.get(subject)!);
    // Some take longer than others, so that whoever does not wait overtakes.
    void sleep(5 + (receiver.got.length % 7) * 5).then(() => {
      underWay.set(subject, underWay.get(subject)! - 1);
      answeringWith(204)(got, response);
    });
  };
  const ids: string[] = [];
  for (let n = 0; n < CUSTOMERS; n += 1) ids.push((await enter(app, { externalId: `shop-${n}` })).id);
  for (const { webhookSender } of senders) webhookSender.start();
  for (let change = 1; change <= CHANGES; change += 1) {
    for (const customer of ids) await update(app, customer, { firstName: `Ada ${change}` });
    // As the job that gives events their places.
    await app.jobs.catchUp();
  }
  const all = CUSTOMERS * (CHANGES + 1);
  await expect.poll(() => receiver.got.length, { timeout: 30_000 }).toBeGreaterThanOrEqual(all);
  await Promise.all(senders.map(({ webhookSender }) => webhookSender.stop()));

  const events = receiver.got.map(({ event }) => event);
  expect(events).toHaveLength(all);
  expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
  for (const customer of ids) {
    const sequences = events
      .filter(({ subject }) => subject === customer)
      .map(({ data }) => Number((data as { sequence: number }).sequence));
    expect(sequences).toEqual(sequences.toSorted((one, other) => one - other));
    expect(sequences).toHaveLength(CHANGES + 1);
  }
  expect(mostOfOne).toBe(1);
  expect(together).toBeGreaterThan(1);
  expect(await logOf(app, id)).toMatchObject({ waiting: 0, parked: 0 });
});
