import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
let folder: string;
const write = (file: string, text: string) => writeFile(join(folder, 'src', file), text);
const transpile = () => run('npm', ['run', '--silent', 'transpile'], { cwd: folder });
const made = (file: string) => join(folder, 'dist', file);
const says = async () => (await run(process.execPath, [made('main.js')])).stdout.trim();
const writtenAt = async () => (await stat(made('main.js'))).mtimeMs;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accounts-transpile-'));
  for (const part of ['src', 'tools']) await mkdir(join(folder, part));
  for (const file of ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'tools/transpile.ts']) {
    await copyFile(join(root, file), join(folder, file));
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  await write('word.ts', "export const word: string = 'one';");
  await write('main.ts', "import { word } from './word.js';\nconsole.log(word);");
  await transpile();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('what is made already is not made again', async () => {
  expect(await says()).toBe('one');
  const before = await writtenAt();
  await transpile();
  expect(await writtenAt()).toBe(before);
});

test('a changed file is, also after another program has written to dist/', async () => {
  await write('word.ts', "export const word: string = 'two';");
  await transpile();
  expect(await says()).toBe('two');
  await write('word.ts', "export const word: string = 'three';");
  await run('npm', ['run', '--silent', 'build'], { cwd: folder });
  await write('word.ts', "export const word: string = 'two';");
  await transpile();
  expect(await says()).toBe('two');
});

test('so is what somebody has deleted, the whole of it or one file', async () => {
  await rm(made('word.js'));
  await transpile();
  expect(await says()).toBe('two');
  await rm(made(''), { recursive: true });
  await transpile();
  expect(await says()).toBe('two');
});

test('a file that is gone leaves nothing behind', async () => {
  await write('more.ts', 'export const more = 1;');
  await transpile();
  expect(existsSync(made('more.js'))).toBe(true);
  await rm(join(folder, 'src/more.ts'));
  await transpile();
  expect(existsSync(made('more.js'))).toBe(false);
});

test('what cannot be compiled is refused as often as it is tried', async () => {
  await write('main.ts', 'const number = ;');
  const refused = {
    code: expect.any(Number),
    stdout: expect.stringContaining('TS1109: Expression expected.'),
  };
  await expect(transpile()).rejects.toMatchObject(refused);
  await expect(transpile()).rejects.toMatchObject(refused);
});
