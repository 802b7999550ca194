import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  checkPasswords,
  mergeTwo,
  type Person,
  register,
  resetPassword,
  type Surroundings,
} from '../support/account-lives.js';
import { audit } from '../support/audit.js';
import { builtProject } from '../support/built-project.js';
import { emptyDatabase } from '../support/empty-database.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';
import { type ServiceProcess, useServiceProcesses } from '../support/service-process.js';
import { steadyClient } from '../support/steady-client.js';

/**
 * Where each process dies, in turn. Whatever the dead one was doing, the caller does again with the next process, which
 * dies in another mutation: so no two neighbours are about the same one. Of several commits of a mutation, the second
 * is the one that matters to its caller; the first counts the try of a code.
 */
const deaths = [
  'sendRegistrationCode/proof-tried',
  'requestPasswordReset/after-commit',
  'registerWithCode/before-commit@1',
  'mergeCustomers/before-commit',
  'sendRegistrationCode/after-commit',
  'confirmPasswordReset/proof-tried',
  'registerWithCode/proof-tried',
  'requestPasswordReset/message-queued',
  'registerWithCode/before-commit@2',
  'confirmPasswordReset/before-commit',
  'registerWithCode/after-commit@2',
  'mergeCustomers/after-commit',
  'confirmPasswordReset/after-commit',
];

const processes = useServiceProcesses();
const complaints: string[] = [];
const people: Person[] = [];
let mail: MailServer;
let databaseUrl: string;
let database: Client;
let token: string;
let campaignId: string;
let current: ServiceProcess;
let next: Promise<ServiceProcess>[] = [];
let survived = 0;

const start = (death?: string) =>
  processes.start({
    NODE_ENV: 'test',
    BCRYPT_COST: '4',
    DATABASE_URL: databaseUrl,
    SMTP_URL: mail.url,
    MAX_EVENT_LOOP_LAG_MS: '60000',
    ...(death && { FAIL_POINTS: death.replace(/(@\d+)?$/, '=kill$1') }),
  });

beforeAll(async () => {
  mail = await startMailServer();
  databaseUrl = await emptyDatabase('killed');
  // The first prepares the database, the last one survives.
  const starting = start();
  current = await starting;
  token = /^ {2}service +(eyJ\S+)$/m.exec(current.output())![1]!;
  database = new Client({ connectionString: databaseUrl });
  await database.connect();
  const { rows } = await database.query<{ id: string }>('select id from campaign limit 1');
  campaignId = rows[0]!.id;
}, 300_000);
afterAll(async () => {
  await database?.end();
  await mail?.close();
});

/** Two get ready while another one works. */
const READY = 2;
const waiting = [...deaths];
function getReady(): void {
  while (next.length < READY && waiting.length > 0) next.push(start(waiting.shift()));
}

async function takeNext(): Promise<void> {
  getReady();
  const [first, ...rest] = next;
  next = rest;
  if (first) current = await first;
  else current = await start();
  getReady();
}

const around = (): Surroundings => ({
  campaignId,
  mail,
  complain: (sentence) => void complaints.push(sentence),
  ask: steadyClient({
    origin: () => current.origin,
    headers: { authorization: `Bearer ${token}` },
    // Much longer than it takes, because the machine may be busy.
    answersWithinMs: 30_000,
    complain: (sentence) => void complaints.push(sentence),
    async whenCut() {
      const { code } = await current.end('SIGKILL');
      expect(code).toBeNull();
      survived += 1;
      await takeNext();
    },
  }),
  // Nobody can wait here for the minute in which no second code is sent, or for the hour after ten tries.
  async waitIsOver() {
    await database.query(`delete from throttle where key like 'send%' or key like 'try%'`);
  },
});

describe('kill -9 at each step of registering, resetting a password and merging', () => {
  test('leaves each finished or free to be started again, and nothing half done [K01]', {
    timeout: 240_000,
  }, async () => {
    expect(inject('postgresUrl')).toBeTruthy();
    people.push(await register(around(), 'first@example.com'));
    await current.end('SIGTERM');
    await takeNext();
    for (const [index, death] of deaths.entries()) {
      const operation = death.split('/')[0]!;
      if (/register|sendRegistration/i.test(operation)) {
        people.push(await register(around(), `newcomer-${index}@example.com`));
      } else if (operation === 'mergeCustomers') {
        const { survivorId, absorbedId } = await mergeTwo(around());
        const { rows } = await database.query('select merged_into_id from customer where id = $1', [
          absorbedId,
        ]);
        expect(rows).toEqual([{ merged_into_id: survivorId }]);
      } else {
        await resetPassword(around(), people[index % people.length]!);
      }
      expect([death, survived]).toEqual([death, index + 1]);
    }

    for (const person of people) await checkPasswords(around(), person);
    const { rows: registered } = await database.query(
      `select customer_id as id from contact where value_normalized like '%@example.com' and customer_id in (
        select customer_id from history_entry where kind = 'REGISTERED') order by 1`,
    );
    expect(registered.map(({ id }) => id)).toEqual(people.map(({ id }) => id).toSorted());
    expect(complaints).toEqual([]);

    // What the dead had claimed comes back after their lease.
    await database.query(
      `update pgboss.job set started_on = started_on - interval '61 s' where state = 'active'`,
    );
    await database.query('update pgboss.queue set monitor_on = null, monitor_claim_on = null');
    await expect
      .poll(async () => (await database.query(`select 1 from message where status = 'QUEUED'`)).rowCount, {
        timeout: 30_000,
      })
      .toBe(0);
    const { rows: sent } = await database.query<{ id: string }>(
      `select id from message where status = 'SENT'`,
    );
    const taken = mail.taken.map(({ raw }) => /^Message-ID: <([^@>]+)/im.exec(raw)?.[1]);
    expect(sent.filter(({ id }) => !taken.some((name) => name?.includes(id)))).toEqual([]);
    expect(await audit({ url: databaseUrl, project: await builtProject() })).toEqual([]);
  });
});
