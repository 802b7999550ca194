import { z } from 'zod';
import { isNoCursor } from '../paging/cursor.js';

const Cursor = z.tuple([z.literal('events'), z.int().min(0)]);

/** Opaque to callers, and refused unless it belongs to this list. */
export const writeEventCursor = (position: number) =>
  Buffer.from(JSON.stringify(['events', position])).toString('base64url');

export function readEventCursor(cursor: string, argument: 'after' | 'before'): number {
  try {
    const [, position] = Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return position;
  } catch {
    throw isNoCursor(argument);
  }
}
