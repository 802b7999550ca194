/** A barcode as an SVG document: EAN-13 for thirteen digits with the right check digit, otherwise Code 128. */
export async function barcodeSvg(text: string): Promise<string> {
  // Loaded with the first barcode: most requests need none.
  const { toSVG } = await import('bwip-js/node');
  const bcid = isEan13(text) ? 'ean13' : 'code128';
  return toSVG({
    bcid,
    text,
    scale: 3,
    height: 15,
    includetext: true,
    textxalign: 'center',
    paddingwidth: 10,
  });
}

/** Thirteen digits whose last makes the weighted sum a multiple of ten (GS1 General Specifications, 7.9). */
function isEan13(text: string): boolean {
  if (!/^\d{13}$/.test(text)) return false;
  const sum = [...text].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
