import { Arg, Int } from 'type-graphql';
import { badInput } from '../guard/errors.js';

/** How many entries of a list may be asked for at once, and how many there are if nobody says. */
export interface PageSizes {
  usual: number;
  most: number;
}

/** The arguments of GraphQL Cursor Connections: `first` after a cursor, or `last` before one. */
export const First = ({ usual, most }: PageSizes) =>
  Arg('first', () => Int, {
    nullable: true,
    description: `The size of a page, 1 to ${most}; ${usual} unless given.`,
  });
export const After = () =>
  Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the previous page.' });
export const Last = ({ most }: PageSizes) =>
  Arg('last', () => Int, {
    nullable: true,
    description: `The size of a page that is read from the end of the list or from \`before\` backwards, 1 to ${most}. Its entries stand in the order of the list.`,
  });
export const Before = () =>
  Arg('before', () => String, { nullable: true, description: 'The `startCursor` of the page that follows.' });

type Given<Value> = Value | null | undefined;
export interface PageArguments {
  first: Given<number>;
  after: Given<string>;
  last: Given<number>;
  before: Given<string>;
}

/** So many entries of a list from a place on, or from its beginning; backwards, up to a place or to its end. */
export interface PageAsked<Place> {
  size: number;
  /** One more than the page holds, to know whether there is another page beyond it. */
  limit: number;
  isBackwards: boolean;
  /** The entry that the page begins behind, or ends before. */
  from: Place | undefined;
  /** Whether it has entries on the side from which it is read: at least the one that the cursor names. */
  isInside: boolean;
}

/** The page that the arguments ask for. `placeAt` reads a cursor, which was given as the argument of this name. */
export function pageAsked<Place>(
  { first, after, last, before }: PageArguments,
  { usual, most }: PageSizes,
  placeAt: (cursor: string, argument: 'after' | 'before') => Place,
): PageAsked<Place> {
  const isBackwards = last != null || before != null;
  if (isBackwards && (first != null || after != null)) {
    throw badInput('Give either `first` and `after` or `last` and `before`.');
  }
  const [size, name] = isBackwards ? [last ?? usual, 'last'] : [first ?? usual, 'first'];
  if (size < 1 || size > most) throw badInput(`\`${name}\` must be between 1 and ${most}.`);
  const from =
    after != null ? placeAt(after, 'after') : before != null ? placeAt(before, 'before') : undefined;
  return { size, limit: size + 1, isBackwards, from, isInside: from !== undefined };
}
