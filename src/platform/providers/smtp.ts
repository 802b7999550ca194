import nodemailer from 'nodemailer';
import { type Attempt, isLoopback, type Mail, type SendMail } from './transport.js';

/** Limit for each step: name lookup, connection, greeting, and any silence after it. */
const STEP_MS = 5_000;
/**
 * Limit for all steps together: well inside the 60 s for which a message is claimed, and the time a process gets to
 * stop.
 */
const ATTEMPT_MS = 15_000;
/** Characters that could start a second address or a second header. */
const NOT_ONE_ADDRESS = /[\s,;<>"()\p{Cc}]/u;

export interface SmtpSettings {
  /** `smtp://` (STARTTLS) or `smtps://`, with user and password if need be. */
  url: string;
  /** `Name <address>` or an address. */
  from: string;
  /** Where answers go; without it, to the sender. */
  replyTo?: string | undefined;
}

/**
 * Sends mail by SMTP. To any host but this one it uses TLS only: a server that does not offer STARTTLS, or an
 * attacker in between who removes the offer, gets nothing.
 */
export function smtp({ url, from, replyTo }: SmtpSettings): SendMail {
  // Parsed here and not by nodemailer, where `?ignoreTLS=true` in the URL would switch TLS off.
  const { protocol, hostname, port, username, password } = new URL(url);
  const transport = nodemailer.createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    ...(port && { port: Number(port) }),
    secure: protocol === 'smtps:',
    requireTLS: !isLoopback(hostname),
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    dnsTimeout: STEP_MS,
    connectionTimeout: STEP_MS,
    greetingTimeout: STEP_MS,
    socketTimeout: STEP_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const sender = senderOf(from);

  return async ({ id, to, subject, text, html, picture }: Mail): Promise<Attempt> => {
    if (NOT_ONE_ADDRESS.test(to)) return { type: 'REFUSED', reason: 'not one address' };
    try {
      await transport.sendMail({
        messageId: `<${id}@${sender.address.split('@').at(-1)}>`,
        envelope: { from: sender.address, to: [to] },
        from: sender,
        to: { name: '', address: to },
        ...(replyTo && { replyTo: { name: '', address: replyTo } }),
        subject,
        text,
        html,
        ...(picture && {
          attachments: [
            {
              cid: picture.id,
              filename: picture.name,
              contentType: picture.type,
              content: Buffer.from(picture.content, 'base64'),
              contentDisposition: 'inline',
            },
          ],
        }),
        // RFC 3834: no out-of-office notes in return.
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.timeout(ATTEMPT_MS),
      });
      return { type: 'SENT' };
    } catch (error) {
      return attemptOf(error as { code?: string; responseCode?: number });
    }
  };
}

/** The result of a failed attempt. The server's words are left out: they repeat the address. */
function attemptOf({
  code = 'unknown error',
  responseCode,
}: {
  code?: string;
  responseCode?: number;
}): Attempt {
  // Missing TLS or a wrong password is not the message's fault: it can go once that is fixed.
  if (code === 'ETLS' || code === 'EAUTH' || !responseCode) return { type: 'FAILED', reason: `SMTP ${code}` };
  const isPermanent = responseCode >= 500 && responseCode !== 503;
  return { type: isPermanent ? 'REFUSED' : 'FAILED', reason: `SMTP ${responseCode}` };
}

export function senderOf(from: string): { name: string; address: string } {
  const [, name = '', address = from] = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(from) ?? [];
  return { name, address: address.trim() };
}
