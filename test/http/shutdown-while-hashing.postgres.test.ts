import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase } from '../support/empty-database.js';
import { type MailServer, readMail, startMailServer } from '../support/mail-server.js';
import { type ServiceProcess, useServiceProcesses } from '../support/service-process.js';

const PEOPLE = 12;
const processes = useServiceProcesses();
let mail: MailServer;
let service: ServiceProcess;
let database: Client;
let token: string;

beforeAll(async () => {
  mail = await startMailServer();
  const databaseUrl = await emptyDatabase('hashing');
  service = await processes.start({
    DATABASE_URL: databaseUrl,
    SMTP_URL: mail.url,
    BCRYPT_COST: '12',
    SHUTDOWN_DELAY_MS: '0',
    MAX_EVENT_LOOP_LAG_MS: '60000',
  });
  token = /^ {2}service +(eyJ\S+)$/m.exec(service.output())![1]!;
  database = new Client({ connectionString: databaseUrl });
  await database.connect();
}, 300_000);
afterAll(async () => {
  await database?.end();
  await mail?.close();
});

/** The outcome, or the code of a refusal that asks for another try. */
async function mutate(field: string, input: object): Promise<string> {
  const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { done: ${field}(input: $input) { __typename } }`;
  const { data, errors } = (await service.ask(query, token, { input })) as Answer;
  const { code, retryable } = errors?.[0]?.extensions ?? {};
  return data?.done?.__typename ?? (retryable ? `${code}` : JSON.stringify(errors));
}

interface Answer {
  data?: { done: { __typename: string } | null } | null;
  errors?: Array<{ extensions: { code: string; retryable?: boolean } }>;
}

const emails = Array.from({ length: PEOPLE }, (_, n) => `hashing-${n}@example.com`);
const mailTo = (email: string) => mail.taken.find(({ recipients }) => recipients.includes(email));

test('SIGTERM while passwords are hashed and a transaction is open: what was acknowledged is there, and nothing else [K22]', {
  timeout: 120_000,
}, async () => {
  const { rows } = await database.query<{ id: string }>('select id from campaign limit 1');
  const campaignId = rows[0]!.id;
  for (const email of emails) {
    expect(await mutate('sendRegistrationCode', { campaignId, email })).toBe('CustomerCodeSent');
  }
  await expect.poll(() => emails.every(mailTo), { timeout: 20_000 }).toBe(true);
  await database.query(`create function take_time() returns trigger language plpgsql as
    'begin perform pg_sleep(2); return new; end';
    create trigger take_time before insert on customer
      for each row when (new.external_id = 'open') execute function take_time()`);

  const open = mutate('createCustomer', { externalId: 'open' });
  const registering = emails.map(async (email) => {
    const [code] = /\b\d{8}\b/.exec(readMail(mailTo(email)!).text)!;
    const password = `lanterns over ${email.replace('@', ' ')}`;
    const input = { code, username: email, password, campaignId };
    const end = await mutate('registerWithCode', input).catch(String);
    return { email, end };
  });
  // One is done, and the others wait or are being hashed.
  await Promise.race(registering);
  const before = await registered();
  const ended = service.end('SIGTERM');
  const answers = await Promise.all(registering);
  expect(await open).toBe('CustomerCreated');
  const { code, ms } = await ended;
  expect(code).toBe(0);
  expect(ms).toBeLessThan(25_000);

  expect(before.length).toBeLessThan(PEOPLE);
  const acknowledged = answers.filter(({ end }) => end === 'CustomerRegistered').map(({ email }) => email);
  expect(acknowledged.length).toBeGreaterThan(before.length);
  // Whoever ran out of time was told to try again, and may find that it was done.
  const late = answers.filter(({ end }) => end === 'TIMEOUT').map(({ email }) => email);
  const there = await registered();
  expect(there).toEqual(expect.arrayContaining(acknowledged));
  expect([...acknowledged, ...late]).toEqual(expect.arrayContaining(there));
  const ends = new Set(answers.map(({ end }) => end));
  expect(['CustomerRegistered', 'CustomerAccountsBusy', 'TIMEOUT']).toEqual(
    expect.arrayContaining([...ends]),
  );
  const { rows: half } = await database.query(
    `select c.id from customer c where c.is_registered and not exists (
      select from credential k where k.customer_id = c.id and k.password_hash is not null)
      and exists (select from contact k where k.customer_id = c.id and k.value_normalized like 'hashing-%')`,
  );
  expect(half).toEqual([]);
  expect((await database.query(`select 1 from customer where external_id = 'open'`)).rowCount).toBe(1);
});

async function registered(): Promise<string[]> {
  const { rows } = await database.query<{ email: string }>(
    `select k.value_normalized as email from customer c join contact k on k.customer_id = c.id
     where c.is_registered and k.value_normalized like 'hashing-%' order by 1`,
  );
  return rows.map(({ email }) => email);
}
