import { defineConfig } from 'vitest/config';

/** Runs nothing but the measurement, and without a template database: it gets databases of its own. */
// biome-ignore lint/style/noDefaultExport: Vitest wants it
export default defineConfig({
  // Not the one that this folder has for its contenders.
  resolve: {
    alias: [
      {
        find: /^graphql$/,
        replacement: new URL('../../node_modules/graphql/index.js', import.meta.url).pathname,
      },
    ],
  },
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['bench/scale/measure.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 0,
    hookTimeout: 120_000,
  },
});
