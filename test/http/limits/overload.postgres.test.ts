import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { askInProcess, type Ended, type Load, startWeather } from '../../support/crowd.js';
import { emptyDatabase } from '../../support/empty-database.js';
import { type ServiceProcess, useServiceProcesses } from '../../support/service-process.js';

const processes = useServiceProcesses();
let service: ServiceProcess;
let probePort: string;
let token: string;
let weather: Awaited<ReturnType<typeof startWeather>>;

const PAGE = /* GraphQL */ `query Page { customers(first: 100) { nodes {
  id uuid externalId customId code status registered anonymous firstName lastName displayName sex birthDate
  avatarUrl company language email phone tags metadata customDate note createdAt updatedAt version
  address { street1 street2 city province postalCode countryCode latitude longitude }
  contacts { id type value primary verified }
  agreements { email sms push bluetooth rfid wifi records { channel granted at actorKind source wordingVersion } }
  attributes { name value }
  card { number barcode status category { name } }
  history(first: 10) { nodes { kind at actorKind actorId changes { field from to } } }
} } }`;
const ONE = '{ customer(externalId: "shop-1001") { displayName email } }';

beforeAll(async () => {
  service = await processes.start({ DATABASE_URL: await emptyDatabase('overload'), PROBE_PORT: '0' });
  probePort = /"probes":"([^"]+)"/.exec(service.output())![1]!;
  token = /^ {2}service +(eyJ\S+)$/m.exec(service.output())![1]!;
  weather = await startWeather();
  // A service that has just started compiles what it runs: that is not what is measured.
  for (let n = 0; n < 60; n += 1) {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ query: n % 3 ? ONE : PAGE });
    const answer = await fetch(`${service.origin}/graphql`, { method: 'POST', headers, body });
    expect(await answer.text()).not.toContain('errors');
  }
}, 300_000);
afterAll(() => weather.stop());

async function press(milliseconds: number, more: Partial<Load> = {}): Promise<Ended & { mostMb: number }> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const load = { origin: service.origin, headers, milliseconds };
  const body = (query: string) => JSON.stringify({ query });
  let mostMb = 0;
  const memory = setInterval(async () => {
    const status = await readFile(`/proc/${service.pid}/status`, 'utf8').catch(() => '');
    mostMb = Math.max(mostMb, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
  }, 200);
  const crowd = askInProcess({ ...load, role: 'crowd', bodies: [body(PAGE)], connections: 1_000, ...more });
  // When the crowd is there.
  await sleep(1_000);
  const others = askInProcess({
    ...load,
    role: 'others',
    bodies: [body(ONE)],
    connections: 8,
    weather: weather.origin,
    probePort,
  });
  const [one, other] = await Promise.all([crowd, others]);
  clearInterval(memory);
  return {
    counts: { ...one.counts, ...other.counts },
    latencies: { ...one.latencies, ...other.latencies },
    mostMb,
  };
}

const worst = (latencies: number[] = [Number.NaN]) => Math.max(...latencies);
const p95 = (latencies: number[] = [Number.NaN]) =>
  latencies.toSorted((a, b) => a - b)[Math.floor(latencies.length * 0.95)];

/** Each time is one beyond that of a server with nothing to do: what the machine did meanwhile is not meant. */
function expectCalm({ latencies, mostMb }: Awaited<ReturnType<typeof press>>): void {
  const weather = latencies['weather 200'];
  expect(worst(latencies['/livez 200'])).toBeLessThan(1_000 + worst(weather));
  expect(worst(latencies['/readyz 200'])).toBeLessThan(1_000 + worst(weather));
  expect(p95(latencies['fresh /livez 200'])).toBeLessThan(1_000 + worst(weather));
  expect(p95(latencies['fresh /readyz 200'])).toBeLessThan(1_000 + worst(weather));
  expect(p95(latencies['light 200'])).toBeLessThan(500 + worst(weather));
  expect(mostMb).toBeLessThan(1_000);
}

test('these tests have a server', () => {
  expect(inject('postgresUrl')).toBeTruthy();
});

describe('1,000 connections that ask for pages of 100 customers with everything', {
  timeout: 120_000,
  retry: 2,
}, () => {
  test('get pages or 503 with Retry-After; others hardly notice, probes answer, memory stays [K33]', async () => {
    const pressed = await press(8_000);
    const expected = [
      'page 200',
      'page 503',
      'light 200',
      '/livez 200',
      '/readyz 200',
      'fresh /livez 200',
      'fresh /readyz 200',
      'weather 200',
    ];
    expect(Object.keys(pressed.counts).toSorted()).toEqual(expected.toSorted());
    expectCalm(pressed);
  });

  test('also with documents that are all different: none is read while others wait [K33]', async () => {
    const pressed = await press(8_000, { isUnique: true });
    const { counts } = pressed;
    const expected = [
      'page 200',
      'page 503',
      'light 200',
      'light 503',
      '/livez 200',
      '/readyz 200',
      'fresh /livez 200',
      'fresh /readyz 200',
      'weather 200',
    ];
    expect(expected).toEqual(expect.arrayContaining(Object.keys(counts)));
    expect(counts['light 200']).toBeGreaterThan(counts['light 503'] ?? 0);
    expectCalm(pressed);
  });
});
