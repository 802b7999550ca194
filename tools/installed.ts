import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A part of the project with packages of its own, which are not among the project's because few need them. */
export interface Part {
  folder: string;
  /** How sentences call it, such as `the example`. */
  name: string;
  /** What its packages take on the disk, such as `700 MB`. */
  size: string;
}

/** Written after an installation: which lock it was of. */
const noteOf = (folder: string) => join(folder, 'node_modules/.installed');
const lockOf = (folder: string) => join(folder, '.installing');

const wanted = (folder: string) =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');

function areInstalled(folder: string): boolean {
  try {
    return readFileSync(noteOf(folder), 'utf8') === wanted(folder);
  } catch {
    return false;
  }
}

/**
 * Installs the packages of a part when they are missing or those of another lock. Of several processes that ask at once,
 * one installs and the others wait.
 */
export async function installPackages(
  { folder, name, size }: Part,
  say: (line: string) => void = console.log,
): Promise<void> {
  while (!areInstalled(folder)) {
    if (!takeLock(lockOf(folder))) {
      await sleep(1_000);
      continue;
    }
    try {
      say(`Installing the packages of ${name}: ${size}, once …`);
      const npmCi = ['ci', '--no-audit', '--no-fund'];
      // What npm has kept is as good, as the lock knows its checksum, and unpacked with less work than asked about again.
      // A list of versions that is older than the lock makes it fail: then npm asks.
      await run('npm', [...npmCi, '--prefer-offline'], { cwd: folder }).catch(() =>
        run('npm', npmCi, { cwd: folder }),
      );
      writeFileSync(noteOf(folder), wanted(folder));
    } catch (error) {
      const { stderr } = error as { stderr?: string };
      throw new Error(`The packages of ${name} cannot be installed. ${stderr?.trim() || error}`);
    } finally {
      rmSync(lockOf(folder), { force: true });
    }
  }
}

/** Whether this process may install; the lock of a process that is no more is taken over. */
function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isHeld(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isHeld(lock: string): boolean {
  try {
    return process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch {
    return false;
  }
}
