import { open, rm } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import type { FieldProblem } from '../../domain/work/problems.js';
import { PlainError } from '../../platform/plain-error.js';

/** The file of what was refused: line, field and reason. It may quote what people wrote, so only its owner reads it. */
export interface RejectsFile {
  path: string;
  /** Writes these behind so many bytes, in the place of whatever follows there, and says where they end. */
  put(at: number, rejects: readonly Reject[]): Promise<number>;
  /** An empty one is gone then. */
  close(): Promise<void>;
}

export interface Reject {
  line: number;
  problems: readonly FieldProblem[];
}

const OWNER_ONLY = 0o600;
const lines = (rows: unknown[][]) => stringify(rows, { escape_formulas: true, record_delimiter: '\r\n' });

/** Opens it with its first so many bytes, which an import wrote that goes on now. What follows them was never settled. */
export async function openRejects(path: string, kept: number): Promise<RejectsFile> {
  const file = await open(path, kept > 0 ? 'r+' : 'w', OWNER_ONLY).catch((error: Error) => {
    throw new PlainError(`The file of what is rejected cannot be written: ${error.message}.`);
  });
  await file.chmod(OWNER_ONLY);
  if ((await file.stat()).size < kept) {
    await file.close();
    throw new PlainError(`${path} is shorter than what was written to it. Put it back, and go on then.`);
  }
  const head = Buffer.from(lines([['line', 'field', 'reason']]));
  let end = Number.POSITIVE_INFINITY;
  const cut = async (at: number) => {
    if (end !== at) await file.truncate(at);
    end = at;
  };
  await cut(kept);
  return {
    path,
    async put(at, rejects) {
      await cut(at);
      if (rejects.length === 0) return at;
      const rows = rejects.flatMap(({ line, problems }) =>
        problems.map(({ path: field, message }) => [line, field, message]),
      );
      const bytes = Buffer.concat([at === 0 ? head : Buffer.alloc(0), Buffer.from(lines(rows))]);
      await file.write(bytes, 0, bytes.length, at);
      await file.datasync();
      end = at + bytes.length;
      return end;
    },
    async close() {
      const { size } = await file.stat();
      await file.close();
      if (size === 0) await rm(path, { force: true });
    },
  };
}
