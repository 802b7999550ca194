import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { GivenRecord } from '../../domain/imports/read.js';
import { PlainError } from '../../platform/plain-error.js';
import { isColumn } from './columns.js';

const mappingFile = z.strictObject({
  /** What the file calls a column, and its name here; null leaves it out. */
  columns: z.record(z.string(), z.string().nullable()).default({}),
  /** What the file says in a field, and what is meant. */
  values: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  /** What every record says that does not say otherwise. */
  set: z.record(z.string(), z.unknown()).default({}),
  delimiter: z.string().length(1).optional(),
});

export type Mapping = z.infer<typeof mappingFile>;

export const noMapping: Mapping = { columns: {}, values: {}, set: {} };

/** A mapping file. Throws a sentence if it is none. */
export async function readMapping(path: string, fields: ReadonlySet<string>): Promise<Mapping> {
  const wrong = (why: string) => new PlainError(`The mapping file ${path} cannot be used: ${why}`);
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw wrong(`${error.message}.`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw wrong(`it is not JSON (${(error as Error).message}).`);
  }
  const parsed = mappingFile.safeParse(json);
  if (!parsed.success) {
    const { path: place, message } = parsed.error.issues[0]!;
    throw wrong(`${place.join('.') || 'the file'}: ${message}.`);
  }
  const { columns, values, set } = parsed.data;
  const named = [...Object.values(columns), ...Object.keys(values), ...Object.keys(set)];
  const unknown = named.find((name) => name !== null && !isColumn(name, fields));
  if (unknown !== undefined) throw wrong(`an import has no field ${JSON.stringify(unknown)}.`);
  const column = Object.keys(set).find((name) => !fields.has(name));
  if (column !== undefined) {
    throw wrong(`set: ${JSON.stringify(column)} is a column; say it with "consents" or "customFields".`);
  }
  return parsed.data;
}

/** The name of a column here; null if it is left out. */
export const columnFor = ({ columns }: Mapping, name: string): string | null =>
  Object.hasOwn(columns, name) ? columns[name]! : name;

/** What a value of a field means: itself, unless the mapping says otherwise. */
export function meant({ values }: Mapping, name: string, value: unknown): unknown {
  const known = Object.hasOwn(values, name) ? values[name]! : {};
  return typeof value === 'string' && Object.hasOwn(known, value) ? known[value] : value;
}

/** The record with what every record says. */
export const withSet = ({ set }: Mapping, given: GivenRecord): GivenRecord => ({ ...set, ...given });
