import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = fileURLToPath(new URL('.', import.meta.url));
const LOCK = `${folder}.installing`;

/** Written after an installation: which lock it was of. */
const INSTALLED = `${folder}node_modules/.installed`;

const wanted = () =>
  createHash('sha256')
    .update(readFileSync(`${folder}package-lock.json`))
    .digest('hex');

function areInstalled(): boolean {
  try {
    return readFileSync(INSTALLED, 'utf8') === wanted();
  } catch {
    return false;
  }
}

/**
 * Installs the packages of the example when they are missing or those of another lock. They take 700 MB, and so are not
 * among the project's own. Of several processes that ask at once, one installs and the others wait.
 */
export async function installPackages(say: (line: string) => void = console.log): Promise<void> {
  while (!areInstalled()) {
    if (!takeLock()) {
      await sleep(1_000);
      continue;
    }
    try {
      say('Installing the packages of the example: 700 MB, once …');
      await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder });
      writeFileSync(INSTALLED, wanted());
    } catch (error) {
      const { stderr } = error as { stderr?: string };
      throw new Error(`The packages of the example cannot be installed. ${stderr?.trim() || error}`);
    } finally {
      rmSync(LOCK, { force: true });
    }
  }
}

/** Whether this process may install; the lock of a process that is no more is taken over. */
function takeLock(): boolean {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isHeld()) rmSync(LOCK, { force: true });
    return false;
  }
}

function isHeld(): boolean {
  try {
    return process.kill(Number(readFileSync(LOCK, 'utf8')), 0);
  } catch {
    return false;
  }
}
