import { z } from 'zod';

/** A setting that counts something, such as `must be a whole number of days from 1 to 36500`. */
export function wholeNumber(least: number, most: number, what = 'a whole number') {
  const message = `must be ${what} from ${least} to ${most}`;
  return z.coerce.number(message).int(message).min(least, message).max(most, message);
}
