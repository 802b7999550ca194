import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.js';
import { leftOut, namedFiles, thisRun } from './test/support/which-run.js';

export default defineConfig({
  // One graphql: Vite would otherwise load its .mjs beside the .js that Node's own imports get.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: leftOut(thisRun, namedFiles()),
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/support/which-run.ts', 'test/support/database-template.ts'],
    // One process per core keeps its subgraph and its copy of the template database for all of its files.
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    // Most of what a test makes dies young: a larger nursery saves copying it.
    execArgv: ['--max-semi-space-size=64'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
