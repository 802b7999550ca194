import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Another living process uses the folder. `pid` is its process id, `startedAt` when it took the folder. */
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

/** What the lock file says, as JSON. */
type Holder = {
  /** Names this one locking, so that nobody mistakes a later one by the same process for it. */
  id: string;
  pid: number;
  /** What that process is to people, such as `npm start`. */
  program?: string | undefined;
  /** ISO 8601, UTC */
  startedAt: string;
  /** Start of the process in clock ticks since boot (Linux only): tells it from a later process with its pid. */
  processStart?: string;
};

type LockFile = { id: string; holder: Holder | undefined };

const TAKEOVER_POLL_MS = 20;
const TAKEOVER_POLLS = 250;

/**
 * Takes a folder for this process alone, by a file `<folder>.lock` beside it; throws FolderLockedError while another
 * living process has it. The lock of a process that died is taken over, by exactly one of those who try.
 *
 * It sees the processes of this machine and container only: do not share the folder between containers.
 *
 * @param program what the other one is told has it
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
 * Puts my lock file in place, or returns the living holder in the way.
 *
 * A dead lock is never deleted and made anew: between the two a third process gets in, or a slow one deletes the lock
 * of the process that was faster. It is replaced, which leaves no gap, and only by who holds a second lock named after
 * that one dead lock. Whoever gets the second lock late finds another id in the first and starts over.
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
      // Somebody is taking it over this moment.
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
    // Empty or garbled, as after a power cut: no process of ours leaves it so while it lives.
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
    // EPERM: it lives, as another user.
    if (isErrorCode(error, 'ESRCH')) return false;
  }
  const status = await processStatus(holder.pid);
  if (!status) return true;
  if (status.hasEnded) return false;
  return holder.processStart === undefined || holder.processStart === status.start;
}

/** From proc(5): field 3 is the state, field 22 the start. Undefined where there is no /proc. */
async function processStatus(pid: number): Promise<{ start: string; hasEnded: boolean } | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // Field 2 is the command in brackets and may itself contain spaces and brackets.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const start = fields?.[19];
  // Z: killed, but its parent has not asked for the exit code yet. It runs no more.
  return start ? { start, hasEnded: fields[0] === 'Z' || fields[0] === 'X' } : undefined;
}

function isErrorCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
