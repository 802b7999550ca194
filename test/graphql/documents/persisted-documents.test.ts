import { hash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { enter, NOBODY } from '../../support/customers.js';
import { codes, type Live, useLive } from '../../support/live.js';
import { CUSTOMER, MY_ACCOUNT, openStream } from '../../support/streams.js';

const ME = 'query Me { me { id } }';
const CREATE = 'mutation Create($id: String!) { createCustomer(input: { externalId: $id }) { __typename } }';
const OTHER = 'query Other { __typename }';
const sha256 = (text: string) => hash('sha256', text, 'hex');

const folder = mkdtempSync(join(tmpdir(), 'documents-'));
const PERSISTED_DOCUMENTS_FILE = join(folder, 'persisted-documents.json');
writeFileSync(
  PERSISTED_DOCUMENTS_FILE,
  JSON.stringify(Object.fromEntries([ME, CREATE, MY_ACCOUNT].map((text) => [sha256(text), text]))),
);

const app = useApp();
const off = useLive(app);
const logged = useLive(app, { PERSISTED_DOCUMENTS: 'log', PERSISTED_DOCUMENTS_FILE, LOG_LEVEL: 'warn' });
const only = useLive(app, { PERSISTED_DOCUMENTS: 'only', PERSISTED_DOCUMENTS_FILE });

const post = (live: Live, body: object, headers: Record<string, string> = {}) =>
  live.raw({ headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
const get = (live: Live, parameters: Record<string, string>) =>
  live.raw({
    method: 'GET',
    path: `/graphql?${new URLSearchParams(parameters)}`,
    headers: { 'apollo-require-preflight': 'yes' },
  });
const byHash = (text: string, more = {}) => ({
  ...more,
  extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } },
});

describe.each([
  ['log', () => logged],
  ['only', () => only],
] as const)('PERSISTED_DOCUMENTS=%s', (_mode, of) => {
  test('runs a registered document by its documentId, in a body and in a URL [FD-14]', async () => {
    const documentId = `sha256:${sha256(ME)}`;
    for (const answer of [await post(of(), { documentId }), await get(of(), { documentId })]) {
      expect(codes(answer)).toEqual(['UNAUTHENTICATED']);
      expect(answer.errors?.[0]?.path).toEqual(['me']);
    }
  });

  test("runs it by Apollo's extension at the first request, with its text or without [FD-14]", async () => {
    const { extensions } = byHash(ME);
    const answers = [
      await post(of(), { extensions }),
      await get(of(), { extensions: JSON.stringify(extensions) }),
      await post(of(), { query: ME, extensions }),
      await post(of(), { query: ME }),
    ];
    for (const answer of answers) expect(answer.errors?.[0]?.path).toEqual(['me']);
  });

  test('runs a registered mutation by POST and never by GET [FD-14]', async () => {
    const documentId = `sha256:${sha256(CREATE)}`;
    const authorization = `Bearer ${await app.service()}`;
    const created = await post(of(), { documentId, variables: { id: 'a' } }, { authorization });
    expect(created.data).toEqual({ createCustomer: { __typename: 'CustomerCreated' } });
    const before = await app.everythingStored();
    const answer = await get(of(), { documentId, variables: '{"id":"b"}' });
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'POST']);
    expect(await app.everythingStored()).toEqual(before);
  });

  test('opens a stream of a registered subscription, by its documentId or its text [FD-14, EV-07]', async () => {
    const token = await app.customer((await enter(app, { externalId: 'a' })).id);
    const documentId = `sha256:${sha256(MY_ACCOUNT)}`;
    for (const body of [{ documentId }, { query: MY_ACCOUNT }]) {
      const stream = await openStream(of().origin, { body, token });
      await stream.until(1);
      expect([stream.status, stream.messages[0]!.event]).toEqual([200, 'next']);
      stream.close();
    }
  });

  test.each(['sha256:', `sha256:${'0'.repeat(64)}`, sha256(ME), 'constructor'])(
    'refuses the documentId %s [FD-14]',
    async (documentId) => {
      for (const answer of [await post(of(), { documentId }), await get(of(), { documentId })]) {
        expect([answer.status, ...codes(answer)]).toEqual([400, 'DOCUMENT_NOT_REGISTERED']);
        expect(answer.errors?.[0]?.message).toContain('`documentId`');
      }
    },
  );
});

