/** A barcode as an SVG document: EAN-13 for thirteen digits with the right check digit, otherwise Code 128. */
export async function barcodeSvg(text: string): Promise<string> {
  // Loaded with the first barcode: most requests need none.
  const { toSVG } = await import('bwip-js/node');
  const common = { text, scale: 3, height: 15, includetext: true, paddingwidth: 10 };
  // The digits of an EAN-13 stand between its guard bars, at places that the standard gives.
  return toSVG(
    isEan13(text) ? { ...common, bcid: 'ean13' } : { ...common, bcid: 'code128', textxalign: 'center' },
  );
}

/** Thirteen digits whose last makes the weighted sum a multiple of ten (GS1 General Specifications, 7.9). */
function isEan13(text: string): boolean {
  if (!/^\d{13}$/.test(text)) return false;
  const sum = [...text].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
