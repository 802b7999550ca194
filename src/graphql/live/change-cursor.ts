import { z } from 'zod';
import { badInput } from '../guard/errors.js';

const MOST = 200;

const Cursor = z.tuple([z.literal('changes'), z.int().min(0), z.uuid(), z.int().min(0)]);

/** How far somebody has followed a customer. */
export interface ChangePlace {
  /** Of the log of events. */
  position: number;
  /** The record whose history it was, and how long that was. */
  holderId: string;
  sequence: number;
}

/** Opaque to callers. Of letters, digits, `-` and `_` only, as it is also the id of a message in an event stream. */
export const writeChangeCursor = ({ position, holderId, sequence }: ChangePlace) =>
  Buffer.from(JSON.stringify(['changes', position, holderId, sequence])).toString('base64url');

export function readChangeCursor(cursor: string): ChangePlace {
  try {
    const text = cursor.length <= MOST ? Buffer.from(cursor, 'base64url').toString() : '';
    const [, position, holderId, sequence] = Cursor.parse(JSON.parse(text));
    return { position, holderId, sequence };
  } catch {
    throw badInput(
      '`after` is not a cursor of these changes. Use the `cursor` of the last message, or leave it out.',
    );
  }
}
