/** A place in the server's log of changes, as `pg_lsn` writes it: two hexadecimal numbers of 32 bits. */
const FORM = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/i;

/** The place as a number that grows with the log; null if the text is none. */
export function positionOf(text: string | null | undefined): bigint | null {
  const [, high, low] = FORM.exec(text ?? '') ?? [];
  return high === undefined ? null : (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}
