import { Client } from 'pg';
import { expect } from 'vitest';
import { builtProject } from './built-project.js';
import { inDatabase } from './database-template.js';
import { type PrivateServer, startPrivateServer } from './private-server.js';
import { type ServiceProcess, useServiceProcesses } from './service-process.js';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.js';
import { startWriters, type Writers } from './writers.js';

export const WRITERS = 32;
/** The service's connections to the database. */
const PLACES = 20;

export interface FaultyService {
  server: PrivateServer;
  /** The network between the service and the server. */
  network: TcpProxy;
  service: ServiceProcess;
  token: string;
  writers(): Writers;
  /** On a connection of its own that bypasses the network. */
  ask<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  expectAllWell(writers: Writers): Promise<void>;
  stop(): Promise<void>;
}

/** The service as a process of its own, with a server and a network that a test may disturb. */
export function useFaultyService() {
  const processes = useServiceProcesses();

  return async (options: { below?: string } = {}): Promise<FaultyService> => {
    await builtProject();
    const server = await startPrivateServer(options);
    const direct = inDatabase(server.url, 'accounts');
    const ask = async <Row extends object>(
      sql: string,
      values: unknown[] = [],
      url = direct,
    ): Promise<Row[]> => {
      const client = new Client({ connectionString: url });
      client.on('error', () => {});
      await client.connect();
      try {
        return (await client.query<Row>(sql, values)).rows;
      } finally {
        await client.end();
      }
    };
    await ask('create database accounts', [], server.url);
    const network = await startTcpProxy(direct);
    const service = await processes.start({
      DATABASE_URL: network.url,
      MAX_EVENT_LOOP_LAG_MS: '60000',
    });
    const token = /^ {2}service +(eyJ\S+)$/m.exec(service.output())![1]!;
    const [campaign] = await ask<{ id: string }>(`select id from campaign where kind = 'POINTS'`);
    const held = await ask<{ number: string }>(
      `select number from card where status = 'ACTIVE' order by number limit $1`,
      [WRITERS],
    );
    const cards = held.map(({ number }) => number);
    expect(cards).toHaveLength(WRITERS);
    const audited: string[] = [];

    /** Every acknowledged write is there exactly once, and nothing else is. */
    async function expectNothingLostOrDoubled({ acknowledged }: Writers): Promise<void> {
      audited.push(...acknowledged.map(({ id }) => id));
      expect(new Set(audited).size).toBe(audited.length);
      const [found] = await ask<{ written: number; others: number }>(
        `with written as (
          select id from customer where external_id like 'written %' union all select id from ledger_transaction)
         select (count(*) filter (where id = any($1::uuid[])))::int as written,
           (count(*) filter (where id <> all($1::uuid[])))::int as others from written`,
        [audited],
      );
      expect(found).toEqual({ written: audited.length, others: 0 });
    }

    /** Runs as many concurrent transactions as the pool has places; all of them need one at the same time. */
    async function expectEveryPlaceFree(): Promise<void> {
      await ask(`create or replace function linger() returns trigger language plpgsql as
        $$ begin perform pg_sleep(4); return new; end $$`);
      await ask(`create or replace trigger linger before insert on customer
        for each row when (new.external_id like 'lingering %') execute function linger()`);
      const create =
        'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { __typename } }';
      const asked = Array.from({ length: PLACES }, () =>
        service.ask(create, token, { input: { externalId: `lingering ${crypto.randomUUID()}` } }),
      );
      const lingering = () =>
        ask(`select 1 from pg_stat_activity where datname = 'accounts' and wait_event = 'PgSleep'`);
      await expect
        .poll(async () => (await lingering()).length, { timeout: 3_900, interval: 20 })
        .toBe(PLACES);
      for (const answer of await Promise.all(asked)) {
        expect(answer).toEqual({ data: { createCustomer: { __typename: 'CustomerCreated' } } });
      }
    }

    return {
      server,
      network,
      service,
      token,
      ask,
      writers: () => startWriters({ origin: service.origin, token, cards, campaignId: campaign!.id }),
      async expectAllWell(writers) {
        await writers.stop();
        await writers.repeat(100);
        // First, because it also notes what a second try of this test has to find.
        await expectNothingLostOrDoubled(writers);
        expect(writers.complaints).toEqual([]);
        await expectEveryPlaceFree();
        const probes = await Promise.all(
          ['livez', 'readyz'].map((name) => fetch(`${service.origin}/${name}`)),
        );
        expect(probes.map(({ status }) => status)).toEqual([200, 200]);
        const environment = { DATABASE_URL: direct };
        const doctor = await processes.command(process.execPath, ['dist/cli/doctor.js'], environment);
        expect(doctor).toMatchObject({ code: 0, stderr: '' });
      },
      async stop() {
        await network.close();
        await server.stop();
      },
    };
  };
}
