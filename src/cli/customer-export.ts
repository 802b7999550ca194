import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { CustomerRow } from '../reads/customers.js';
import { everyCustomer } from '../reads/every-customer.js';
import type { Reader } from '../tables/db.js';

export const exportFormats = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const columns = [
  'id',
  'externalId',
  'customId',
  'code',
  'status',
  'registered',
  'anonymous',
  'firstName',
  'lastName',
  'displayName',
  'sex',
  'birthDate',
  'company',
  'language',
  'email',
  'phone',
  'customDate',
  'customField',
  'createdAt',
  'updatedAt',
  'lastActivityAt',
] as const satisfies ReadonlyArray<keyof CustomerRow>;
const addressParts = ['street1', 'street2', 'city', 'province', 'postalCode', 'countryCode'] as const;

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
