import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../src');

/** Imports may only point down this list. Files directly in src/ compose everything below src/cli. */
const LAYERS = [
  'cli',
  '',
  'seed',
  'http',
  'graphql',
  'delivery',
  'flows',
  'repositories',
  'entities',
  'platform',
];
/** Not a layer: named by src/database.ts, and importing nothing of ours. */
const APART = ['migrations'];

const files = globSync('**/*.ts', { cwd: SRC }).toSorted();
const content = new Map(files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]));
const folderOf = (file: string) => (file.includes('/') ? file.split('/')[0]! : '');

const imports = files.flatMap((file) =>
  [...content.get(file)!.matchAll(/(?:from|import) ?\(?'(\.[^']+)\.js'/g)].map(([, target]) => ({
    from: file,
    to: relative(SRC, join(SRC, dirname(file), `${target}.ts`)),
  })),
);
const line = ({ from, to }: { from: string; to: string }) => `${from} imports ${to}`;
const filesWith = (pattern: RegExp) => files.filter((file) => pattern.test(content.get(file)!));

describe('the house', () => {
  test('has files in known rooms only', () => {
    expect([...new Set(files.map(folderOf))].filter((room) => ![...LAYERS, ...APART].includes(room))).toEqual(
      [],
    );
    expect(files.length).toBeGreaterThan(90);
    expect(imports.length).toBeGreaterThan(300);
  });

  test('has imports that point down only', () => {
    const layer = (file: string) => LAYERS.indexOf(folderOf(file));
    const upward = imports.filter(({ from, to }) =>
      APART.includes(folderOf(from))
        ? folderOf(to) !== folderOf(from)
        : APART.includes(folderOf(to))
          ? folderOf(from) !== ''
          : layer(to) < layer(from),
    );
    expect(upward.map(line)).toEqual([]);
  });

  test('has imports of files that exist', () => {
    expect(imports.filter(({ to }) => !content.has(to)).map(line)).toEqual([]);
  });

  test('has no cycles', () => {
    const next = Map.groupBy(imports, ({ from }) => from);
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (path.includes(file) || done.has(file)) return;
      for (const { to } of next.get(file) ?? []) visit(to, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  test('has a test for every flow, and a flow for every test', () => {
    const flows = files.filter((file) => /^flows\/[^/]+\/[^/]+\.ts$/.test(file));
    const tests = globSync('flows/*/*.test.ts', { cwd: import.meta.dirname })
      .filter((file) => !file.endsWith('.postgres.test.ts'))
      .toSorted();
    expect(tests).toEqual(flows.map((flow) => flow.replace(/\.ts$/, '.test.ts')));
  });

  test('has flows whose file is named after the one function others use', () => {
    const flows = files.filter((file) => /^flows\/[^/]+\/[^/]+\.ts$/.test(file));
    const nameOf = (file: string) =>
      basename(file, '.ts')
        .replace('-oauth', 'OAuth')
        .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const misnamed = flows.filter(
      (file) =>
        !new RegExp(`^export (async )?(function|const) ${nameOf(file)}\\b`, 'm').test(content.get(file)!),
    );
    expect(misnamed).toEqual([]);
  });

  test('has files of 200 lines at most, migrations apart, which are never edited', () => {
    const long = files.filter((file) => content.get(file)!.split('\n').length > 201);
    expect(long.filter((file) => !APART.includes(folderOf(file)))).toEqual([]);
  });

  test('has tests of 250 lines at most', () => {
    const long = globSync('**/*.test.ts', { cwd: import.meta.dirname }).filter(
      (file) => readFileSync(join(import.meta.dirname, file), 'utf8').split('\n').length > 251,
    );
    expect(long).toEqual([]);
  });

  test('has names of the field, not of the craft', () => {
    const bad = /service(?!-client|-token)|manager|util|helper|common|misc/i;
    expect(files.filter((file) => bad.test(basename(file)))).toEqual([]);
    expect(filesWith(/\bclass \w*(Service|Manager|Helper|Util)\b/)).toEqual([]);
    expect(filesWith(/^export default /m)).toEqual([]);
    expect(files.filter((file) => basename(file) === 'index.ts')).toEqual([
      'entities/index.ts',
      'migrations/index.ts',
    ]);
  });

  test('has no randomness anybody could guess', () => {
    expect(filesWith(/Math\.random/)).toEqual([]);
  });

  test('has one reader of the environment', () => {
    expect(filesWith(/process\.env|process\[['"]env/)).toEqual(['platform/config.ts']);
  });

  test('has one clock: flows and repositories are told the time', () => {
    const told = filesWith(/new Date\(\)|Date\.now\(\)/).filter((file) =>
      /^(flows|repositories|entities)\//.test(file),
    );
    expect(told).toEqual([]);
  });

  test('has no SQL pasted together from text', () => {
    expect(filesWith(/sql\.raw\(/)).toEqual([]);
  });
});
