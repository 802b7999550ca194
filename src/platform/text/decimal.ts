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
