import { badInput } from '../guard/errors.js';

/** A time a customer or its history is asked about. What will be is not known. */
export function timeInPast(asOf: Date, now: Date): string {
  if (asOf.getTime() <= now.getTime()) return asOf.toISOString();
  throw badInput(
    `\`asOf\` must not be in the future: it is ${now.toISOString()} now. Leave it out for what is now.`,
  );
}
