/** GSM 03.38 (3GPP TS 23.038, 6.2.1): the characters of which 160 fit into one text message. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** These take the room of two. */
const EXTENDED = new Set('\f^{}\\[~]|€');

/** What a text message costs: how many are sent for one text, and whether one foreign character made it so many. */
export interface SmsLength {
  parts: number;
  /** With a character that GSM 03.38 lacks, each part has room for 70 characters instead of 160. */
  isUnicode: boolean;
}

export function smsLength(text: string): SmsLength {
  const septets = [...text].map((character) =>
    BASIC.has(character) ? 1 : EXTENDED.has(character) ? 2 : null,
  );
  // UCS-2 counts in units of 16 bits, as strings do here.
  if (septets.includes(null))
    return { parts: text.length <= 70 ? 1 : Math.ceil(text.length / 67), isUnicode: true };
  const length = septets.reduce<number>((sum, septet) => sum + (septet ?? 0), 0);
  return { parts: length <= 160 ? 1 : Math.ceil(length / 153), isUnicode: false };
}
