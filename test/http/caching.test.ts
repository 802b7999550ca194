import { hash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';
import { Agent, cacheStores, interceptors, request } from 'undici';
import { beforeEach, describe, expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { startCampaign } from '../support/balances.js';
import { enter } from '../support/customers.js';
import { useLive } from '../support/live.js';

const CAMPAIGNS = '{ campaigns { id name kind customerDataFields { customDataFields { name } } } }';
const documents = join(mkdtempSync(join(tmpdir(), 'documents-')), 'documents.json');
const documentHash = hash('sha256', CAMPAIGNS, 'hex');
writeFileSync(documents, JSON.stringify({ [documentHash]: CAMPAIGNS }));

const app = useApp();
/** The requests that reached the service. */
let reached = 0;
const live = useLive(
  app,
  { PERSISTED_DOCUMENTS: 'log', PERSISTED_DOCUMENTS_FILE: documents },
  async ({ server }) => {
    server.addHook('onRequest', async () => {
      reached += 1;
    });
  },
);
beforeEach(() => {
  reached = 0;
});

const pathOf = (parameters: Record<string, string>) => `/graphql?${new URLSearchParams(parameters)}`;
const get = (query: string, headers: Record<string, string> = {}) =>
  live.raw({
    method: 'GET',
    path: pathOf({ query }),
    headers: { 'apollo-require-preflight': 'yes', ...headers },
  });

describe('an answer that is the same for everybody', () => {
  test('may be kept for a minute, by everybody who sent no token [FD-15]', async () => {
    await startCampaign(app);
    const token = await app.customer((await enter(app, { externalId: 'anna' })).id);
    const references =
      '{ _entities(representations: [{ __typename: "LoyaltyCampaign", id: "x" }]) { __typename } }';
    for (const query of [
      CAMPAIGNS,
      '{ cardCategories { id name } }',
      '{ campaign(id: "x") { id } }',
      references,
    ]) {
      for (const answer of [await get(query), await live.ask(query)]) {
        expect([query, answer.errors, answer.headers['cache-control']]).toEqual([
          query,
          undefined,
          'max-age=60, public',
        ]);
      }
      const personal = await get(query, { authorization: `Bearer ${token}` });
      expect(personal.headers['cache-control']).toBe('max-age=60, private');
      expect(personal.headers['vary']?.split(', ')).toEqual(
        expect.arrayContaining(['origin', 'authorization', 'accept', 'accept-encoding']),
      );
    }
  });

  test('has a tag, the same however it is sent, by which 304 says that nothing has changed [FD-15]', async () => {
    for (let n = 0; n < 8; n += 1) await startCampaign(app);
    const first = await get(CAMPAIGNS);
    const { etag } = first.headers;
    expect(etag).toMatch(/^W\/"[\w-]{43}"$/);
    const compressed = await request(`${live.origin}${pathOf({ query: CAMPAIGNS })}`, {
      headers: { 'apollo-require-preflight': 'yes', 'accept-encoding': 'br' },
    });
    expect(JSON.parse(brotliDecompressSync(await buffer(compressed.body)).toString()).data).toEqual(
      first.data,
    );
    const { 'content-encoding': encoding, etag: tag, vary } = compressed.headers;
    expect([encoding, tag, vary]).toEqual(['br', etag, first.headers['vary']]);
    for (const tags of [etag!, `"other", ${etag}`, etag!.slice(2), '*']) {
      const again = await get(CAMPAIGNS, { 'if-none-match': tags, 'accept-encoding': 'br' });
      const { status, text, headers } = again;
      expect([tags, status, text, headers.etag]).toEqual([tags, 304, '', etag]);
      expect(headers).toMatchObject({ 'cache-control': 'max-age=60, public', vary: first.headers['vary'] });
      expect(headers['content-type']).toBeUndefined();
    }
    const other = await get(CAMPAIGNS, { 'if-none-match': 'W/"other"' });
    expect([other.status, other.data]).toEqual([200, first.data]);
    await startCampaign(app, 'VISITS');
    const changed = await get(CAMPAIGNS, { 'if-none-match': etag! });
    expect([changed.status, changed.data.campaigns.length]).toEqual([200, 9]);
    expect(changed.headers.etag).not.toBe(etag);
  });

  test('is tagged also where its document is sent by its id [FD-15, FD-14]', async () => {
    const headers = { 'apollo-require-preflight': 'yes' };
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: documentHash } });
    for (const parameters of [{ documentId: `sha256:${documentHash}` }, { extensions }]) {
      const sent = { method: 'GET', path: pathOf(parameters as never) };
      const { etag } = (await live.raw({ ...sent, headers })).headers;
      const again = await live.raw({ ...sent, headers: { ...headers, 'if-none-match': etag! } });
      expect([again.status, again.headers['cache-control']]).toEqual([304, 'max-age=60, public']);
    }
  });

  test('has no tag and is sent whole where it was posted [FD-15]', async () => {
    const posted = await live.ask(CAMPAIGNS, {}, null, { 'if-none-match': '*' });
    expect([posted.status, posted.data, posted.headers.etag]).toEqual([200, { campaigns: [] }, undefined]);
  });
});

