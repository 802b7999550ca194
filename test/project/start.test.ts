import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstQuery } from '../../src/http/pages/explorer.js';
import { builtProject } from '../support/built-project.js';
import { type ServiceProcess, useServiceProcesses } from '../support/service-process.js';

const START_MS = 200_000;

const count = 'query Count { customers(first: 1) { totalCount } }';
const generated = `query Generated($externalId: String) {
  customer(externalId: $externalId) {
    contacts { value } agreements { email } attributes { name } card { number } history(first: 50) { nodes { kind } }
  }
}`;

// One data folder's life, in order: each start costs seconds, so the tests share them.
describe('the service on the embedded database', { timeout: START_MS }, () => {
  const processes = useServiceProcesses();
  let parent: string;
  let folder: string;
  let service: ServiceProcess;
  const environment = () => ({ DATA_DIR: folder });
  const cli = (name: string, ...args: string[]) =>
    processes.command(process.execPath, [`dist/cli/${name}.js`, ...args], environment());
  const bannerToken = (whose: string) =>
    new RegExp(`^ {2}${whose} +(eyJ\\S+)$`, 'm').exec(service.output())![1]!;
  const totalCount = async () => {
    const { data } = await service.ask(count, bannerToken('service'));
    return (data as { customers: { totalCount: number } }).customers.totalCount;
  };

  beforeAll(async () => {
    await builtProject();
    parent = await mkdtemp(join(tmpdir(), 'accounts-start-'));
    folder = join(parent, 'data');
    service = await processes.start(environment());
  }, START_MS);
  afterAll(() => rm(parent, { recursive: true, force: true }));

  test('on an empty folder it gets ready', async () => {
    const ready = await fetch(`${service.origin}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ready' });
  });

  test('it says where it is, where the data is and how to switch to PostgreSQL', () => {
    const endpoint = `${service.origin}/graphql`;
    expect(service.output()).toContain(`GraphQL         ${endpoint}\n`);
    expect(service.output()).toContain(`Explorer        ${service.origin}/explorer/\n`);
    expect(service.output()).toContain(`sandbox/explorer?endpoint=${encodeURIComponent(endpoint)}\n`);
    expect(service.output()).toContain(`Data            ${folder} (`);
    expect(service.output()).toContain('DATABASE_URL=postgres://');
  });

  test('the query it prints answers with a customer and everything that belongs to her', async () => {
    const printed = /-d '(\{"query":.*\})'$/m.exec(service.output())![1]!;
    expect(JSON.parse(printed).query).toBe(firstQuery.replace(/\s+/g, ' '));
    const answer = await service.ask(JSON.parse(printed).query, bannerToken('service'));
    const entry = (kind: string) => ({ kind, at: expect.stringMatching(/^20\d\d-/), actorKind: 'SERVICE' });
    expect(answer).toEqual({
      data: {
        customer: {
          id: expect.any(String),
          displayName: 'Maja Nowak',
          email: 'maja.nowak@example.com',
          address: { street1: 'ul. Ogrodowa 7', city: 'Kraków' },
          contacts: [
            { type: 'EMAIL', value: 'maja.nowak@example.com', primary: true, verified: true },
            { type: 'PHONE', value: '+447700900101', primary: true, verified: false },
          ],
          agreements: { email: true, sms: true },
          attributes: [{ name: 'favouriteShop', value: 'Rynek 12' }],
          card: { number: '4000000001001', category: { name: 'Gold' } },
          history: { nodes: [entry('TAGS_CHANGED'), entry('AGREEMENTS_CHANGED'), entry('CARD_ISSUED')] },
        },
      },
    });
  });

  test('its tokens for a customer and for staff work', async () => {
    const me = await service.ask('{ me { displayName } }', bannerToken('customer'));
    expect(me).toEqual({ data: { me: { displayName: 'Maja Nowak' } } });
    const staff = await service.ask(count, bannerToken('staff'));
    expect(staff).toEqual({ data: { customers: { totalCount: 203 } } });
  });

  test('the explorer comes from its own disk, with every file it names', async () => {
    const page = await (await fetch(`${service.origin}/explorer/`)).text();
    expect(page).toContain('FirstLook');
    const files = [...page.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const found = await fetch(new URL(file, `${service.origin}/explorer/`));
      expect(`${file} ${found.status} ${new URL(found.url).origin}`).toBe(`${file} 200 ${service.origin}`);
    }
  });

  test('npm run token prints one token and nothing else, and the token works', async () => {
    const args = ['run', '--silent', 'token', '--', 'service', '--scopes', 'customers:read'];
    const { code, stdout, stderr } = await processes.command('npm', args, environment());
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const token = stdout.trim();
    expect(await service.ask(count, token)).toEqual({ data: { customers: { totalCount: 203 } } });
    const change = 'mutation { createCustomer(input: { externalId: "x-1" }) { __typename } }';
    expect(await service.ask(change, token)).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });

  test('a token for a customer is made for its id', async () => {
    const { data } = await service.ask('{ customer(externalId: "shop-1002") { id } }', bannerToken('staff'));
    const { id } = (data as { customer: { id: string } }).customer;
    const { stdout } = await cli('token', 'customer', id);
    expect(await service.ask('{ me { id } }', stdout.trim())).toEqual({ data: { me: { id } } });
  });

  test('a second process on the same folder says which one has it, and ends', async () => {
    const second = await processes.command(process.execPath, ['dist/main.js'], environment());
    expect(second).toMatchObject({ code: 1, stdout: '' });
    expect(second.stderr).toContain(`${folder} is in use by process ${service.pid} (started 20`);
    const seed = await cli('seed', '--customers', '1');
    expect(seed).toMatchObject({ code: 1, stdout: '', stderr: second.stderr });
  });

  test('SIGTERM takes readiness away, and the process ends in order', async () => {
    const ended = service.end('SIGTERM');
    const readiness = () =>
      fetch(`${service.origin}/readyz`).then(
        ({ status }) => status,
        () => 'closed',
      );
    await expect.poll(readiness, { timeout: 10_000 }).not.toBe(200);
    expect([503, 'closed']).toContain(await readiness());
    expect((await ended).code).toBe(0);
    expect((await ended).ms).toBeLessThan(25_000);
    expect(existsSync(`${folder}.lock`)).toBe(false);
  });

  test('npm run seed adds customers with all that belongs to them', async () => {
    const { code, stdout } = await cli('seed', '--customers', '10');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Added 10 generated customers.\n' });
    service = await processes.start(environment());
    expect(await totalCount()).toBe(213);
    const { data } = await service.ask(generated, bannerToken('service'), { externalId: 'generated-212' });
    const { customer } = data as {
      customer: Record<string, unknown[]> & { history: { nodes: unknown[] } };
    };
    expect(customer['contacts']).toHaveLength(3);
    expect(customer['attributes']).toHaveLength(5);
    expect(customer['card']).not.toBeNull();
    expect(customer['agreements']).not.toBeNull();
    expect(customer.history.nodes).toHaveLength(10);
  });

  test('after kill -9 the lock that stayed is taken over, and everything is still there', async () => {
    await service.end('SIGKILL');
    expect(JSON.parse(await readFile(`${folder}.lock`, 'utf8')).pid).toBe(service.pid);
    service = await processes.start(environment());
    expect(JSON.parse(await readFile(`${folder}.lock`, 'utf8')).pid).toBe(service.pid);
    expect(await totalCount()).toBe(213);
  });
});
