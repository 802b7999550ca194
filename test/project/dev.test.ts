import { execFile, spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const PATIENCE_MS = 60_000;

/** A service of three lines in the project's place: what is looked at is how it is built. */
const service = (says: string, number: string) => `
const number: number = ${number};
console.log('${says}', number);
setInterval(() => {}, 1_000);
`;
const wrong = service('wrong', "'two'");
const mistake = "main.ts(2,7): error TS2322: Type 'string' is not assignable to type 'number'.";
let folder: string;
const write = (source: string) => writeFile(join(folder, 'src/main.ts'), source);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accounts-dev-'));
  for (const file of ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'dev.js']) {
    await copyFile(join(root, file), join(folder, file));
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  await mkdir(join(folder, 'src'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('npm run dev runs what was changed, and stops what does not type-check', {
  timeout: 3 * PATIENCE_MS,
}, async () => {
  await write(service('right', '1'));
  // A group of its own: npm passes no signal on to the shell's child.
  const dev = spawn('npm', ['run', 'dev'], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [dev.stdout, dev.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const says = (text: string) => expect.poll(() => output, { timeout: PATIENCE_MS }).toContain(text);
  try {
    await says('right 1');
    await write(wrong);
    await says('wrong two');
    await says(mistake);
    await says('Stopped: src/ does not type-check. The next change starts it again.');
    await says("Failed running 'dev.js'");
    await write(service('right again', '3'));
    await says('right again 3');
  } finally {
    process.kill(-dev.pid!, 'SIGKILL');
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
