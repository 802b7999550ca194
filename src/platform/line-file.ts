import { open, readFile } from 'node:fs/promises';

/** A file to which lines are only added. Several processes may: a line is short enough to be written in one go. */
export interface LineFile {
  /** Every whole line. What a crash left half-written is no line. */
  lines(): Promise<string[]>;
  /** Adds lines; they are on the disk when this ends. Makes the file if there is none, but no folder. */
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
      // Somebody was killed in the middle of a line; the next one begins on its own.
      const gap = last[0] === NEW_LINE ? '' : '\n';
      await file.appendFile(gap + lines.map((line) => `${line}\n`).join(''));
      await file.datasync();
    } finally {
      await file.close();
    }
  },
});
