import { appendFile, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lineFile } from '../../src/platform/line-file.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accounts-lines-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a file that is not there has no lines; the first one makes it, for its owner only', async () => {
  const path = join(folder, 'file');
  const file = lineFile(path);
  expect(await file.lines()).toEqual([]);
  await file.append(['one', 'two']);
  await file.append([]);
  await file.append(['three']);
  expect(await file.lines()).toEqual(['one', 'two', 'three']);
  expect(await readFile(path, 'utf8')).toBe('one\ntwo\nthree\n');
  expect((await stat(path)).mode & 0o077).toBe(0);
});

test('a folder that is not there is not made', async () => {
  await expect(lineFile(join(folder, 'a', 'b', 'file')).append(['one'])).rejects.toThrow('ENOENT');
  expect(await readdir(folder)).toEqual([]);
});

test('a line cut off by a crash is no line, and does not swallow the next one', async () => {
  const path = join(folder, 'file');
  const file = lineFile(path);
  await file.append(['one']);
  await appendFile(path, 'tw');
  expect(await file.lines()).toEqual(['one']);
  await file.append(['three']);
  expect(await file.lines()).toEqual(['one', 'tw', 'three']);
});

test('writers at once lose nothing and tear nothing', async () => {
  const path = join(folder, 'file');
  const lines = Array.from({ length: 50 }, (_, n) => `${n} ${'x'.repeat(200)}`);
  await Promise.all(lines.map((line) => lineFile(path).append([line])));
  expect((await lineFile(path).lines()).filter((line) => line !== '').toSorted()).toEqual(lines.toSorted());
});
