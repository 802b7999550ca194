import { defineConfig } from 'vitest/config';

const onPostgres = process.env['TEST_DATABASE'] === 'postgres';

export default defineConfig({
  // One graphql: Vite would otherwise load its .mjs beside the .js that Node's own imports get.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    // What needs many connections at once, or the production driver, has `.postgres` in its name.
    exclude: onPostgres ? [] : ['test/**/*.postgres.test.ts'],
    globalSetup: ['test/support/database-template.ts'],
    // One process per core keeps its subgraph and its copy of the template database for all of its files.
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
