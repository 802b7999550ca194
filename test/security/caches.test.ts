import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildSchema, parse } from 'graphql';
import { compileQuery } from 'graphql-jit';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDocumentStore } from '../../src/graphql/limits/document-store.js';
import { repeatingExecutor } from '../../src/graphql/reading/compiled.js';
import { type CacheName, cacheBounds, createCache } from '../../src/platform/bounded-cache.js';
import { useApp } from '../support/app.js';

const app = useApp();
const MIB = 1_024 * 1_024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
function heap(): number {
  for (let time = 0; time < 4; time += 1) collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Kept as long as what they belong to, which is a request, or a document of the cache. */
const WITH_THEIR_KEYS = [
  'domain/work/input.ts',
  'graphql/caching/cache-policy.ts',
  'graphql/guard/guarded-root-fields.ts',
  'graphql/guard/operation-checks.ts',
  'graphql/reading/customer-selection.ts',
  'graphql/reading/look-ahead.ts',
  'graphql/reading/written/write-answer.ts',
  'graphql/reading/written/written-execution.ts',
  'reads/listing/frequent-words.ts',
  'reads/remembered-statements.ts',
];

/** Lists and maps that last longer than a call, and what bounds them. */
const LASTING: Record<string, string> = {
  'delivery/delivery-loop.ts': 'messages under way, ten of each kind',
  'delivery/words/inserted.ts': 'kinds of parameters, fixed',
  'delivery/words/message-folder.ts': 'languages of the built-in words and of one folder',
  'delivery/words/wordbook.ts': 'languages of the built-in words and of one folder',
  'delivery/webhooks/webhook-sender.ts': 'deliveries under way, eight for each of 21 endpoints',
  'domain/hooks/about.ts': 'names of what is told, fixed',
  'domain/events/cloud-event.ts': 'names of fields, fixed',
  'domain/topics/refused-while-one.ts': 'contacts of one customer, while a merge is undone',
  'flows/campaigns/create-campaign.ts': 'currencies, fixed',
  'flows/custom-fields/define-custom-field.ts': 'names of fields, fixed',
  'graphql/documents/manifest.ts': 'registered documents, those of one file',
  'graphql/live/changes.ts': 'of an open stream: kinds of entries and names of fields, both fixed',
  'graphql/live/seats.ts': 'open streams, whose number is limited, and their callers',
  'graphql/reading/compiled.ts': 'names of fields, fixed',
  'graphql/customers/customer-queries.resolver.ts': 'columns, fixed',
  'graphql/reading/loaders.ts': 'of one request, whose cost is limited',
  'graphql/reading/written/leaf-schema.ts': 'types of the schema, fixed',
  'graphql/tracing/operation-record.ts': 'codes of errors, fixed; those of one answer',
  'http/cross-origin.ts': 'configured origins and headers',
  'http/limits/silent-connections.ts': 'open connections',
  'http/live/streams.ts': 'streams of routers, among those that are limited',
  'http/pages/samples/samples.ts': 'operations for front ends, fixed',
  'platform/database/prepared-statements.ts': 'names of 400 statements of a connection',
  'platform/database/replicas/own-writes.ts': 'positions of the last writes of 10,000 callers',
  'platform/database/replicas/replica.ts': 'reads of a replica under way',
  'platform/database/short-reads/line.ts': 'names of 200 statements of a connection',
  'platform/database/short-reads/open.ts': '200 statements that took too long',
  'platform/failing/outage.ts': 'names of loops, fixed',
  'platform/providers/remote-keys.ts': 'configured issuers, each with its current keys',
  'platform/text/sms-length.ts': 'letters of an alphabet, fixed',
  'platform/secrets/sealing.ts': 'configured keys',
  'platform/secrets/secrets.ts': 'configured keys',
  'reads/customers.ts': 'columns, fixed; children of one row',
  'privacy/personal-data.ts': 'columns, fixed',
  'tables/sign-in/compiled-once.ts': 'parameters of a statement, fixed',
};

/** In these every one is gone when the call that made it returns. */
const OF_A_CALL = [
  /^(cli|seed|migrations|config)\/|^erasure-journal\.ts$|^tables\/leaving\/erasures\.ts$/,
  /^domain\/(merging\/(agreements\/)?\w+|till\/match|cards\/(find|number)|sign-in\/visitor-adoption|leaving\/reapply-erasures|work\/input|imports\/(names|read|new-rows))\.ts$/,
  /^domain\/hooks\/additions\.ts$/,
  /^reads\/(children\/(cards|agreements)|written-customers)\.ts$|^jobs\/duplicate-pairs\.ts$|^tables\/duplicates\/checks\.ts$/,
  /^domain\/customers\/(agreements|attributes|custom-fields|custom-field-value)\.ts$/,
  /^flows\/campaigns\/set-customer-data-fields\.ts$/,
  /^graphql\/(events\/(event-schemas|events\.resolver)|guard\/(ran-out|refused-references|staff-record|caller-standing)|schema\/(sdl-directives|audiences)|limits\/(cost|shape|values))\.ts$/,
  /^http\/(revalidation|pages\/dev-inbox-page)\.ts$/,
  /^delivery\/different-customers\.ts$/,
  /^platform\/(command-arguments|text\/(masking|repeated-names))\.ts$/,
  /^database\.ts$|^delivery\/words\/(phrase|texts)\.ts$|^domain\/sign-in\/let-in\.ts$|^platform\/text\/language\.ts$/,
  /^(flows|domain)\/(groups\/protected-tags|support\/vouched-recovery|topics\/(catalogue|takers)|tags\/set-protected-tags)\.ts$/,
  /^graphql\/reading\/written\/cut-operation\.ts$/,
  /^graphql\/customers\/list\/[\w.-]+\.ts$|^reads\/listing\/found\.ts$|^tables\/ledger\/notices\.ts$/,
];

let sources: Array<{ file: string; text: string }>;
beforeAll(async () => {
  const files = (await readdir('src', { recursive: true })).filter((file) => file.endsWith('.ts'));
  sources = await Promise.all(
    files.map(async (file) => ({ file, text: await readFile(join('src', file), 'utf8') })),
  );
});
const filesWith = (pattern: RegExp) =>
  sources
    .filter(({ text }) => pattern.test(text))
    .map(({ file }) => file)
    .toSorted();

describe('what is remembered from one request to the next', () => {
  test('is in one list, each with its bound [L10]', () => {
    expect(filesWith(/\bnew LRUCache\b/)).toEqual(['platform/bounded-cache.ts']);
    const made = sources.flatMap(({ text }) => [...text.matchAll(/createCache(?:<[^>]*>)?\('(\w+)'/g)]);
    expect(made.map(([, name]) => name).toSorted()).toEqual(Object.keys(cacheBounds).toSorted());
    expect(filesWith(/\bnew Weak(Map|Set)\b/)).toEqual(WITH_THEIR_KEYS);
    const others = filesWith(/\bnew (Map|Set)\b/).filter(
      (file) => !OF_A_CALL.some((files) => files.test(file)) && !WITH_THEIR_KEYS.includes(file),
    );
    expect(others).toEqual(Object.keys(LASTING).toSorted());
    const together = Object.values(cacheBounds).reduce((sum, bytes) => sum + bytes, 0);
    expect(together).toBeLessThan(80 * MIB);
  });

  test.each(Object.entries(cacheBounds))(
    '%s holds what it may and not more, whatever it is filled with [L10]',
    (name, bound) => {
      for (const [keyLength, bytes] of [
        [10, 0],
        [90_000, 0],
        [64, 5_000],
      ] as const) {
        const cache = createCache<{ bytes: number }>(name as CacheName, { bytesOf: (value) => value.bytes });
        const entry = 100 + 2 * Math.min(keyLength, 64) + bytes;
        const enough = Math.min(Math.ceil((2 * bound) / entry), 10_000);
        for (let n = 0; n < enough; n += 1) cache.set(String(n).padStart(keyLength, 'x'), { bytes });
        expect(cache.bytes).toBeLessThanOrEqual(bound);
        if (enough * entry > bound) expect(cache.bytes).toBeGreaterThan(bound * 0.8);
        expect(cache.has(String(enough - 1).padStart(keyLength, 'x'))).toBe(true);
        cache.set('huge', { bytes: bound + 1 });
        expect(cache.has('huge')).toBe(false);
      }
    },
  );

  test('a thousand documents of 95 kB leave less than 40 MB behind [L10]', { timeout: 120_000 }, async () => {
    const padding = 'x'.repeat(94_000);
    const ask = (n: number) => app.ask(`query Q${n} { __typename } # ${padding}`);
    for (let n = 0; n < 20; n += 1) await ask(n);
    const before = heap();
    for (let n = 20; n < 1_020; n += 1) expect((await ask(n)).data).toEqual({ __typename: 'Query' });
    expect(heap() - before).toBeLessThan(40 * MIB);
  });

  test('parsed and compiled documents take no more than was reckoned [L10]', {
    timeout: 120_000,
  }, async () => {
    const schema = buildSchema('type Query { me: Person } type Person { id: ID friends: [Person] }');
    const run = repeatingExecutor(schema, {}, compileQuery);
    const store = createDocumentStore();
    const fields = 'id friends { id friends { id } } '.repeat(10);
    const before = heap();
    for (let n = 0; n < 1_500; n += 1) {
      const query = `query Q${n} { me { ${fields} } }`;
      const document = parse(query);
      await store.set(query, document);
      const execution = {
        document,
        key: query,
        operationName: undefined,
        variableValues: {},
        contextValue: {},
      };
      for (let time = 0; time < 2; time += 1) await run(execution);
    }
    const grown = heap() - before;
    expect(grown).toBeLessThan((cacheBounds.documents + cacheBounds.compiled + cacheBounds.comesAgain) * 1.1);
    // Both are full: what is reckoned is not far from what it is.
    expect(grown).toBeGreaterThan(15 * MIB);
    expect(await store.get(`query Q1499 { me { ${fields} } }`)).toBeDefined();
    expect(await store.get(`query Q0 { me { ${fields} } }`)).toBeUndefined();
  });
});
