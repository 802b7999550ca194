import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.js';
import { SecondTries } from './test/support/second-tries.js';
import { leftOut, namedFiles, thisRun } from './test/support/which-run.js';

/** Where the outcome of each test is written as JSON, as .ci/run wants it. */
const results = process.env['TEST_RESULTS'];
delete process.env['TEST_RESULTS']; // Tests that run vitest themselves write elsewhere.

export default defineConfig({
  // One graphql: Vite would otherwise load its .mjs beside the .js that Node's own imports get.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: leftOut(thisRun, namedFiles()),
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/support/which-run.ts', 'test/support/database-template.ts'],
    // A process keeps its subgraph and its copy of the template database for all of its files. One more than the two
    // cores that this runs on at least, because many tests wait for servers and programs.
    pool: 'forks',
    isolate: false,
    maxWorkers: 3,
    // Most of what a test makes dies young: a larger nursery saves copying it.
    execArgv: ['--max-semi-space-size=64'],
    testTimeout: 20_000,
    retry: process.env['CI'] ? 1 : 0,
    reporters: [new SecondTries(), 'default', ...(results ? ['json'] : [])],
    ...(results && { outputFile: { json: results } }),
    hookTimeout: 60_000,
  },
});
