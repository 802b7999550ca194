import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FileRecord } from '../../../src/cli/importing/file-record.js';
import { openRejects } from '../../../src/cli/importing/rejects.js';
import { importRecords } from '../../../src/cli/importing/run.js';
import { beginRun, type ImportRun, latestRun } from '../../../src/tables/imports/runs.js';
import { TILL, useApp } from '../../support/app.js';
import { temporaryFolder } from '../../support/imports.js';
import { worldOf } from '../../support/world.js';

const app = useApp();
const digest = 'd'.repeat(64);

async function* file(codes: string): AsyncGenerator<FileRecord> {
  for (const [place, code] of [...codes].entries()) {
    yield { line: place + 1, bytes: 100, read: { given: { code, firstName: 'Anna' } } };
  }
}

/** Does what is left of a file in which each letter is a customer. */
async function goOn(run: ImportRun, codes: string) {
  const rejects = await openRejects(join(await temporaryFolder(), 'rejects.csv'), 0);
  await importRecords({
    world: worldOf(app, { kind: 'SERVICE', id: TILL, scopes: ['till:record'] }),
    run,
    records: file(codes),
    campaignId: null,
    rejects,
    isDryRun: false,
    onProgress: () => {},
  }).finally(() => rejects.close());
}
const begun = () =>
  beginRun(app.database.kysely, {
    digest,
    fileName: 'f',
    startedBy: 'test',
    records: 5,
    now: app.clock.now,
  });
const stored = async () =>
  (await app.everythingStored())['customer']!.map((customer) => Object(customer).code).toSorted();

test('an import that goes on passes over what is done [BX-08]', async () => {
  await goOn(await begun(), 'ABC');
  const left = (await latestRun(app.database.kysely, digest))!;
  expect(left).toMatchObject({ done: 3, new: 3 });
  await goOn(left, 'ABCDE');
  expect(left).toMatchObject({ done: 5, new: 5, update: 0, rejected: 0 });
  expect(await latestRun(app.database.kysely, digest)).toEqual(left);
  expect(await stored()).toEqual(['A', 'B', 'C', 'D', 'E']);
});

test('of two processes that go on with an import one stops, and stores nothing [BX-08]', async () => {
  const one = await begun();
  const other = { ...one };
  await goOn(one, 'AB');
  await expect(goOn(other, 'ABCDE')).rejects.toThrow('Another process goes on with this import.');
  expect(await stored()).toEqual(['A', 'B']);
  expect(await latestRun(app.database.kysely, digest)).toMatchObject({ done: 2, new: 2, update: 0 });
});

test('rejects that were written and never settled are cut off where an import goes on [BX-08]', async () => {
  const path = join(await temporaryFolder(), 'rejects.csv');
  const reject = (line: number, path: string) => ({ line, problems: [{ path, message: 'is none.' }] });
  const first = await openRejects(path, 0);
  const settled = await first.put(0, [reject(1, 'email')]);
  await first.put(settled, [reject(2, 'countryCode'), reject(3, 'phone')]);
  await first.close();
  const next = await openRejects(path, settled);
  expect(await readFile(path, 'utf8')).toBe('line,field,reason\r\n1,email,is none.\r\n');
  // And where a transaction is repeated.
  await next.put(settled, [reject(2, 'countryCode'), reject(3, 'phone')]);
  expect(await next.put(settled, [reject(3, 'phone')])).toBe(settled + '3,phone,is none.\r\n'.length);
  await next.close();
  expect(await readFile(path, 'utf8')).toBe('line,field,reason\r\n1,email,is none.\r\n3,phone,is none.\r\n');
});