describe('PERSISTED_DOCUMENTS=only', () => {
  test('refuses every other document, and says why [FD-14]', async () => {
    const answers = [
      await post(only, { query: OTHER }),
      await get(only, { query: OTHER }),
      await post(only, byHash(OTHER)),
      await post(only, byHash(OTHER, { query: OTHER })),
      // The text runs, not what the hash stands for.
      await post(only, { query: OTHER, documentId: `sha256:${sha256(ME)}` }),
      await post(only, { query: '{ __schema { queryType { name } } }' }),
      await post(only, { query: `${ME} ` }),
      await post(only, { query: '{ _service { sdl } __typename }' }),
      await post(only, { query: '{' }),
    ];
    for (const answer of answers) {
      expect([answer.status, answer.data, ...codes(answer)]).toEqual([
        400,
        undefined,
        'DOCUMENT_NOT_REGISTERED',
      ]);
      expect(answer.errors?.[0]?.message).toMatch(/^Only registered documents are answered/);
    }
  });

  test('opens no stream of another subscription, and says why as its end [FD-14, EV-07]', async () => {
    const token = await app.service();
    const stream = await openStream(only.origin, { query: CUSTOMER, token, variables: { id: NOBODY } });
    const answers = await stream.over();
    expect(
      answers.flatMap(({ data }) => data?.errors?.map(({ extensions }) => extensions['code']) ?? []),
    ).toEqual(['DOCUMENT_NOT_REGISTERED']);
  });

  test.each([
    '{_service{sdl}}',
    'query __ApolloGetServiceDefinition__ { _service { sdl } }',
    'query SubgraphIntrospectQuery {\n    # eslint-disable-next-line\n    _service {\n        sdl\n    }\n}\n',
  ])('answers %j, by which routers read the schema [FD-14]', async (query) => {
    const { data } = await post(only, { query });
    expect(data?._service.sdl).toContain('type Customer');
  });

  test('does not run another text under a registered hash [FD-14]', async () => {
    const answer = await post(only, { ...byHash(ME), query: OTHER });
    expect([answer.status, answer.data]).toEqual([400, undefined]);
  });
});

describe('PERSISTED_DOCUMENTS=log', () => {
  test('answers other documents and warns once of each, by its name and the beginning of its hash [FD-14]', async () => {
    for (let time = 0; time < 3; time += 1) {
      expect((await post(logged, { query: OTHER })).data).toEqual({ __typename: 'Query' });
      await post(logged, { query: ME });
      await post(logged, { query: '{ _service { sdl } }' });
    }
    const warnings = logged.lines.map((line) => JSON.parse(line));
    expect(warnings).toMatchObject([{ documentHash: sha256(OTHER).slice(0, 16), operationName: 'Other' }]);
  });
});

describe('a document that is not registered', () => {
  const fresh = (name: string) => `query ${name} { __typename }`;

  test.each([
    ['off', () => off],
    ['log', () => logged],
  ] as const)(
    'is taken by its hash once it was sent with it, PERSISTED_DOCUMENTS=%s [FD-14]',
    async (mode, of) => {
      const text = fresh(`Again_${mode}`);
      const missing = await post(of(), byHash(text));
      expect([missing.status, missing.data, missing.errors?.[0]?.message]).toEqual([
        200,
        undefined,
        'PersistedQueryNotFound',
      ]);
      expect(codes(missing)).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
      expect((await post(of(), byHash(text, { query: text }))).data).toEqual({ __typename: 'Query' });
      expect((await post(of(), byHash(text))).data).toEqual({ __typename: 'Query' });
      const extensions = JSON.stringify(byHash(text).extensions);
      expect((await get(of(), { extensions })).data).toEqual({ __typename: 'Query' });
    },
  );

  test('is kept under no hash but its own, and not if it is not valid [FD-14]', async () => {
    const text = fresh('Stranger');
    const wrong = await post(off, { ...byHash(OTHER), query: text });
    expect([wrong.status, wrong.data, ...codes(wrong)]).toEqual([400, undefined, 'BAD_REQUEST']);
    const invalid = 'query Wrong { nothing }';
    expect((await post(off, byHash(invalid, { query: invalid }))).status).toBe(400);
    for (const never of [text, OTHER, invalid]) {
      expect(codes(await post(off, byHash(never)))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    }
  });

  test('has no documentId where no manifest is used [FD-14]', async () => {
    const answer = await post(off, { documentId: `sha256:${sha256(ME)}` });
    expect([answer.status, ...codes(answer)]).toEqual([400, 'DOCUMENT_NOT_REGISTERED']);
  });
});
