import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { type ExportFormat, writeCustomers } from '../../src/cli/tasks/customer-export.js';
import { everyCustomer } from '../../src/reads/every-customer.js';
import { useApp } from '../support/app.js';
import { enter } from '../support/customers.js';

const app = useApp();

async function exported(format: ExportFormat) {
  let text = '';
  // Slow to take what it gets, so that waiting for it is tried too.
  const out = new Writable({
    highWaterMark: 64,
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      setImmediate(done);
    },
  });
  const count = await writeCustomers(app.database.kysely, format, out);
  await new Promise((resolve) => out.end(resolve));
  return { count, text };
}

/** The cells of a line as they are written, with their quotes. */
const cellsOf = (line: string) =>
  [...line.matchAll(/(?<=^|,)(?:"(?:[^"]|"")*"|[^",]*)(?=,|$)/g)].map(([cell]) => cell);

/** The cells under the names of their columns: fields may be added between them. */
function named(head: string, line: string): Record<string, string> {
  const [names, cells] = [cellsOf(head), cellsOf(line)];
  expect(cells).toHaveLength(names.length);
  return Object.fromEntries(names.map((name, at) => [name, cells[at]!]));
}

describe('an export opened in a spreadsheet [F08]', () => {
  test.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+1+1', "'+1+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['Anna, "Ania"', '"Anna, ""Ania"""'],
    ['a=1', 'a=1'],
  ])('%s is text in it [F08]', async (company, cell) => {
    const { id, code } = await enter(app, { externalId: 'a', company, firstName: 'Anna' });
    const { count, text } = await exported('csv');
    expect(count).toBe(1);
    const [head = '', line = '', end] = text.split('\r\n');
    expect(cellsOf(head).slice(0, 5)).toEqual(['id', 'externalId', 'customId', 'code', 'status']);
    expect(named(head, line)).toMatchObject({
      id,
      externalId: 'a',
      customId: '',
      code,
      status: 'ENABLED',
      registered: 'false',
      anonymous: 'false',
      firstName: 'Anna',
      lastName: '',
      displayName: '',
      sex: 'NOT_SPECIFIED',
      birthDate: '',
      company: cell,
    });
    expect(end).toBe('');
  });

  test('a phone number too, and JSON lines keep everything as it is [F08]', async () => {
    const contacts = [{ type: 'PHONE', value: '+48601234567', primary: true }] as const;
    const { id } = await enter(app, {
      externalId: 'a',
      company: '=1',
      tags: ['@a', 'b,c'],
      contacts: [...contacts],
    });
    const [head = '', line = ''] = (await exported('csv')).text.split('\r\n');
    expect(named(head, line)['phone']).toBe("'+48601234567");
    const { text } = await exported('jsonl');
    expect(JSON.parse(text)).toMatchObject({ id, company: '=1', phone: '+48601234567', tags: ['@a', 'b,c'] });
  });

  test('more customers than a page holds come each once, in the order they were entered', async () => {
    const ids: string[] = [];
    for (const externalId of ['a', 'b', 'c', 'd']) ids.push((await enter(app, { externalId })).id);
    for (const pageSize of [2, 3]) {
      const found = [];
      for await (const { id } of everyCustomer(app.database.kysely, pageSize)) found.push(id);
      expect(found).toEqual(ids);
    }
  });
});
