import { z } from 'zod';
import type { DuplicatePair } from '../../reads/duplicates.js';
import { isNoCursor } from '../paging/cursor.js';

type Place = Pick<DuplicatePair, 'weight' | 'oneId' | 'otherId'>;

const Cursor = z.tuple([z.literal('duplicates'), z.int().min(0).max(100), z.uuid(), z.uuid()]);

/** Opaque to callers, and refused unless it belongs to this list. */
export const writePairCursor = ({ weight, oneId, otherId }: Place) =>
  Buffer.from(JSON.stringify(['duplicates', weight, oneId, otherId])).toString('base64url');

export function readPairCursor(cursor: string, argument: 'after' | 'before'): Place {
  try {
    const [, weight, oneId, otherId] = Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { weight, oneId, otherId };
  } catch {
    throw isNoCursor(argument);
  }
}
