import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';
import { PlainError } from '../../platform/plain-error.js';
import { isColumn, recordOfCells } from './columns.js';
import { type FileRecord, type HowToRead, LONGEST_RECORD } from './file-record.js';
import { columnFor, meant, withSet } from './mapping.js';

interface Parsed {
  record: string[];
  /** What was read since the record before, empty lines included. */
  raw: string;
}

const DELIMITERS = [',', ';', '\t', '|'];
const LONGEST_HEADER = 64 * 1024;

/** The records of a CSV file (RFC 4180) whose first line names the columns. Empty lines are none. */
export async function* csvRecords(path: string, how: HowToRead): AsyncGenerator<FileRecord> {
  const delimiter = how.mapping.delimiter ?? (await delimiterOf(path));
  const parser = createReadStream(path).pipe(
    parse({
      bom: true,
      delimiter,
      max_record_size: LONGEST_RECORD,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }),
  );
  let columns: Array<string | null> | null = null;
  let header = '';
  // Counted here: csv-parse takes CRLF within quotation marks for two lines.
  let line = 1;
  try {
    for await (const { record, raw } of parser as AsyncIterable<Parsed>) {
      const first = line + linesIn(/^[\r\n]*/.exec(raw)![0]);
      line += linesIn(raw);
      if (columns === null) {
        columns = columnsOf(path, record, how);
        header = record.join();
      } else if (record.join() === header) {
        yield { line: first, bytes: raw.length, read: repeated };
      } else {
        const read = recordOfCells(columns, record, (name, text) => meant(how.mapping, name, text));
        const made = 'given' in read ? { given: withSet(how.mapping, read.given) } : read;
        yield { line: first, bytes: raw.length, read: made };
      }
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadable(path, error) : error;
  } finally {
    parser.destroy();
  }
  if (columns === null) throw new PlainError(`${path} is empty: its first line has to name the columns.`);
}

/** Files that were joined have the header of each. */
const repeated = { problems: [{ path: '', message: 'repeats the header: leave the line out.' }] };

const linesIn = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0;

function columnsOf(path: string, header: readonly string[], { mapping, fields }: HowToRead) {
  const wrong = (why: string) =>
    new PlainError(`The header of ${path} ${why} docs/import.md lists the columns and how to map them.`);
  const columns = header.map((written, place) => {
    const name = written.trim();
    if (name === '') throw wrong(`has no name in column ${place + 1}.`);
    const column = columnFor(mapping, name);
    if (column !== null && !isColumn(column, fields)) {
      throw wrong(`has the column ${JSON.stringify(name)}, which an import does not know.`);
    }
    return column;
  });
  const twice = columns.find((name, place) => name !== null && columns.indexOf(name) !== place);
  if (twice != null) throw wrong(`names ${JSON.stringify(twice)} twice.`);
  return columns;
}

function unreadable(path: string, { code, message, lines }: CsvError & { lines?: number }): PlainError {
  const line = lines ?? /line (\d+)/.exec(message)?.[1];
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return new PlainError(
      `${path} has a record of more than ${LONGEST_RECORD} characters, by line ${line}: shorten it, or close a quotation mark before it. Nothing behind it can be read.`,
    );
  }
  const why =
    code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'ends within quotation marks'
      : 'has a quotation mark where none can be';
  return new PlainError(
    `${path} ${why}, by line ${line}: a quotation mark before it may be missing, or one too many. Nothing of it can be read on.`,
  );
}

/** The character that parts the columns in the first line. */
async function delimiterOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0);
    const [first = ''] = buffer.toString('utf8', 0, bytesRead).split(/\r\n|\r|\n/, 1);
    const bare = first.replace(/"(?:[^"]|"")*"/g, '');
    const counts = DELIMITERS.map((one) => bare.split(one).length);
    return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
  } finally {
    await file.close();
  }
}
