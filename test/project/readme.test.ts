import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { pages } from '../../site/pages.js';
import { firstQuery } from '../../src/http/pages/explorer.js';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

test('the README shows the first query of the explorer', () => {
  const shown = [...read('README.md').matchAll(/^(\{"query": .*\})$/gm)].map(
    ([, body]) => JSON.parse(body!).query,
  );
  expect(shown).toHaveLength(2);
  expect(print(parse(shown[0]))).toBe(print(parse(firstQuery)));
});

test('every npm command a page names is there', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const named = pages.flatMap((page) => [...read(page).matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)]);
  const unknown = named.map(([, name]) => name!).filter((name) => !(name in scripts));
  expect(named.length).toBeGreaterThan(5);
  expect(unknown).toEqual([]);
});

test('a mutation named in the README has its flow where the README says', () => {
  const paths = [...read('README.md').matchAll(/`((?:src|test)\/[\w/.-]+\.ts)`/g)].map(([, path]) => path!);
  expect(paths).toHaveLength(2);
  for (const path of paths) expect(existsSync(join(root, path)), path).toBe(true);
});

test('every file in the drawing of a read is there', () => {
  const [, drawing = ''] = read('src/graphql/reading/README.md').split('```');
  const files = [...drawing.matchAll(/[\w./-]+\.ts/g)].map(([file]) => `src/${file}`);
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
