import { open, readFile } from 'node:fs/promises';

/** An append-only file of lines. Several processes may write to it: a line is short enough for one atomic write. */
export interface LineFile {
  /** All complete lines. The half of a line that a crash left behind does not count. */
  lines(): Promise<string[]>;
  /** Adds lines and resolves once they are on the disk. Creates the file if it is missing, but no folder. */
  append(lines: readonly string[]): Promise<void>;
}

const NEW_LINE = 10;

export const lineFile = (path: string): LineFile => ({
  async lines() {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return text.split('\n').slice(0, -1);
  },
  async append(lines) {
    const file = await open(path, 'a+', 0o600);
    try {
      const { size } = await file.stat();
      const last = Buffer.alloc(1, NEW_LINE);
      if (size > 0) await file.read(last, 0, 1, size - 1);
      // A process was killed in the middle of a line; the next one begins on a line of its own.
      const gap = last[0] === NEW_LINE ? '' : '\n';
      await file.appendFile(gap + lines.map((line) => `${line}\n`).join(''));
      await file.datasync();
    } finally {
      await file.close();
    }
  },
});