describe('nothing is kept', () => {
  const mixed = `{ me { firstName } ${CAMPAIGNS.slice(1)}`;
  const references = (type: string, id: string) =>
    `{ _entities(representations: [{ __typename: "LoyaltyCampaign", id: "x" }, { __typename: "${type}", id: "${id}" }]) { __typename } }`;

  test('of a person, however often it is asked, nor of what needs a right [FD-15]', async () => {
    const { id } = await enter(app, { externalId: 'anna', firstName: 'Anna' });
    const customer = await app.customer(id);
    const service = await app.service();
    for (const [query, token] of [
      ['{ me { firstName } }', customer],
      [mixed, customer],
      [`{ ...All } fragment All on Query { campaigns { id } me { id } }`, customer],
      ['{ customer(externalId: "anna") { firstName } }', service],
      [references('Customer', id), customer],
      ['{ customFieldDefinitions { name } }', service],
      ['{ campaigns { id } customFieldDefinitions { name } }', service],
    ] as const) {
      // The second time it is compiled, the third time it is the compiled one that answers.
      for (let time = 1; time <= 3; time += 1) {
        const answer = await get(query, { authorization: `Bearer ${token}`, 'if-none-match': '*' });
        expect([query, answer.status, answer.errors]).toEqual([query, 200, undefined]);
        expect([query, answer.headers['cache-control'], answer.headers.etag]).toEqual([
          query,
          'no-store',
          undefined,
        ]);
      }
    }
  });

  test('with an error, of a mutation, of the schema, nor of nothing at all [FD-15]', async () => {
    const answers = [
      await get(mixed),
      await get('{ campaigns { id } nothing }'),
      await get('{ campaigns { '),
      await get('{ __typename }'),
      await get('{ _service { sdl } campaigns { id } }'),
      await get('{ __schema { queryType { name } } campaigns { id } }'),
      await get(references('Nothing', 'x')),
      await live.raw({
        method: 'GET',
        path: pathOf({
          extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } }),
        }),
        headers: { 'apollo-require-preflight': 'yes' },
      }),
      await live.ask('mutation { startAnonymousSession(input: {}) { __typename } }'),
      await live.ask(
        'query A { campaigns { id } } mutation B { startAnonymousSession(input: {}) { __typename } }',
        {},
      ),
    ];
    for (const { headers, text } of answers) {
      expect([text.slice(0, 60), headers['cache-control'], headers.etag]).toEqual([
        text.slice(0, 60),
        'no-store',
        undefined,
      ]);
    }
  });
});

describe.each(['shared', 'private'] as const)('a %s cache', (type) => {
  const cached = () =>
    new Agent().compose(interceptors.cache({ store: new cacheStores.MemoryCacheStore(), type }));
  const through = (dispatcher: ReturnType<typeof cached>) => async (query: string, token?: string) => {
    const { body, statusCode } = await request(`${live.origin}${pathOf({ query })}`, {
      dispatcher,
      headers: { 'apollo-require-preflight': 'yes', ...(token && { authorization: `Bearer ${token}` }) },
    });
    expect(statusCode).toBe(200);
    return (await body.json()) as { data: { campaigns: unknown[]; me: { firstName: string } } };
  };

  test('answers a second time by itself what is the same for everybody [FD-15]', async () => {
    await startCampaign(app);
    reached = 0;
    const dispatcher = cached();
    const ask = through(dispatcher);
    const first = await ask(CAMPAIGNS);
    expect(first.data.campaigns).toHaveLength(1);
    expect([await ask(CAMPAIGNS), reached]).toEqual([first, 1]);
    // Whoever sends a token is not answered from what was kept for those without. This cache keeps nothing private.
    const service = await app.service();
    await ask(CAMPAIGNS, service);
    expect(reached).toBe(2);
    await ask(CAMPAIGNS, service);
    expect(reached).toBe(3);
    await dispatcher.close();
  });

  test('never has what is personal [FD-15]', async () => {
    const people = await Promise.all(
      ['Anna', 'Bert'].map(async (firstName) => {
        const { id } = await enter(app, { externalId: firstName, firstName });
        return { firstName, token: await app.customer(id) };
      }),
    );
    const dispatcher = cached();
    const ask = through(dispatcher);
    for (const query of ['{ me { firstName } }', '{ campaigns { id } me { firstName } }']) {
      reached = 0;
      for (let time = 1; time <= 3; time += 1) {
        for (const { firstName, token } of people) {
          expect((await ask(query, token)).data.me.firstName).toBe(firstName);
        }
      }
      expect([query, reached]).toEqual([query, 6]);
    }
    await dispatcher.close();
  });
});
