/** Exact decimals are text here and `numeric` in the database; a JavaScript number would round them. */
const DECIMAL = /^-?(0|[1-9]\d{0,14})(\.\d{1,4})?$/;

/** Plain digits, at most 15 before the point and 4 after it, which is enough for every amount. */
export const isDecimal = (text: string): boolean => DECIMAL.test(text);

export const isPositive = (decimal: string): boolean => !decimal.startsWith('-') && /[1-9]/.test(decimal);

/** The number of significant digits after the point: 0 for `25.00`, 1 for `12.50`. */
export const fractionDigits = (decimal: string): number =>
  (decimal.split('.')[1] ?? '').replace(/0+$/, '').length;

/** The number of digits a currency has after the point: 2 for PLN, 0 for JPY (ISO 4217). */
export const currencyDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** An amount as people write it: `12.5` PLN is `12.50`. Without a currency it stays as short as possible. */
export function shownAmount(decimal: string, currency: string | null): string {
  const [whole = '0', fraction = ''] = decimal.split('.');
  const digits = fraction.replace(/0+$/, '').padEnd(currency === null ? 0 : currencyDigits(currency), '0');
  return digits === '' ? whole : `${whole}.${digits}`;
}

/** A decimal with at most 4 digits after the point as a whole number of ten-thousandths, to compute with. */
export function toUnits(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const units = BigInt(whole) * 10_000n + BigInt(fraction.slice(0, 4).padEnd(4, '0'));
  return decimal.startsWith('-') ? -units : units;
}

/** The same back: without trailing zeros, such as `12.5`. */
export function fromUnits(units: bigint): string {
  const digits = (units < 0n ? -units : units).toString().padStart(5, '0');
  const fraction = digits.slice(-4).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -4)}${fraction === '' ? '' : `.${fraction}`}`;
}
