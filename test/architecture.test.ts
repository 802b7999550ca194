import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { permissions } from '../src/graphql/guard/permissions.js';

const SRC = join(import.meta.dirname, '../src');

/** Imports may only point down this list. Files directly in src/ compose everything below src/cli. */
const FLOORS = [
  'cli',
  '',
  'seed',
  'http',
  'graphql',
  'delivery',
  'jobs',
  'flows',
  'config',
  'domain',
  'doctor',
  'privacy',
  'reads',
  'tables',
  'entities',
  'platform',
];
/** More files than this and nobody finds what is there. */
const MOST_FILES = 12;
/** Resolvers that only read. */
const WITHOUT_FLOW: string[] = [];
/** Flows that a page of ours asks for, and no field of the graph. */
const ASKED_BY_HTTP = ['delete-facebook-data'];
/** Names a log never shows. */
const MASKS_NAMES = ['platform/text/masking.ts'];
/** What a typed statement is, and of which tables. */
const SHARED_BY_STATEMENTS = ['tables/db.ts', 'tables/types.ts'];
/** By `npm run codegen`. */
const GENERATED = ['tables/types.ts'];
/** Not a floor: named by src/database.ts, and importing nothing of ours. */
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
    expect([...new Set(files.map(folderOf))].filter((room) => ![...FLOORS, ...APART].includes(room))).toEqual(
      [],
    );
    expect(files.length).toBeGreaterThan(90);
    expect(imports.length).toBeGreaterThan(300);
  });

  test('has imports that point down only', () => {
    const layer = (file: string) => FLOORS.indexOf(folderOf(file));
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

  test('has a flow and a test for every mutation, and nothing else among the flows', () => {
    const nameOf = (field: string) => field.replace(/^(Query|Mutation)\./, '');
    const kebab = (name: string) =>
      name.replace('OAuth', '-oauth').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const fields = Object.keys(permissions);
    const mutations = fields.filter((field) => field.startsWith('Mutation.')).map(nameOf);
    const flows = files.filter((file) => file.startsWith('flows/'));
    const flowOf = new Map(flows.map((file) => [basename(file, '.ts'), file]));
    const missing = mutations.filter((name) => {
      const file = flowOf.get(kebab(name));
      return (
        !file || !new RegExp(`^export (async )?(function|const) ${name}\\b`, 'm').test(content.get(file)!)
      );
    });
    expect(missing.filter((name) => !WITHOUT_FLOW.includes(name))).toEqual([]);
    const named = new Set([...fields.map((field) => kebab(nameOf(field))), ...ASKED_BY_HTTP]);
    expect(flows.filter((file) => !/^flows\/[^/]+\/[^/]+\.ts$/.test(file))).toEqual([]);
    expect(flows.filter((file) => !named.has(basename(file, '.ts')))).toEqual([]);
    const tests = globSync('flows/*/*.test.ts', { cwd: import.meta.dirname })
      .filter((file) => !file.endsWith('.postgres.test.ts'))
      .toSorted();
    expect(tests).toEqual(flows.map((flow) => flow.replace(/\.ts$/, '.test.ts')));
  });

  test('has folders that can be taken in at a glance, and no loose file between the nouns', () => {
    const folders = Map.groupBy(files, dirname);
    const crowded = [...folders]
      .filter(([folder]) => !/^(flows\/.*|migrations|entities)$/.test(folder))
      .filter(([, held]) => held.length > MOST_FILES)
      .map(([folder, held]) => `${folder}: ${held.length}`);
    const how = `${MOST_FILES} files at most: put those of one subject into a folder, as src/tables/sign-in does`;
    expect(crowded, how).toEqual([]);
    expect([...(folders.get('domain') ?? []), ...(folders.get('flows') ?? [])]).toEqual([]);
  });

  test('has a line for each of its folders in the map of the README', () => {
    const readme = readFileSync(join(SRC, '../README.md'), 'utf8');
    const map = readme.slice(readme.indexOf('\nsrc/\n'), readme.indexOf('\ntest/  '));
    const drawn = [...map.matchAll(/^ {2}([a-z]+)\/ /gm)].map(([, folder]) => folder);
    expect(drawn.toSorted()).toEqual([...new Set(files.map(folderOf))].filter((folder) => folder).toSorted());
  });

  test('has a platform that knows nothing of customers', () => {
    const words = /\bpins?\b|visitor|anonymous|revert|loyalty|campaign/i;
    const knowing = filesWith(words).filter((file) => file.startsWith('platform/'));
    expect(knowing.filter((file) => !MASKS_NAMES.includes(file))).toEqual([]);
  });

  test('has files of 200 lines at most, apart from migrations, which are never edited, and what is generated', () => {
    const long = files.filter((file) => content.get(file)!.split('\n').length > 201);
    const how = 'what is about a subject of its own goes into a file beside it';
    expect(
      long.filter((file) => !APART.includes(folderOf(file)) && !GENERATED.includes(file)),
      how,
    ).toEqual([]);
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
    expect(filesWith(/process\.env|process\[['"]env/)).toEqual(['config/config.ts']);
  });

  test('has one clock: everything from the flows down is told the time', () => {
    const told = filesWith(/new Date\(\)|Date\.now\(\)/).filter((file) =>
      /^(flows|domain|reads|tables|privacy|doctor|entities)\//.test(file),
    );
    expect(told).toEqual([]);
  });

  test('has SQL only where tables are read and written, and where the database itself is handled', () => {
    const rooms = /^(reads|tables|doctor|privacy|migrations|platform\/database)\/|^database(-check)?\.ts$/;
    expect(filesWith(/\bsql(<[^`]*>)?`|\braw\(/).filter((file) => !rooms.test(file))).toEqual([]);
  });

  test('has reads and tables that know nothing of each other', () => {
    const between = imports.filter(
      ({ from, to }) =>
        [folderOf(from), folderOf(to)].toSorted().join() === 'reads,tables' &&
        !SHARED_BY_STATEMENTS.includes(to),
    );
    expect(between.map(line)).toEqual([]);
  });

  test('has no SQL pasted together from text', () => {
    expect(filesWith(/sql\.raw\(/)).toEqual([]);
  });
});
