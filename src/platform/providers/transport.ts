/** A mail as it is sent. */
export interface Mail {
  /** The same at every attempt; the Message-ID is made of it. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Shown in the HTML by `cid:` and its id. */
  picture?: InlinePicture;
}

/** A picture that travels with a mail. */
export interface InlinePicture {
  id: string;
  /** For programs that list it as an attachment. */
  name: string;
  /** Its media type. */
  type: string;
  /** In base64. */
  content: string;
}

/** A text message as it is sent. */
export interface Sms {
  /** The same at every attempt. */
  id: string;
  /** E.164. */
  to: string;
  text: string;
}

/** The result of an attempt. A `reason` is for the log and contains neither addresses nor contents. */
export type Attempt =
  | { type: 'SENT' }
  /** Worth another attempt, if `afterSeconds` is given not before then. */
  | { type: 'FAILED'; reason: string; afterSeconds?: number }
  /** It would fail again. */
  | { type: 'REFUSED'; reason: string };

export type SendMail = (mail: Mail) => Promise<Attempt>;
export type SendSms = (sms: Sms) => Promise<Attempt>;

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
