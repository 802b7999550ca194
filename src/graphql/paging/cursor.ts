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

const TIME = /^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?[+-]\d{2}:\d{2}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function readCursor(
  list: string,
  cursor: string,
  argument: 'after' | 'before',
): { at: string; id: string } {
  try {
    const [ofList, at, id, ...more] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[];
    if (ofList === list && at && TIME.test(at) && id && UUID.test(id) && more.length === 0) {
      return { at: new Date(at).toISOString(), id };
    }
  } catch {
    // Not one of ours: the message below says so.
  }
  throw isNoCursor(argument);
}
