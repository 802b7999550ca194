/** A mail as it leaves. */
export interface Mail {
  /** The same at every attempt; the Message-ID is made of it. */
  id: string;
  /** One address. */
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** A text message as it leaves. */
export interface Sms {
  /** The same at every attempt. */
  id: string;
  /** E.164. */
  to: string;
  text: string;
}

/** How an attempt ended. A `reason` is for the record and tells neither addresses nor contents. */
export type Attempt =
  | { type: 'SENT' }
  /** Worth another attempt, if given not before that many seconds. */
  | { type: 'FAILED'; reason: string; afterSeconds?: number }
  /** It would fail again. */
  | { type: 'REFUSED'; reason: string };

export type SendMail = (mail: Mail) => Promise<Attempt>;
export type SendSms = (sms: Sms) => Promise<Attempt>;

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
