import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { PlainError, UsageError } from '../../platform/plain-error.js';
import { csvRecords } from './csv.js';
import type { FileRecord, HowToRead } from './file-record.js';
import { jsonRecords } from './json-lines.js';

/** The records of a file, one after the other, however large it is. Throws a sentence where it cannot be read on. */
export function recordsOf(path: string, how: HowToRead): AsyncGenerator<FileRecord> {
  if (/\.csv$/i.test(path)) return csvRecords(path, how);
  if (/\.(jsonl|ndjson)$/i.test(path)) return jsonRecords(path, how);
  throw new UsageError(`${path} is neither a .csv nor a .jsonl file.`);
}

/**
 * Reads the whole file once: how many records it has, and what tells this import of it from any other. What is wrong with the file
 * itself is found before anything is stored.
 */
export async function survey(
  path: string,
  how: HowToRead,
  campaignId: string | null,
): Promise<{ records: number; digest: string }> {
  await refuseOtherEncodings(path);
  const hash = createHash('sha256');
  hash.update(JSON.stringify([how.mapping, campaignId]));
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  let records = 0;
  for await (const _record of recordsOf(path, how)) records += 1;
  return { records, digest: hash.digest('hex') };
}

async function refuseOtherEncodings(path: string): Promise<void> {
  const file = await open(path).catch((error: Error) => {
    throw new PlainError(`The file cannot be read: ${error.message}.`);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const start = buffer.subarray(0, bytesRead);
    const isUtf16 = ['fffe', 'feff'].includes(start.subarray(0, 2).toString('hex'));
    if (isUtf16 || start.includes(0)) {
      throw new PlainError(`${path} is not UTF-8 text: save it as UTF-8, with or without a byte order mark.`);
    }
  } finally {
    await file.close();
  }
}
