import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import type { GivenRecord } from '../../domain/imports/read.js';
import { hasRepeatedNames } from '../../platform/text/repeated-names.js';
import { type FileRecord, type HowToRead, LONGEST_RECORD } from './file-record.js';
import { columnFor, meant, withSet } from './mapping.js';

const NEW_LINE = 10;
const BYTE_ORDER_MARK = '\uFEFF';

/** The records of a file with one JSON object per line. Empty lines are none. */
export async function* jsonRecords(path: string, { mapping }: HowToRead): AsyncGenerator<FileRecord> {
  for await (const { line, bytes, text } of linesOf(path)) {
    const read = text === null ? tooLong : recordIn(text);
    if (read === null) continue;
    if ('problems' in read) yield { line, bytes, read };
    else {
      const named = Object.entries(read.given).flatMap(([name, value]) => {
        const column = columnFor(mapping, name);
        return column === null ? [] : [[column, meant(mapping, column, value)]];
      });
      yield { line, bytes, read: { given: withSet(mapping, Object.fromEntries(named)) } };
    }
  }
}

const problem = (message: string) => ({ problems: [{ path: '', message }] });
const tooLong = problem(`is longer than ${LONGEST_RECORD} bytes.`);

function recordIn(bytes: Buffer): FileRecord['read'] | null {
  if (!isUtf8(bytes)) return problem('holds bytes that are not UTF-8: save the file in that encoding.');
  const text = bytes.toString('utf8').trim();
  const line = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  if (line === '') return null;
  try {
    const value: unknown = JSON.parse(line);
    if (hasRepeatedNames(line)) return problem('has a name twice in one object: leave one of them out.');
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { given: value as GivenRecord };
    }
    return problem('must be one JSON object.');
  } catch (error) {
    // V8 quotes what it read, which may be somebody's address.
    const place = /position \d+/.exec((error as Error).message)?.[0];
    return problem(`is not JSON${place ? ` (at ${place})` : ''}.`);
  }
}

/** The lines of a file as bytes; null for one that is too long. */
async function* linesOf(path: string): AsyncGenerator<{ line: number; bytes: number; text: Buffer | null }> {
  let line = 1;
  let parts: Buffer[] = [];
  let length = 0;
  const whole = () => {
    const text = length > LONGEST_RECORD ? null : Buffer.concat(parts);
    const found = { line, bytes: length, text };
    line += 1;
    parts = [];
    length = 0;
    return found;
  };
  const add = (part: Buffer) => {
    length += part.length;
    if (length <= LONGEST_RECORD) parts.push(part);
    else parts = [];
  };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(NEW_LINE); end >= 0; end = chunk.indexOf(NEW_LINE, start)) {
      add(chunk.subarray(start, end));
      yield whole();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield whole();
}
