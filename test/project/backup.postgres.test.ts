import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config/config.js';
import { type Database, openDatabase } from '../../src/database.js';
import { brokenRules } from '../../src/doctor/invariants.js';
import { createLog } from '../../src/platform/log.js';
import {
  GetBalancesDocument,
  GetHistoryDocument,
  MeDocument,
  RefreshSessionDocument,
  SignInDocument,
  UpdateCustomerDocument,
} from '../generated/graphql.js';
import { deleteAccount } from '../support/account-changes.js';
import { type Account, type Device, device, registered } from '../support/accounts.js';
import { type Document, useApp } from '../support/app.js';
import { startCampaign, tillOf } from '../support/balances.js';
import { ended, historyOf } from '../support/customers.js';
import { databaseLimits } from '../support/database-limits.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';
import { messageSenderWith, queueCode } from '../support/message-sender.js';
import { type PostgresServer, startPostgres } from '../support/postgres-server.js';
import { postgresTools } from '../support/postgres-tools.js';

const app = useApp();

/** A dump by the real tools, brought into a new cluster. Each step costs seconds, so it is one story. */
describe('a dump restored in a new cluster [K27]', () => {
  let folder: string;
  let cluster: PostgresServer | undefined;
  let restored: Database | undefined;
  let service: App | undefined;
  let mail: MailServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'accounts-dump-'));
    mail = await startMailServer();
  });
  afterAll(async () => {
    await service?.close();
    if (!service) await restored?.close();
    await mail.close();
    await cluster?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function ask<R, V extends object>(
    document: Document<R, V>,
    variables: V,
    token: string | null,
  ): Promise<R> {
    const response = await service!.server.inject({
      method: 'POST',
      url: '/graphql',
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      payload: { query: document.toString(), variables },
    });
    const { data, errors } = response.json();
    expect(errors).toBeUndefined();
    return data;
  }

  test('sign-in, tokens, cards and history work, mail that was delivered is not sent again, and who was erased since is gone [K27, J05]', {
    timeout: 180_000,
  }, async (context) => {
    const { rows } = await sql<{ server_version: string }>`show server_version`.execute(app.database.kysely);
    const tools = await postgresTools(rows[0]!.server_version);
    if (!tools) {
      console.warn(`Skipped: no pg_dump for PostgreSQL ${rows[0]!.server_version} on this machine.`);
      return context.skip();
    }
    const ERASURE_LEDGER = join(folder, 'erasures.jsonl');
    const way = await messageSenderWith(app, { SMTP_URL: mail.url });
    const account: Account = await registered(app);
    const signed: Device = await device(app, account);
    const leaver = await registered(app, { email: 'leaver@example.com', campaignId: account.campaignId });
    const campaignId = await startCampaign(app);
    await tillOf(app).hasAdded({ customerId: account.id, campaignId, amount: '25' });
    expect(await way.messageSender.deliverDue()).toBeGreaterThan(0);
    const delivered = mail.taken.length;
    expect(delivered).toBeGreaterThan(0);
    await queueCode(app, {
      to: 'waiting@example.com',
      expiresAt: new Date(app.clock.now.getTime() + 600_000),
    });
    const history = await historyOf(app, account.id);

    await tools.dump(app.databaseUrl, join(folder, 'dump'));

    // Life goes on after the backup: somebody leaves, and the ledger outlives the database.
    const config = readConfig({
      NODE_ENV: 'test',
      WORKER: 'separate',
      BCRYPT_COST: '4',
      SMTP_URL: mail.url,
      ERASURE_LEDGER,
    });
    const parts = { config, log: createLog('silent'), clock: () => app.clock.now };
    ended(await deleteAccount(app, await app.customer(leaver.id)), 'CustomerAccountDeleted');
    await (await createApp({ ...parts, database: { ...app.database, close: async () => {} } })).close();

    cluster = await startPostgres();
    const target = new URL(cluster.url);
    target.pathname = `/accounts_restored_${process.pid}`;
    const admin = await openDatabase({ ...databaseLimits, url: cluster.url });
    await admin.orm.em.execute(`create database accounts_restored_${process.pid}`);
    await admin.close();
    await tools.restore(target.href, join(folder, 'dump'));
    restored = await openDatabase({ ...databaseLimits, url: target.href });
    const people = await restored.orm.em.fork().execute('select id from customer order by id');
    expect(people).toHaveLength(2);
    expect(await restored.migrate()).toEqual([]);
    service = await createApp({ ...parts, database: restored });

    expect(await restored.orm.em.fork().execute('select id from customer')).toEqual([{ id: account.id }]);
    expect((await brokenRules(restored.kysely)).broken).toEqual([]);
    const credentials = {
      username: account.username,
      password: account.password,
      deviceType: 'BROWSER',
    } as const;
    ended((await ask(SignInDocument, { input: credentials }, null)).signIn, 'CustomerSignedIn');
    expect((await ask(MeDocument, {}, signed.accessToken)).me?.id).toBe(account.id);
    const { refreshToken } = signed;
    ended(
      (await ask(RefreshSessionDocument, { input: { refreshToken } }, null)).refreshSession,
      'CustomerSessionRefreshed',
    );
    const till = await app.service();
    const { customer } = await ask(GetBalancesDocument, { id: account.id, first: 10 }, till);
    expect(customer?.card?.balances).toMatchObject([{ amount: '25' }]);

    const kept = await ask(GetHistoryDocument, { id: account.id, first: 100 }, till);
    expect(kept.customer!.history!.nodes.slice(-history.length)).toEqual(history);
    const update = { input: { id: account.id, firstName: 'Anna' } };
    ended((await ask(UpdateCustomerDocument, update, till)).updateCustomer, 'CustomerUpdated');
    const grown = await ask(GetHistoryDocument, { id: account.id, first: 100 }, till);
    expect(grown.customer!.history!.nodes).toHaveLength(kept.customer!.history!.nodes.length + 1);
    expect((await brokenRules(restored.kysely)).broken).toEqual([]);

    expect(await service.messageSender.deliverDue()).toBe(1);
    expect(mail.taken.slice(delivered).flatMap(({ recipients }) => recipients)).toEqual([
      'waiting@example.com',
    ]);
  });
});
