import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  onlyWhatIsInstalled,
  productionInstall,
  productionPackages,
  sizeOf,
} from '../support/production-install.js';
import { databasePrograms, endsOf } from '../support/programs.js';
import { useServiceProcesses } from '../support/service-process.js';

const MOST_MB = 155;
const START_MS = 200_000;

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const sources = globSync('src/**/*.ts').map((file) => readFileSync(file, 'utf8'));

/** The packages that an import of this form names. */
function imported(form: RegExp): string[] {
  const specifiers = sources.flatMap((source) =>
    [...source.matchAll(form)].map(([, specifier]) => specifier!),
  );
  const packages = specifiers.filter((specifier) => !/^(\.|node:)/.test(specifier));
  return [...new Set(packages.map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)![0]))].toSorted();
}

const processes = useServiceProcesses(productionInstall);

test('the packages of production take less than 155 MB', async () => {
  const names = await productionPackages();
  expect(names.length).toBeGreaterThan(100);
  const sizes = await Promise.all(names.map(async (name) => ({ name, mb: (await sizeOf(name)) / 2 ** 20 })));
  const biggest = sizes.toSorted((one, other) => other.mb - one.mb).slice(0, 10);
  const total = sizes.reduce((sum, { mb }) => sum + mb, 0);
  const list = biggest.map(({ name, mb }) => `${name} ${mb.toFixed(1)}`).join(', ');
  expect(total, `${Math.round(total)} MB; the biggest are ${list}`).toBeLessThan(MOST_MB);
});

test('what every start loads is a package of production, and every package of production is imported', () => {
  const always = imported(/^(?:import (?!type )[^;]*?from |import )'([^']+)';$/gm);
  const somewhere = imported(/\bimport\('([^']+)'\)/g);
  expect(always.filter((name) => !(name in dependencies))).toEqual([]);
  expect(somewhere.filter((name) => name in devDependencies)).toEqual([
    '@electric-sql/pglite',
    '@electric-sql/pglite-prepopulatedfs',
    '@faker-js/faker',
    '@fastify/static',
    'altair-static',
  ]);
  expect([...new Set([...always, ...somewhere])].filter((name) => name in dependencies).toSorted()).toEqual(
    Object.keys(dependencies).toSorted(),
  );
});

test('without the embedded database a program says what to set', { timeout: START_MS }, async () => {
  const programs = databasePrograms.filter(([file]) => ['main', 'cli/doctor'].includes(file));
  const ends = await endsOf(processes, onlyWhatIsInstalled, programs);
  const said = {
    code: 1,
    stdout: '',
    stderr:
      'The embedded database is not installed here; set DATABASE_URL to a PostgreSQL, or run npm ci without --omit=dev.\n',
  };
  expect(ends).toEqual(Object.fromEntries(programs.map(([file]) => [file, said])));
});
