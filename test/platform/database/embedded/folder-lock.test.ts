import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderLockedError, lockFolder } from '../../../../src/platform/database/embedded/folder-lock.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let folder: string;
let children: ChildProcess[];

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'folder-lock-')), '.data');
  children = [];
});

afterEach(async () => {
  await Promise.all(children.map(kill));
  await rm(dirname(folder), { recursive: true });
});

/** A process of its own that says `ready`, locks the folder when told to, says what came of it and stays alive. */
const STARTER = `
  import { once } from 'node:events';
  const { lockFolder } = await import(${JSON.stringify(new URL('../../../../src/platform/database/embedded/folder-lock.ts', import.meta.url))});
  const told = once(process.stdin, 'data');
  console.log('ready');
  await told;
  try {
    await lockFolder(process.env.FOLDER, 'npm start');
    console.log(JSON.stringify({ locked: true }));
  } catch (error) {
    console.log(JSON.stringify({ locked: false, name: error.name, pid: error.pid, message: error.message }));
  }
`;

type Result = { locked: boolean; name?: string; pid?: number; message?: string };
type Starter = { pid: number; child: ChildProcess; lock(): Promise<Result> };

async function starter(): Promise<Starter> {
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '--eval', STARTER], {
    env: { ...process.env, FOLDER: folder },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('ready');
  return {
    pid: child.pid!,
    child,
    async lock() {
      child.stdin.write('go\n');
      return JSON.parse((await lines.next()).value!);
    },
  };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** The lock of a process that was killed while it held the folder. */
async function leaveStaleLock(): Promise<void> {
  const dead = await starter();
  expect(await dead.lock()).toEqual({ locked: true });
  await kill(dead.child);
}

const filesBeside = () => readdir(dirname(folder));
const lockContent = async () => JSON.parse(await readFile(`${folder}.lock`, 'utf8'));

describe('the lock of the embedded database folder', () => {
  it('lies beside the folder, says who holds it, and goes with its release', async () => {
    const lock = await lockFolder(folder);
    expect(await filesBeside()).toEqual(['.data.lock']);
    expect(await lockContent()).toEqual({
      id: expect.stringMatching(UUID),
      pid: process.pid,
      startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      ...(process.platform === 'linux' && { processStart: expect.stringMatching(/^\d+$/) }),
    });
    await lock.release();
    expect(await filesBeside()).toEqual([]);
    await (await lockFolder(folder)).release();
  });

  it('names the process that holds it', async () => {
    const holder = await starter();
    expect(await holder.lock()).toEqual({ locked: true });
    const { startedAt } = await lockContent();

    const refusal = await lockFolder(folder).catch((error) => error);
    expect(refusal).toBeInstanceOf(FolderLockedError);
    expect(refusal).toMatchObject({ pid: holder.pid, startedAt: new Date(startedAt) });
    expect(refusal.message).toBe(
      `${folder} is in use by process ${holder.pid} (started ${startedAt} as npm start), and the embedded database ` +
        'takes one process at a time. Stop that one first, set DATA_DIR to another folder, or use PostgreSQL ' +
        '(DATABASE_URL), where they run side by side.',
    );
    expect(await filesBeside()).toEqual(['.data.lock']);
  });

  it('keeps a second process out, and a second caller in the same one', async () => {
    const lock = await lockFolder(folder);
    expect(await (await starter()).lock()).toMatchObject({
      locked: false,
      name: 'FolderLockedError',
      pid: process.pid,
    });
    await expect(lockFolder(folder)).rejects.toMatchObject({ pid: process.pid });
    await lock.release();
    expect(await (await starter()).lock()).toEqual({ locked: true });
  });

  it('is the same lock by another path to the folder', async () => {
    await mkdir(folder);
    const alias = join(dirname(folder), 'alias');
    await symlink(folder, alias);
    const lock = await lockFolder(`${alias}/`);
    await expect(lockFolder(folder)).rejects.toBeInstanceOf(FolderLockedError);
    await expect(lockFolder(`${dirname(folder)}/x/../${basename(folder)}/`)).rejects.toThrow('in use by');
    await lock.release();
  });

  it('is not released by who lost it to somebody else', async () => {
    const lost = await lockFolder(folder);
    await rm(`${folder}.lock`);
    const lock = await lockFolder(folder);
    await lost.release();
    await expect(lockFolder(folder)).rejects.toBeInstanceOf(FolderLockedError);
    await lock.release();
    await lock.release();
    expect(await filesBeside()).toEqual([]);
  });
});

describe('a lock left behind', () => {
  it('by a killed process is taken over', async () => {
    await leaveStaleLock();
    expect(await filesBeside()).toEqual(['.data.lock']);
    const lock = await lockFolder(folder);
    expect(await lockContent()).toMatchObject({ pid: process.pid });
    expect(await filesBeside()).toEqual(['.data.lock']);
    await lock.release();
  });

  it.runIf(process.platform === 'linux')(
    'by a process whose pid another one has now is taken over',
    async () => {
      const other = await starter();
      await other.lock();
      const content = await lockContent();
      await expect(lockFolder(folder)).rejects.toMatchObject({ pid: other.pid });
      await writeFile(`${folder}.lock`, JSON.stringify({ ...content, processStart: '1' }));
      await (await lockFolder(folder)).release();
    },
  );

  it.runIf(process.platform === 'linux')(
    'by a killed process that its parent ignores is taken over',
    async () => {
      // sh becomes sleep, which never asks how its child ended: a zombie, and kill(pid, 0) calls zombies alive.
      const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      children.push(parent);
      const pid = Number(
        (await createInterface({ input: parent.stdout })[Symbol.asyncIterator]().next()).value,
      );
      // Not before: sh itself does ask.
      const program = () => readFile(`/proc/${parent.pid}/comm`, 'utf8');
      await expect.poll(program, { timeout: 15_000 }).toBe('sleep\n');
      process.kill(pid, 'SIGKILL');
      const state = async () => (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1];
      await expect.poll(state, { timeout: 15_000 }).toMatch(/^Z /);
      const processStart = (await state())!.split(' ')[19];
      await writeFile(
        `${folder}.lock`,
        JSON.stringify({ id: crypto.randomUUID(), pid, startedAt: new Date().toISOString(), processStart }),
      );
      await (await lockFolder(folder)).release();
    },
  );

  it.each([
    ['empty', ''],
    ['cut off', '{"id":"3f0c'],
    ['not an object', 'null'],
    ['without a process', '{}'],
    [
      'with a process group for a process',
      `{"id":"${crypto.randomUUID()}","pid":-1,"startedAt":"2026-01-01"}`,
    ],
    [
      'with a path for an id',
      `{"id":"../../../../../../../../../../etc/pwd","pid":1,"startedAt":"2026-01-01"}`,
    ],
  ])('%s is taken over', async (_, content) => {
    await writeFile(`${folder}.lock`, content);
    const lock = await lockFolder(folder);
    expect(await filesBeside()).toEqual(['.data.lock']);
    await expect(lockFolder(folder)).rejects.toMatchObject({ pid: process.pid });
    await lock.release();
  });

  it('is taken over also when the process that was taking it over died', async () => {
    await leaveStaleLock();
    const { id } = await lockContent();
    const killedAtIt = await starter();
    await kill(killedAtIt.child);
    await writeFile(
      `${folder}.lock.${id}`,
      JSON.stringify({ id: crypto.randomUUID(), pid: killedAtIt.pid, startedAt: new Date().toISOString() }),
    );
    const lock = await lockFolder(folder);
    expect(await filesBeside()).toEqual(['.data.lock']);
    await lock.release();
  });

  it.each(['dead', 'empty'])('%s falls to exactly one of ten processes that start at once', async (kind) => {
    if (kind === 'dead') await leaveStaleLock();
    else await writeFile(`${folder}.lock`, '');
    const starters = await Promise.all(Array.from({ length: 10 }, starter));
    const results = await Promise.all(starters.map((each) => each.lock()));

    const winners = starters.filter((_, index) => results[index]!.locked);
    expect(winners).toHaveLength(1);
    const losers = results.filter((result) => !result.locked);
    expect(losers.map(({ name, pid }) => ({ name, pid }))).toEqual(
      Array.from({ length: 9 }, () => ({ name: 'FolderLockedError', pid: winners[0]!.pid })),
    );
    expect(await lockContent()).toMatchObject({ pid: winners[0]!.pid });
    expect(await filesBeside()).toEqual(['.data.lock']);
  });
});
