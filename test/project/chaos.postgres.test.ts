import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { storm } from '../../chaos/storm.js';
import { builtProject } from '../support/built-project.js';

const run = promisify(execFile);
/** A longer run, or the same again: `npm run chaos -- --minutes 5 --seed 1`. */
const SECONDS = Number(process.env['CHAOS_SECONDS'] ?? 25);

test('half a minute of random faults loses nothing that was acknowledged, and does nothing twice', {
  timeout: (SECONDS + 240) * 1_000,
}, async () => {
  const seed = 20_261_122;
  const { violations, faults, ends, acknowledged } = await storm({
    seconds: SECONDS,
    seed,
    project: await builtProject(),
  });
  expect({ seed, violations }).toEqual({ seed, violations: [] });
  expect(Object.keys(faults).length).toBeGreaterThan(5);
  expect(Object.keys(ends).length).toBeGreaterThan(0);
  expect(Math.min(...Object.values(acknowledged))).toBeGreaterThan(0);
});

test('what chaos/ takes from the tests runs under Node as it is, which knows no .js for a .ts', async () => {
  const texts = await Promise.all((await readdir('chaos')).map((name) => readFile(`chaos/${name}`, 'utf8')));
  const shared = texts.flatMap((text) =>
    [...text.matchAll(/from '\.\.\/(test\/support\/[\w-]+\.ts)'/g)].map(([, file]) => file!),
  );
  expect(new Set(shared).size).toBeGreaterThan(1);
  const imports = [...new Set(shared)].map((file) => `import './${file}';`).join(' ');
  await run(process.execPath, ['--input-type=module', '-e', imports]);
});
