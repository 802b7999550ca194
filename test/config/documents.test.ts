import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import { readManifest } from '../../src/graphql/documents/manifest.js';

const written = async (text: string) => {
  const file = join(await mkdtemp(join(tmpdir(), 'manifest-')), 'documents.json');
  await writeFile(file, text);
  return file;
};
const HASH = '0e8c0f5e7bbcfa4d2cbfb5ef2f4b4cf9d5e5a97d2a0a36fcfb1d4ba1e5b9f86c';

test('a service that knows registered documents has to be told where they are [FD-14]', () => {
  for (const PERSISTED_DOCUMENTS of ['log', 'only']) {
    expect(() => readConfig({ PERSISTED_DOCUMENTS })).toThrow('PERSISTED_DOCUMENTS_FILE: must name');
    const { persistedDocuments } = readConfig({ PERSISTED_DOCUMENTS, PERSISTED_DOCUMENTS_FILE: 'a.json' });
    expect(persistedDocuments).toEqual({ mode: PERSISTED_DOCUMENTS, file: 'a.json' });
  }
  expect(readConfig({ PERSISTED_DOCUMENTS_FILE: 'a.json' }).persistedDocuments.file).toBeUndefined();
  expect(() => readConfig({ PERSISTED_DOCUMENTS: 'yes' })).toThrow('must be one of off, log, only');
});

test.each([
  ['not JSON', '{', 'is not a JSON object of documents'],
  ['a list', '["{ me { id } }"]', 'is not a JSON object of documents'],
  ['other values', '{"a":{}}', 'is not a JSON object of documents'],
  ['another hash', `{"${HASH}":"{ me { id } }"}`, 'which is not its SHA-256'],
])('a manifest that is %s stops the start with a sentence [FD-14]', async (_what, text, message) => {
  await expect(readManifest(await written(text))).rejects.toThrow(
    expect.objectContaining({ name: 'ConfigError', message: expect.stringContaining(message) }),
  );
});

test('a manifest that is missing stops the start with a sentence [FD-14]', async () => {
  await expect(readManifest('/nowhere/documents.json')).rejects.toThrow(
    'PERSISTED_DOCUMENTS_FILE: /nowhere/documents.json cannot be read (ENOENT).',
  );
});
