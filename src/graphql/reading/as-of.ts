import { badInput } from '../guard/errors.js';

/** A time for which a customer or their history is requested. The future is not known. */
export function timeInPast(asOf: Date, now: Date): string {
  if (asOf.getTime() <= now.getTime()) return asOf.toISOString();
  throw badInput(
    `\`asOf\` must not be in the future: it is ${now.toISOString()} now. Leave it out for what is now.`,
  );
}
