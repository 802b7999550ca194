import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lostOrDoubled } from '../../chaos/model.js';
import { audit } from '../support/audit.js';
import { builtProject } from '../support/built-project.js';
import { askInProcess } from '../support/crowd.js';
import { emptyDatabase } from '../support/empty-database.js';
import { type KeptService, keepService } from '../support/kept-service.js';
import { startWriters } from '../support/writers.js';

/** Less than it needs for a crowd, enough for a start. */
const OLD_SPACE_MB = 128;
const BURST_MS = 6_000;
const TILLS = 8;
const PAGE = /* GraphQL */ `query Page { customers(first: 100) { nodes {
  id displayName email phone tags contacts { type value } attributes { name value } card { number }
  history(first: 10) { nodes { kind at changes { field from to } } }
} } }`;

let service: KeptService;
let databaseUrl: string;
let database: Client;

beforeAll(async () => {
  databaseUrl = await emptyDatabase('scarce');
  const environment = { NODE_ENV: 'test', DATABASE_URL: databaseUrl, MAX_EVENT_LOOP_LAG_MS: '60000' };
  service = await keepService(await builtProject(), () => environment, [
    `--max-old-space-size=${OLD_SPACE_MB}`,
  ]);
  await service.ready();
  database = new Client({ connectionString: databaseUrl });
  await database.connect();
}, 300_000);
afterAll(async () => {
  await service?.stop();
  await database?.end();
});

test('a burst on a process with little memory is shed, or costs the process: nothing acknowledged is lost [K24]', {
  timeout: 150_000,
}, async () => {
  const token = await service.token();
  const { rows: cards } = await database.query<{ number: string }>(
    `select number from card where status = 'ACTIVE' order by number limit ${TILLS}`,
  );
  const { rows: campaigns } = await database.query(`select id from campaign where kind = 'POINTS'`);
  const writers = startWriters({
    origin: service.origin,
    token,
    cards: cards.map(({ number }) => number),
    campaignId: campaigns[0].id,
    expectsCuts: true,
    answersWithinMs: 15_000,
  });
  await writers.more(4 * TILLS);
  const burst = await askInProcess({
    role: 'crowd',
    origin: service.origin,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    bodies: [JSON.stringify({ query: PAGE })],
    connections: 300,
    milliseconds: BURST_MS,
    isImpatient: true,
    isUnique: true,
  });
  const shed = Object.entries(burst.counts).filter(([end]) => !/ 200$|^200$/.test(end));
  expect(service.ends.length + shed.length, JSON.stringify(burst.counts)).toBeGreaterThan(0);
  await service.ready();
  await writers.more(4 * TILLS);
  await writers.stop();
  await writers.repeat(50);
  const violations = [...writers.complaints];
  await lostOrDoubled(databaseUrl, { writers, people: [], merges: [] }, (one) => void violations.push(one));
  expect(violations).toEqual([]);
  expect(await audit({ url: databaseUrl, project: await builtProject() })).toEqual([]);
});
