import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createApp } from '../src/app.js';
import { type Config, readConfig } from '../src/config/config.js';
import { brokenRules } from '../src/doctor/invariants.js';
import { createLog } from '../src/platform/log.js';
import { DeleteAccountDocument, DeleteCustomerDocument, EraseCustomerDocument } from './generated/graphql.js';
import { deleteAccount, visitor } from './support/account-changes.js';
import { PASSWORD, registered } from './support/accounts.js';
import { useApp } from './support/app.js';
import { backup, restore } from './support/backup.js';
import { ended, enter, historyOf, read } from './support/customers.js';
import { everyField } from './support/every-field.js';
import { markedLife, placesOf } from './support/marked-life.js';

const app = useApp();
let folder: string;
let path: string;
let config: Config;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accounts-erasures-'));
});
beforeEach(async () => {
  path = join(folder, 'kept', 'erasures.jsonl');
  await rm(join(folder, 'kept'), { recursive: true, force: true });
  await mkdir(join(folder, 'kept'));
  config = readConfig({ NODE_ENV: 'test', WORKER: 'separate', BCRYPT_COST: '4', ERASURE_LEDGER: path });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A start of the service on the database as it is now. */
async function start() {
  const lines: string[] = [];
  const service = await createApp({
    config,
    database: { ...app.database, close: async () => {} },
    log: createLog('info', { write: (line) => void lines.push(line) }),
    clock: () => app.clock.now,
  });
  let isClosed = false;
  const close = async () => {
    if (!isClosed) await service.close();
    isClosed = true;
  };
  onTestFinished(close);
  const ask = async (document: { toString(): string }, input: object, token: string) => {
    const { payload } = await service.server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${token}` },
      payload: { query: document.toString(), variables: { input } },
    });
    return Object.values(JSON.parse(payload).data)[0] as { __typename: string };
  };
  return { ask, close, lines };
}

const inFile = async () =>
  (await readFile(path, 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, string | null>);
const inTable = async () => (await app.everythingStored())['erasure']!;

describe('a backup from before somebody was erased [J05]', () => {
  test('is restored: whoever was erased since is erased again before anybody is served [J05]', async () => {
    const service = await start();
    const { account, token, marks } = await markedLife(app);
    const other = await enter(app, { externalId: 'other', firstName: 'Bea' });
    const yesterday = await backup(app);
    expect((await service.ask(DeleteAccountDocument, { password: PASSWORD }, token)).__typename).toBe(
      'CustomerAccountDeleted',
    );
    const erased = await inFile();
    // The record that had become part of the account has a line of its own.
    expect(erased).toHaveLength(2);
    expect(erased[0]).toMatchObject({ customerId: account.id, cause: 'ACCOUNT_DELETED', reason: null });
    expect(JSON.stringify(await inFile())).not.toMatch(/canary/i);
    await service.close();

    await restore(app, yesterday);
    expect((await read(app, account.id))?.firstName).toBe('Canary-First');
    expect(await inTable()).toEqual([]);

    const { lines } = await start();
    expect(await read(app, account.id)).toBeNull();
    for (const mark of marks) expect(await placesOf(app, mark), mark).toEqual([]);
    expect(await read(app, other.id)).toEqual(other);
    const table = (await inTable()).map((row) => Object(row).customer_id);
    expect(table.toSorted()).toEqual(erased.map(({ customerId }) => customerId).toSorted());
    expect(await inFile()).toEqual(erased);
    expect(lines.map((line) => JSON.parse(line)).filter(({ event }) => event)).toMatchObject([
      { about: 'security', event: 'erasure-reapplied', customerId: account.id, reason: 'ACCOUNT_DELETED' },
    ]);
    expect((await brokenRules(app.database.kysely)).broken).toEqual([]);
  });

  test('each way of ending is in it, once however often the service starts [J05]', async () => {
    const { ask, close } = await start();
    const [one, two] = [await enter(app, everyField), await enter(app, { externalId: 'two' })];
    const before = await backup(app);
    await ask(DeleteCustomerDocument, { id: one.id }, await app.service());
    await ask(EraseCustomerDocument, { id: two.id, reason: 'OBJECTION' }, await app.staff());
    await close();
    const file = await inFile();
    expect(file).toMatchObject([
      { customerId: one.id, cause: 'CUSTOMER_DELETED', reason: null },
      { customerId: two.id, cause: 'CUSTOMER_ERASED', reason: 'OBJECTION' },
    ]);
    await restore(app, before);
    for (let starts = 0; starts < 2; starts += 1) await (await start()).close();
    expect(await inFile()).toEqual(file);
    expect((await app.everythingStored())['customer']).toEqual([]);
    expect(await inTable()).toHaveLength(2);
  });

  test('two processes that start at once erase once between them [J05]', async () => {
    const { ask, close } = await start();
    const { id } = await enter(app, everyField);
    const before = await backup(app);
    await ask(DeleteCustomerDocument, { id }, await app.service());
    await close();
    await restore(app, before);
    await Promise.all([start(), start()]);
    const { history_entry: history } = await app.everythingStored();
    expect(history!.filter((entry) => Object(entry).kind === 'CUSTOMER_DELETED')).toHaveLength(1);
    expect(await inTable()).toHaveLength(1);
  });
});

describe('the journal of erasures', () => {
  test('catches up with what was erased and not written, as when the process was killed in between [J05]', async () => {
    const { id } = await enter(app, everyField);
    // This service has no file.
    await app.ask(DeleteCustomerDocument, { input: { id } }, await app.service());
    await start();
    expect(await inFile()).toMatchObject([{ customerId: id }]);
  });

  test('holds nothing of a deletion that was refused [J05]', async () => {
    const { ask } = await start();
    const account = await registered(app);
    const answer = await ask(DeleteAccountDocument, { password: 'wrong' }, await app.customer(account.id));
    expect(answer.__typename).toBe('CustomerPasswordRejected');
    expect(await readFile(path, 'utf8')).toBe('');
    await start();
    expect((await read(app, account.id))?.id).toBe(account.id);
    expect(await historyOf(app, account.id, ['REGISTERED'])).toHaveLength(1);
  });

  test('goes on after a line that was cut off, which it writes once more [J05]', async () => {
    const first = await start();
    const [one, two] = [await enter(app, everyField), await enter(app, { externalId: 'two' })];
    await first.ask(DeleteCustomerDocument, { id: one.id }, await app.service());
    await first.close();
    const [line] = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, line!.slice(0, 40));
    const { ask, lines } = await start();
    expect(lines.join('')).not.toContain('ERASURE_LEDGER_DAMAGED');
    await ask(DeleteCustomerDocument, { id: two.id }, await app.service());
    const readable = (await readFile(path, 'utf8')).split('\n').filter((text) => text.endsWith('}'));
    expect(readable.map((text) => JSON.parse(text).customerId)).toEqual([one.id, two.id]);
    // Somebody who looks after it is told of what cannot be read.
    await appendFile(path, 'no JSON\n');
    expect((await start()).lines.join('')).toContain('ERASURE_LEDGER_DAMAGED');
  });

  test('a start that cannot write it refuses, and says which variable it is [J05]', async () => {
    await writeFile(join(folder, 'a-file'), '');
    config = readConfig({
      NODE_ENV: 'test',
      WORKER: 'separate',
      ERASURE_LEDGER: join(folder, 'a-file', 'x'),
    });
    await expect(start()).rejects.toThrow(/^ERASURE_LEDGER: .* cannot be used /);
  });

  test('a visitor’s profile that goes on in an account is not erased, and not in it [J05]', async () => {
    const guest = await visitor(app);
    const account = await registered(app);
    const input = { username: account.username, password: PASSWORD, deviceType: 'BROWSER' };
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
    expect((await app.ask(signIn, { input }, guest.token)).data.signIn.__typename).toBe('CustomerSignedIn');
    expect((await app.everythingStored())['customer']).toHaveLength(1);
    expect(await inTable()).toEqual([]);
    ended(await deleteAccount(app, await app.customer(account.id)), 'CustomerAccountDeleted');
    expect(await inTable()).toHaveLength(1);
  });
});
