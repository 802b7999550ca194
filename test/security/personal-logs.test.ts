import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createLog } from '../../src/platform/log.js';
import { maskedNames, personalData } from '../../src/privacy/personal-data.js';
import { useApp } from '../support/app.js';
import { markedLife } from '../support/marked-life.js';

const app = useApp();

const camelCase = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What would be logged of these rows, by column and by the name in inputs. */
function logged(rows: Record<string, unknown[]>): string {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) }, maskedNames);
  for (const [table, all] of Object.entries(rows)) {
    for (const row of all) {
      log.info({ table, row }, 'a row');
      const entries = Object.entries(row as object).map(([name, value]) => [camelCase(name), value]);
      log.warn({ deeply: { nested: [Object.fromEntries(entries)] } }, 'an input');
    }
  }
  return lines.join('');
}

test('whoever logs a whole row or input shows nothing of the person in it, whatever column it is in [H01]', async () => {
  const { marks } = await markedLife(app);
  const everything = await app.everythingStored();
  const common = new Map(
    Object.entries(personalData).map(([table, { columns }]) => [
      table,
      Object.entries(columns).flatMap(([name, { isCommonWord }]) => (isCommonWord ? [name] : [])),
    ]),
  );
  expect([...common].flatMap(([table, names]) => names.map((name) => `${table}.${name}`))).toEqual([
    'session.ip',
    'ledger_transaction.reason',
  ]);
  const rows = Object.fromEntries(
    Object.entries(everything).map(([table, all]) => [
      table,
      all.map((row) =>
        Object.fromEntries(
          Object.entries(row as object).filter(([name]) => !common.get(table)?.includes(name)),
        ),
      ),
    ]),
  );
  const log = logged(rows).toLowerCase();
  expect(log).toContain('[personal]');
  for (const mark of marks) expect(log.includes(mark.toLowerCase()), mark).toBe(false);
});

test('every log of ours knows these names [H01]', () => {
  const makers = globSync('src/**/*.ts').filter((file) =>
    /\bcreateLog\((?!\s*level: string)/.test(readFileSync(file, 'utf8')),
  );
  expect(makers.length).toBeGreaterThan(1);
  for (const file of makers.filter((name) => !name.endsWith('platform/log.ts')))
    expect(readFileSync(file, 'utf8'), file).toMatch(/createLog\([^;]*maskedNames\)/);
});
