import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PATIENCE_MS, startDev } from '../support/dev-run.js';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/**
 * A service of a few lines in the project's place: what is looked at is how it is built. What it says, it says when it
 * listens for signals.
 */
const service = (says: string, number: string) => `
const number: number = ${number};
setInterval(() => {}, 1_000);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    console.log('end of ${says}');
    process.exit();
  });
}
console.log('${says}', number);
`;
const wrong = service('wrong', "'two'");
const mistake = "main.ts(2,7): error TS2322: Type 'string' is not assignable to type 'number'.";
let folder: string;
const write = (source: string, file = 'main.ts') => writeFile(join(folder, 'src', file), source);
/** As many editors save: into another file, which takes the place of the one before. */
async function replace(source: string): Promise<void> {
  await write(source, 'main.ts.tmp');
  await rename(join(folder, 'src/main.ts.tmp'), join(folder, 'src/main.ts'));
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accounts-dev-'));
  for (const part of ['src', 'tools']) await mkdir(join(folder, part));
  for (const file of [
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'tools/dev.ts',
    'tools/dev-service.ts',
    'tools/transpile.ts',
  ]) {
    await copyFile(join(root, file), join(folder, file));
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('npm run dev runs what was changed, and stops what does not type-check', {
  timeout: 4 * PATIENCE_MS,
}, async () => {
  await write(service('right', '1'));
  const dev = startDev(folder);
  try {
    await dev.says('right 1');
    await write(wrong);
    await dev.says('end of right');
    await dev.says('wrong two');
    await dev.says(mistake);
    await dev.says('Stopped: src/ does not type-check. The next change in src/ starts it again.');
    await dev.says('end of wrong');
    await write(service('right again', '3'));
    await dev.says('right again 3');

    await replace('const number = ;');
    await dev.says('main.ts(1,16): error TS1109: Expression expected.');
    await dev.says('Not started. The next change in src/ starts it again.');
    await replace(service('right at last', '4'));
    await dev.says('right at last 4');

    await mkdir(join(folder, 'src/later'));
    await write('export const five: number = 5;', 'later/five.ts');
    await replace(`import { five } from './later/five.js';\n${service('with another', 'five')}`);
    await dev.says('with another 5');
    await write('export const five: number = 55;', 'later/five.ts');
    await dev.says('with another 55');

    await write("throw new Error('broken');");
    await dev.says('The service has ended. The next change in src/ starts it again.');
    await write(service('in the end', '6'));
    await dev.says('in the end 6');
    await dev.interrupt();
    expect(dev.output().match(/end of in the end/g)).toHaveLength(1);
  } finally {
    dev.kill();
  }
});

test('the build of the image refuses what does not type-check, which a start only transpiles', async () => {
  const [, build] = /^COPY src \.\/src\n(?:#.*\n)*RUN npm run (\w+)$/m.exec(
    await readFile(join(root, 'Dockerfile'), 'utf8'),
  )!;
  await write(wrong);
  const options = { cwd: folder };
  await expect(run('npm', ['run', build!], options)).rejects.toMatchObject({
    stdout: expect.stringContaining(mistake),
  });
  await run('npm', ['run', 'transpile'], options);
  await write(service('right', '1'));
  await run('npm', ['run', build!], options);
});
