import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Another living process uses the folder: `pid` is its process id, `startedAt` the time when it took the folder. */
export class FolderLockedError extends Error {
  override readonly name = 'FolderLockedError';
  readonly pid: number;
  readonly startedAt: Date;

  constructor(folder: string, holder: Holder) {
    const as = holder.program ? ` as ${holder.program}` : '';
    super(
      `${folder} is in use by process ${holder.pid} (started ${holder.startedAt}${as}), and the embedded database ` +
        'takes one process at a time. Stop that one first, set DATA_DIR to another folder, or use PostgreSQL ' +
        '(DATABASE_URL), where they run side by side.',
    );
    this.pid = holder.pid;
    this.startedAt = new Date(holder.startedAt);
  }
}

/** The lock file's content, as JSON. */
type Holder = {
  /** Identifies this lock, so that a later one by the same process is not mistaken for it. */
  id: string;
  pid: number;
  /** The process's name for people, such as `npm start`. */
  program?: string | undefined;
  /** ISO 8601, UTC */
  startedAt: string;
  /** Start of the process in clock ticks since boot (Linux only): tells it from a later process with the same pid. */
  processStart?: string;
};

type LockFile = { id: string; holder: Holder | undefined };

const TAKEOVER_POLL_MS = 20;
const TAKEOVER_POLLS = 250;

/**
 * Takes a folder for this process alone, with a file `<folder>.lock` beside it; throws FolderLockedError while
 * another living process has it. The lock of a dead process is taken over by exactly one of those that try.
 *
 * It only sees the processes of this machine and container: do not share the folder between containers.
 *
 * @param program name of this program, shown to the next process that finds the folder locked
 */
export async function lockFolder(folder: string, program?: string): Promise<{ release(): Promise<void> }> {
  const file = await lockFileOf(folder);
  const me: Holder = {
    id: randomUUID(),
    pid: process.pid,
    program,
    startedAt: new Date().toISOString(),
    processStart: (await processStatus(process.pid))?.start,
  };
  const other = await place(file, me);
  if (other) throw new FolderLockedError(folder, other);
  return {
    async release() {
      if ((await read(file))?.id === me.id) await rm(file, { force: true });
    },
  };
}

/** Two paths to one folder must meet at one lock, so links are followed. */
async function lockFileOf(folder: string): Promise<string> {
  const path = resolve(folder);
  await mkdir(dirname(path), { recursive: true });
  const real = await realpath(path).catch(async () => join(await realpath(dirname(path)), basename(path)));
  return `${real}.lock`;
}

/**
 * Puts my lock file in place, or returns the living holder that is in the way.
 *
 * A dead lock is never deleted and created again: in between, a third process could get in, or a slow process could
 * delete the lock of a faster one. It is replaced, which leaves no gap, and only by the holder of a second lock named
 * after that dead lock. A process that gets the second lock too late finds another id in the first and starts over.
 */
async function place(file: string, me: Holder): Promise<Holder | undefined> {
  for (let polls = 0; ; ) {
    if (await create(file, me)) return undefined;
    const found = await read(file);
    if (!found) continue;
    if (found.holder && (await isAlive(found.holder))) return found.holder;

    const claim = `${file}.${found.id}`;
    const claimant = await place(claim, me);
    if (claimant) {
      // Another process is taking it over right now.
      if (++polls > TAKEOVER_POLLS) return claimant;
      await sleep(TAKEOVER_POLL_MS);
      continue;
    }
    try {
      if ((await read(file))?.id === found.id) {
        await rename(await writeDraft(file, me), file);
        return undefined;
      }
    } finally {
      await rm(claim, { force: true });
    }
  }
}

/**
 * Links a complete file to the name, which fails when the name is taken. Opening with `wx` would be as exclusive, but
 * others could read the file before it is written and take it for the remains of a crash.
 */
async function create(file: string, me: Holder): Promise<boolean> {
  const draft = await writeDraft(file, me);
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (isErrorCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDraft(file: string, me: Holder): Promise<string> {
  const draft = `${file}.${me.id}.draft`;
  await writeFile(draft, `${JSON.stringify(me)}\n`);
  return draft;
}

async function read(file: string): Promise<LockFile | undefined> {
  try {
    await using handle = await open(file);
    const holder = parse(await handle.readFile('utf8'));
    if (holder) return { id: holder.id, holder };
    // Empty or garbled, as after a power cut: a living process of ours never leaves it like this.
    const { ino, mtimeNs } = await handle.stat({ bigint: true });
    return { id: `${ino}-${mtimeNs}`, holder: undefined };
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function parse(text: string): Holder | undefined {
  try {
    const { id, pid, program, startedAt, processStart } = JSON.parse(text);
    // The id becomes part of a file name, and kill(0) or kill(-1) would ask about more than one process.
    const sound =
      /^[0-9a-f-]{36}$/.test(id) && Number.isInteger(pid) && pid > 0 && !Number.isNaN(Date.parse(startedAt));
    const known = typeof program === 'string' ? program : undefined;
    return sound ? { id, pid, program: known, startedAt, processStart } : undefined;
  } catch {
    return undefined;
  }
}

async function isAlive(holder: Holder): Promise<boolean> {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: the process lives, under another user.
    if (isErrorCode(error, 'ESRCH')) return false;
  }
  const status = await processStatus(holder.pid);
  if (!status) return true;
  if (status.hasEnded) return false;
  return holder.processStart === undefined || holder.processStart === status.start;
}

/** The process's state (field 3) and start time (field 22) from proc(5). Undefined where there is no /proc. */
async function processStatus(pid: number): Promise<{ start: string; hasEnded: boolean } | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // Field 2 is the command in parentheses and may itself contain spaces and parentheses.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const start = fields?.[19];
  // Z: the process has ended, but its parent has not collected the exit code yet.
  return start ? { start, hasEnded: fields[0] === 'Z' || fields[0] === 'X' } : undefined;
}

function isErrorCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
