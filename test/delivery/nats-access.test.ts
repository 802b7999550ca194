import { describe, expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { enter, later } from '../support/customers.js';
import { natsOf, publisherTo, STREAM } from '../support/event-stream.js';
import { hasNats, type startNats } from '../support/nats-server.js';

const app = useApp();

describe.skipIf(!hasNats)('a NATS server that asks who connects', () => {
  test.each([
    [
      'a name and a password',
      'authorization { user: "events", password: "tower of glass" }',
      { NATS_USER: 'events', NATS_PASSWORD: 'tower of glass' },
      { NATS_USER: 'events', NATS_PASSWORD: 'tower of clay' },
    ],
    [
      'a token',
      'authorization { token: "river of stone" }',
      { NATS_TOKEN: 'river of stone' },
      { NATS_TOKEN: 'river of sand' },
    ],
  ])('it shows %s, and the log tells neither [EV-04]', async (_, settings, right, wrong) => {
    const client =
      'NATS_TOKEN' in right
        ? { token: right.NATS_TOKEN }
        : { user: right.NATS_USER, pass: right.NATS_PASSWORD };
    const nats = await natsOf(settings, client as Parameters<typeof startNats>[1]);
    await enter(app, { externalId: 'shop-1' });
    await app.jobs.catchUp();
    const refused = await publisherTo(app, nats.url, { ...wrong, NATS_CREATE_STREAM: STREAM } as Record<
      string,
      string
    >);
    expect(await refused.publishDue()).toBe(0);
    expect(refused.lines).toMatchObject([{ level: 50, msg: 'NATS is not set up for events, which wait' }]);
    expect(JSON.stringify(refused.lines)).not.toMatch(/tower|river|clay|sand/);
    later(app, { seconds: 60 });
    const taken = await publisherTo(app, nats.url, { ...right, NATS_CREATE_STREAM: STREAM } as Record<
      string,
      string
    >);
    expect(await taken.publishDue()).toBe(1);
  });

  test('tls:// sends nothing to a server without TLS [EV-04]', async () => {
    const nats = await natsOf();
    await enter(app, { externalId: 'shop-1' });
    await app.jobs.catchUp();
    const publisher = await publisherTo(app, nats.url.replace('nats:', 'tls:'), {
      NATS_CREATE_STREAM: STREAM,
    });
    expect(await publisher.publishDue()).toBe(0);
    expect(publisher.lines).toMatchObject([{ reason: expect.stringContaining('tls') }]);
    expect(await nats.stream(STREAM)).toBeNull();
  });
});
