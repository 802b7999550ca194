import type { GivenRecord } from '../../domain/imports/read.js';
import type { FieldProblem } from '../../domain/work/problems.js';
import type { Mapping } from './mapping.js';

/** What the file calls a field, from the path of a problem with it. */
export type Naming = (path: string) => string;

/** The file's own names, where a mapping has given its columns others. */
export function namingBy({ columns }: Mapping): Naming {
  const written = new Map(
    Object.entries(columns).flatMap(([name, column]) => (column === null ? [] : [[column, name]])),
  );
  return (path) => {
    if (written.has(path)) return written.get(path)!;
    const [field, ...rest] = path.split('.');
    return written.has(field!) ? [written.get(field!), ...rest].join('.') : path;
  };
}

/** The field `balance` is one of `balances` to the rules, behind those that are listed. */
export function withBalance({ balance, balances }: GivenRecord, naming: Naming): Naming {
  if (balance == null) return naming;
  const its = `balances.${Array.isArray(balances) ? balances.length : 0}`;
  return (path) => naming(path === its || path.startsWith(`${its}.`) ? 'balance' : path);
}

/** The problems as the file’s owner can read them. */
export const asRead = (problems: readonly FieldProblem[], naming: Naming): FieldProblem[] =>
  problems.map(({ path, message }) => ({ path: naming(path), message: inWords(message) }));

const KINDS: Record<string, string> = {
  string: 'text (a string)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object of fields',
  record: 'an object of fields',
};

/** The checks’ words about what JSON or a mapping says, as what has to be changed. */
function inWords(message: string): string {
  const [, kind, received] = /^Invalid input: expected (\w+), received (\w+)$/.exec(message) ?? [];
  if (kind && received === 'undefined') return `is missing: it must be ${KINDS[kind] ?? kind}.`;
  if (kind) return `must be ${KINDS[kind] ?? kind}, and is ${KINDS[received!] ?? received}.`;
  const [, listed] = /^Invalid option: expected one of (.+)$/.exec(message) ?? [];
  return listed ? `must be one of ${listed.replaceAll('"', '').replaceAll('|', ', ')}.` : message;
}
