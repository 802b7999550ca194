import { randomInt } from 'node:crypto';
import { defineConfig, type UserWorkspaceConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.js';
import { SecondTries } from './test/support/second-tries.js';
import { alone, leftOut, namedFiles, thisRun } from './test/support/which-run.js';

/** Where the outcome of each test is written as JSON, as .ci/run wants it. */
const results = process.env['TEST_RESULTS'];
delete process.env['TEST_RESULTS']; // Tests that run vitest themselves write elsewhere.

const left = leftOut(thisRun, namedFiles());
/** One graphql: Vite would otherwise load its .mjs beside the .js that Node's own imports get. */
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];
const shared: UserWorkspaceConfig['test'] = {
  // A process keeps its subgraph and its copy of the template database for all of its files.
  pool: 'forks',
  isolate: false,
  // Most of what a test makes dies young: a larger nursery saves copying it.
  execArgv: ['--max-semi-space-size=64'],
  testTimeout: 20_000,
  // What is polled for happens in its time also on a busy machine.
  expect: { poll: { timeout: 15_000 } },
  hookTimeout: 60_000,
  retry: process.env['CI'] ? 1 : 0,
  provide: { propertySeed: randomInt(2 ** 31) },
};

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/support/which-run.ts', 'test/support/database-template.ts'],
    reporters: [new SecondTries(), 'default', ...(results ? ['json'] : [])],
    ...(results && { outputFile: { json: results } }),
    projects: [
      // One more than the two cores that this runs on at least, because many tests wait for servers and programs.
      {
        test: {
          ...shared,
          name: 'beside',
          include: ['test/**/*.test.ts'],
          exclude: [...left, ...alone],
          maxWorkers: 3,
          setupFiles: ['test/support/same-priority.ts'],
        },
      },
      // Afterwards, one at a time.
      {
        test: {
          ...shared,
          name: 'alone',
          include: alone,
          exclude: left,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ].map((project) => ({ ...project, resolve: { alias } })),
  },
});
