import { flawIn } from '../../platform/text/json.js';
import { badInput } from '../guard/errors.js';

/**
 * Cursors are opaque to callers. Each names the list it belongs to, so a cursor of another list, of another order or
 * of a caller's own making is refused instead of silently giving a wrong page.
 */
export const writeCursor = (list: string, at: string, id: string) =>
  Buffer.from(JSON.stringify([list, at, id])).toString('base64url');

export const isNoCursor = (argument: 'after' | 'before') =>
  badInput(
    `\`${argument}\` is not a cursor of this list. Use a \`cursor\`, \`startCursor\` or \`endCursor\` that this list returned.`,
  );

/** The text that a place in a list is written with: a time, or whatever else the list is sorted by. */
export type PlaceText = 'TIME' | 'TIME_OR_NEVER' | 'NAME';

const LONGEST_NAME = 100;
const TIME = /^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?[+-]\d{2}:\d{2}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function readCursor(
  list: string,
  cursor: string,
  argument: 'after' | 'before',
  text: PlaceText = 'TIME',
): { at: string; id: string } {
  try {
    const [ofList, at, id, ...more] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[];
    if (ofList === list && id && UUID.test(id) && more.length === 0) {
      const place = placeIn(text, at);
      if (place !== null) return { at: place, id };
    }
  } catch {
    // Not one of ours: the message below says so.
  }
  throw isNoCursor(argument);
}

function placeIn(text: PlaceText, at: unknown): string | null {
  if (typeof at !== 'string') return null;
  if (text === 'NAME') return at.length <= 2 * LONGEST_NAME && !flawIn(at) ? at : null;
  if (text === 'TIME_OR_NEVER' && at === '-infinity') return at;
  return TIME.test(at) ? new Date(at).toISOString() : null;
}
