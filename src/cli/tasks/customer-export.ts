import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { type FieldName, fieldsWith } from '../../entities/customer-fields.js';
import { portableNames } from '../../reads/children/portable.js';
import type { CustomerRow } from '../../reads/customers.js';
import { everyCustomer, inOneSnapshot, type PortableCustomer } from '../../reads/every-customer.js';
import type { Db } from '../../tables/db.js';

export type ExportFormat = 'csv' | 'jsonl';

const inCsv: FieldName[] = fieldsWith('isInCsv', true);
const addressParts = fieldsWith('shownIn', 'ADDRESS').filter((name) => inCsv.includes(name));
const own: (keyof CustomerRow)[] = fieldsWith('shownIn', 'CUSTOMER').filter(
  (name) => inCsv.includes(name) && name !== 'tags',
);
/** In their order, but that the primary contacts follow the language, and the address and the tags come last. */
const columns = own.toSpliced(own.indexOf('language') + 1, 0, 'email', 'phone');
const rest = fieldsWith('shownIn', 'CUSTOMER', 'ADDRESS').filter(
  (name) => !inCsv.includes(name) && name !== 'version',
);
const ownRest = rest.filter((name) => !isPart(name)) as (keyof CustomerRow)[];
const addressRest = rest.filter(isPart);

function isPart(name: FieldName): name is (typeof addressParts)[number] {
  return fieldsWith('shownIn', 'ADDRESS').some((part) => part === name);
}

/**
 * One line of RFC 4180. A cell that a spreadsheet would take for a formula, such as a phone number with its `+`, gets
 * an apostrophe in front (ASVS 5.0, 1.2.10).
 */
const csvLine = (cells: unknown[]) =>
  stringify([cells.map(asCell)], {
    escape_formulas: true,
    record_delimiter: '\r\n',
    cast: { boolean: (value) => String(value) },
  });

/** Such a text has the apostrophe already, and gets another one: reading takes one away. */
const LIKE_QUOTED = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
function asCell(value: unknown): unknown {
  if (typeof value === 'string') return LIKE_QUOTED.test(value) ? `'${value}` : value;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

const formats: Record<ExportFormat, { head: string; line: (customer: PortableCustomer) => string }> = {
  csv: {
    head: csvLine([...columns, ...addressParts, 'tags', ...ownRest, ...addressRest, ...portableNames]),
    line: (customer) =>
      csvLine([
        ...columns.map((name) => customer[name]),
        ...addressParts.map((name) => customer.address[name]),
        customer.tags,
        ...ownRest.map((name) => customer[name]),
        ...addressRest.map((name) => customer.address[name]),
        ...portableNames.map((name) => unlessEmpty(customer[name])),
      ]),
  },
  jsonl: { head: '', line: (customer) => `${JSON.stringify(customer)}\n` },
};

const unlessEmpty = (value: unknown) => (Array.isArray(value) && value.length === 0 ? null : value);

interface Watching {
  pageSize?: number;
  onProgress?: (count: number) => void;
}

/**
 * Writes every customer with their own fields and what belongs to them, as fast as `out` takes them, all as they were at
 * one moment. Returns how many there were.
 */
export const writeCustomers = (
  db: Db,
  format: ExportFormat,
  out: Writable,
  { pageSize, onProgress }: Watching = {},
): Promise<number> =>
  inOneSnapshot(db, async (snapshot) => {
    const { head, line } = formats[format];
    out.write(head);
    let count = 0;
    for await (const customer of everyCustomer(snapshot, pageSize)) {
      count += 1;
      if (!out.write(line(customer))) await once(out, 'drain');
      onProgress?.(count);
    }
    return count;
  });
