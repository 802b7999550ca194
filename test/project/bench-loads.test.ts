import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test('what bench/ takes from the tests runs under Node as it is, which knows no .js for a .ts', async () => {
  const names = (await readdir('bench')).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(names.map((name) => readFile(join('bench', name), 'utf8')));
  const shared = texts.flatMap((text) =>
    [...text.matchAll(/from '\.\.\/(test\/support\/[\w-]+\.ts)'/g)].map(([, file]) => file!),
  );
  expect(new Set(shared).size).toBeGreaterThan(1);
  for (const file of new Set(shared)) await run(process.execPath, ['-e', `import('./${file}')`]);
});
