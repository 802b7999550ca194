import { execFile, execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type SmallDisk = NonNullable<Awaited<ReturnType<typeof mountSmallDisk>>>;

/** A disk of so many megabytes, in memory, that can be filled; null where this user may not mount one. */
export async function mountSmallDisk(megabytes: number) {
  const folder = await mkdtemp(join(tmpdir(), 'accounts-small-disk-'));
  const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder];
  const isMounted = await run('mount', options).then(
    () => true,
    () => false,
  );
  if (!isMounted) {
    await rm(folder, { recursive: true });
    return null;
  }
  await chmod(folder, 0o777);
  const unmountAtExit = () => void execFileSync('umount', ['-l', folder]);
  process.once('exit', unmountAtExit);
  const filler = join(folder, 'filler');

  return {
    folder,
    /** Takes the rest of the disk. */
    async fill(): Promise<void> {
      const isFull = await run('dd', ['if=/dev/zero', `of=${filler}`, 'bs=1M']).then(
        () => false,
        ({ stderr }: { stderr: string }) => stderr.includes('No space left'),
      );
      if (!isFull) throw new Error(`${folder} could not be filled.`);
    },
    /** Gives it back. */
    free: () => rm(filler, { force: true }),
    async unmount(): Promise<void> {
      process.off('exit', unmountAtExit);
      await run('umount', ['-l', folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
