import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { type FieldName, fieldsWith } from '../../entities/customer-fields.js';
import type { CustomerRow } from '../../reads/customers.js';
import { everyCustomer } from '../../reads/every-customer.js';
import type { Reader } from '../../tables/db.js';

export type ExportFormat = 'csv' | 'jsonl';

const inCsv: FieldName[] = fieldsWith('isInCsv', true);
const addressParts = fieldsWith('shownIn', 'ADDRESS').filter((name) => inCsv.includes(name));
const own: (keyof CustomerRow)[] = fieldsWith('shownIn', 'CUSTOMER').filter(
  (name) => inCsv.includes(name) && name !== 'tags',
);
/** In their order, but that the primary contacts follow the language, and the address and the tags come last. */
const columns = own.toSpliced(own.indexOf('language') + 1, 0, 'email', 'phone');

/**
 * One line of RFC 4180. A cell that a spreadsheet would take for a formula, such as a phone number with its `+`, gets
 * an apostrophe in front (ASVS 5.0, 1.2.10).
 */
const csvLine = (cells: unknown[]) =>
  stringify([cells], {
    escape_formulas: true,
    record_delimiter: '\r\n',
    cast: { boolean: (value) => String(value) },
  });

const formats: Record<ExportFormat, { head: string; line: (customer: CustomerRow) => string }> = {
  csv: {
    head: csvLine([...columns, ...addressParts, 'tags']),
    line: (customer) =>
      csvLine([
        ...columns.map((name) => customer[name]),
        ...addressParts.map((name) => customer.address[name]),
        JSON.stringify(customer.tags),
      ]),
  },
  jsonl: { head: '', line: (customer) => `${JSON.stringify(customer)}\n` },
};

/** Writes every customer with their own fields, as fast as `out` takes them, and returns how many there were. */
export async function writeCustomers(db: Reader, format: ExportFormat, out: Writable): Promise<number> {
  const { head, line } = formats[format];
  out.write(head);
  let count = 0;
  for await (const customer of everyCustomer(db)) {
    count += 1;
    if (!out.write(line(customer))) await once(out, 'drain');
  }
  return count;
}
