import { randomInt } from 'node:crypto';

/** Digits from the system's cryptographic source. The first is never 0, so that they survive a spreadsheet. */
export function randomDigits(length: number): string {
  let digits = String(randomInt(1, 10));
  while (digits.length < length) digits += String(randomInt(0, 10));
  return digits;
}
