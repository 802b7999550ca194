import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** The modules through which a test gets the database of the run. */
const databases = ['app', 'own-app', 'empty-database', 'database-template'].map(supported);
/**
 * The modules through which a test does what is the same whatever the database: opens a browser, has Prometheus read our
 * metrics, or sends thousands of values that our own checks keep or refuse.
 */
const sameOnBoth = ['browser', 'hostile-writes', 'prometheus'].map(supported);
/**
 * Sweeps over every mutation, field or cache whose outcome our own checks decide, before any database is asked. What of
 * them depends on the production driver stands in a file of its own beside them.
 */
export const sweeps = [
  'test/domain/customers/expected-version',
  'test/domain/hooks/every-flow',
  'test/domain/work/every-mutation-repeated',
  'test/graphql/guard/permissions',
  'test/graphql/guard/unauthenticated',
  'test/security/accounts/known-devices',
  'test/security/caches',
  'test/security/hostile-inputs',
  'test/security/own-pages',
  'test/security/personal-fields',
  'test/till/card-spellings',
].map((name) => `${name}.test.ts`);
/** What depends on milliseconds or seconds runs after everything else, with nothing beside it. */
export const alone = [
  'test/graphql/reading/statements',
  'test/http/limits/overload.postgres',
  'test/platform/database/stale-plans.postgres',
  'test/platform/secrets/foreign-hash',
  'test/project/dev-reload',
  'test/project/first-start',
  'test/security/accounts/crowd.postgres',
  'test/security/accounts/timing.postgres',
  'test/security/changes/timing.postgres',
].map((name) => `${name}.test.ts`);
/**
 * What happens before or beside the database and asks it only for somebody to do it with, or is decided by our own rules
 * of who may do what how often. What of it depends on simultaneous calls stands in files for PostgreSQL beside them.
 */
const besides = [
  'client',
  'delivery/words',
  'graphql/caching',
  'graphql/documents',
  'graphql/paging',
  'graphql/schema',
  'http',
  'security/accounts',
  'security/back-office',
  'security/changes',
  'tracing',
].map((folder) => `test/${folder}/`);
export const isOnce = (file: string): boolean =>
  sweeps.includes(file) || besides.some((folder) => file.startsWith(folder));
/** The modules through which a test gets programs as a shell starts them. */
const programs = ['built-project', 'production-install', 'project-copy', 'supergraph'].map(supported);

function supported(name: string): string {
  return `test/support/${name}.ts`;
}

export type Run = 'npm test' | 'npm run test:postgres';

export const thisRun: Run =
  process.env['TEST_DATABASE'] === 'postgres' ? 'npm run test:postgres' : 'npm test';

/**
 * The runs that a test file belongs to, so that nothing runs twice in vain:
 *
 * - on both databases if it can reach that of the run;
 * - on PostgreSQL only if its name says so: it needs many connections at once, or the production driver;
 * - with `npm test` only if it opens a browser on pages of the service, sends hostile values to every mutation, is
 *   another sweep over them, or is about what happens before or beside the database;
 * - with `npm run test:postgres` only if it starts programs, which takes minutes, with databases of their own;
 * - with `npm test` only if it does none of these.
 */
export function runsOf(file: string): readonly Run[] {
  if (isForPostgres(file)) return ['npm run test:postgres'];
  const reached = reachedFrom(file);
  if (reachesDatabase(file)) {
    const isSame = isOnce(file) || sameOnBoth.some((one) => reached.has(one));
    return isSame ? ['npm test'] : ['npm test', 'npm run test:postgres'];
  }
  return programs.some((one) => reached.has(one)) ? ['npm run test:postgres'] : ['npm test'];
}

const reachesDatabase = (file: string) => databases.some((one) => reachedFrom(file).has(one));

/** Whether the database of the run may be asked: not if the command line names nothing but files that ask none. */
export function needsDatabase(named: readonly string[]): boolean {
  const files = testFiles();
  // Any other word may be a part of a path, or the value of an option such as `-t`.
  const isOnlyFiles = named.length > 0 && named.every((word) => files.includes(word));
  return !isOnlyFiles || named.some((file) => isForPostgres(file) || reachesDatabase(file));
}

const isForPostgres = (file: string) => file.endsWith('.postgres.test.ts');

export const testFiles = (): string[] =>
  readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join('test', file))
    .toSorted();

/** The files below `test` whose code a file runs, including itself. */
function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  for (const imported of importsOf(file)) reachedFrom(imported, reached);
  return reached;
}

const known = new Map<string, string[]>();

function importsOf(file: string): string[] {
  let imports = known.get(file);
  if (!imports) {
    const text = readFileSync(join(root, file), 'utf8');
    imports = [...text.matchAll(/^(?:import|export) (?!type )[^;]*?'(\.[^']+)\.js'/gm)]
      .map(([, path]) => relative(root, join(root, dirname(file), `${path}.ts`)))
      .filter((path) => path.startsWith('test'));
    known.set(file, imports);
  }
  return imports;
}

/** The files left out of this run, unless the command line names them. */
export function leftOut(run: Run, named: readonly string[]): string[] {
  return testFiles().filter(
    (file) =>
      !runsOf(file).includes(run) && (isForPostgres(file) || !named.some((part) => file.includes(part))),
  );
}

/** Arguments that may be a part of a path. */
export const namedFiles = () => process.argv.slice(3).filter((word) => !word.startsWith('-'));

/** Before a run of all tests: prints which files are not in it. */
export function setup(): void {
  if (namedFiles().length > 0) return;
  const left = leftOut(thisRun, []);
  const rest = left.filter((file) => !isForPostgres(file));
  const words =
    thisRun === 'npm test'
      ? `Left to npm run test:postgres: ${left.length - rest.length} files that need PostgreSQL, and those that start programs:`
      : 'Left to npm test, as they need no database or bring one along:';
  console.log(`${words} ${rest.join(', ')}`);
}
