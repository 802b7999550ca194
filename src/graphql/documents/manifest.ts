import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ConfigError } from '../../platform/plain-error.js';

/** Registered documents by the SHA-256 of their text, in hexadecimal. */
export type Manifest = ReadonlyMap<string, string>;

export const sha256 = (text: string) => hash('sha256', text, 'hex');

/**
 * Reads the manifest that GraphQL code generation writes: a JSON object of texts by their hashes.
 *
 * @throws ConfigError if the file cannot be read, is no such object, or has a hash that is not that of its text
 */
export async function readManifest(file: string | undefined): Promise<Manifest> {
  if (file === undefined) return new Map();
  const refuse = (why: string) => new ConfigError(`PERSISTED_DOCUMENTS_FILE: ${file} ${why}`);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw refuse(`cannot be read (${error.code}). Name a file that this process may read.`);
  });
  const documents = entriesOf(text);
  if (!documents) throw refuse('is not a JSON object of documents by their SHA-256.');
  const wrong = documents.find(([key, document]) => sha256(document) !== key);
  if (wrong) {
    throw refuse(
      `has a document under ${JSON.stringify(wrong[0])}, which is not its SHA-256. Generate it with the hash algorithm sha256.`,
    );
  }
  return new Map(documents);
}

function entriesOf(text: string): Array<[string, string]> | null {
  try {
    const documents: unknown = JSON.parse(text);
    if (typeof documents !== 'object' || documents === null || Array.isArray(documents)) return null;
    const entries = Object.entries(documents);
    return entries.every(([, document]) => typeof document === 'string') ? entries : null;
  } catch {
    return null;
  }
}
