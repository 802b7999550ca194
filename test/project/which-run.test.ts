import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { alone, isOnce, leftOut, needsDatabase, runsOf, sweeps, testFiles } from '../support/which-run.js';

/** How a test gets at the database of the run. */
const USES = /\b(useApp|openOwnApp|emptyDatabase|inject)\(/;
/** How it asks the API. */
const ASKS = /generated\/graphql\.js'/;

test('what uses the database of the run, or knows the operations of the API, runs on both, but for what is the same on either', async () => {
  const both = ['npm test', 'npm run test:postgres'];
  let count = 0;
  for (const file of testFiles()) {
    const text = await readFile(file, 'utf8');
    if (!USES.test(text) && !ASKS.test(text)) continue;
    const isSame = isOnce(file) || /support\/(browser|hostile-writes|prometheus)\.js/.test(text);
    const runs = file.includes('.postgres.') ? both.slice(1) : isSame ? both.slice(0, 1) : both;
    expect([file, runsOf(file)]).toEqual([file, runs]);
    count += 1;
  }
  expect(count).toBeGreaterThan(150);
});

test('every sweep that is made once is there, and everything that runs alone', () => {
  expect(testFiles().filter((file) => sweeps.includes(file))).toEqual(sweeps);
  expect(testFiles().filter((file) => alone.includes(file))).toEqual(alone);
});

test('no file is left out of both runs, and one that is named of none', () => {
  const [embedded, postgres] = [leftOut('npm test', []), leftOut('npm run test:postgres', [])];
  expect(embedded.filter((file) => postgres.includes(file))).toEqual([]);
  expect(embedded).toContain('test/project/start.test.ts');
  expect(leftOut('npm test', ['project/start'])).not.toContain('test/project/start.test.ts');
  expect(leftOut('npm test', ['project/start'])).toContain('test/project/start.postgres.test.ts');
});

test('the database of the run is prepared unless what is named asks nothing of it', () => {
  expect(needsDatabase([])).toBe(true);
  expect(needsDatabase(['test/architecture.test.ts'])).toBe(false);
  // A part of a path, which may as well be the value of an option.
  expect(needsDatabase(['architecture'])).toBe(true);
  expect(needsDatabase(['test/architecture.test.ts', 'test/flows/profile/set-tags.test.ts'])).toBe(true);
  expect(needsDatabase(['test/project/start.postgres.test.ts'])).toBe(true);
});
