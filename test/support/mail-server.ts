import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as a mail server receives it. */
export interface TakenMail {
  from: string;
  recipients: string[];
  isEncrypted: boolean;
  raw: string;
}

export interface MailServer {
  /** The value of SMTP_URL, on a loopback address. */
  url: string;
  port: number;
  taken: TakenMail[];
  /** Refuses the next mails with these codes in turn, after their content has arrived. */
  refuseNext(...codes: number[]): void;
  /** Takes the next mail and dies before it acknowledges it. */
  dieAfterNextMail(): void;
  /** Called right after the server has answered 250 to the next mail. */
  onceTaken(tell: () => void): void;
  /** Called when the next mail is announced, before any of it has arrived. */
  onceAttempted(tell: () => void): void;
  /** The number of sessions that tried to send something. */
  readonly attempts: number;
  close(): Promise<void>;
}

/** A real SMTP server on loopback that takes every mail, unless told otherwise. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const taken: TakenMail[] = [];
  const refusals: number[] = [];
  let attempts = 0;
  let diesNext = false;
  const tellTaken: Array<() => void> = [];
  const tellAttempted: Array<() => void> = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const responseCode = refusals.shift();
        if (responseCode) {
          done(Object.assign(new Error('No, <ada@example.com>'), { responseCode }));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom ? mailFrom.address : '',
          recipients: rcptTo.map(({ address }) => address),
          isEncrypted: session.secure,
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        if (diesNext) {
          diesNext = false;
          // The mail is taken, and the client is never told.
          for (const connection of server.connections) connection.close();
          return;
        }
        done();
        tellTaken.shift()?.();
      });
    },
    onMailFrom(_address, _session, done) {
      attempts += 1;
      tellAttempted.shift()?.();
      done();
    },
    ...options,
  });
  // A client that disconnects is not an error of the server.
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;

  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    taken,
    get attempts() {
      return attempts;
    },
    refuseNext: (...codes) => void refusals.push(...codes),
    onceTaken: (tell) => void tellTaken.push(tell),
    onceAttempted: (tell) => void tellAttempted.push(tell),
    dieAfterNextMail() {
      diesNext = true;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A port that nothing listens on. */
export async function deadPort(): Promise<number> {
  const server = await startMailServer();
  await server.close();
  const probe = connect(server.port, '127.0.0.1');
  await once(probe, 'error');
  return server.port;
}

export interface ReadMail {
  headers: Map<string, string>;
  text: string;
  html: string;
}

/** The mail as a mail program reads it: headers unfolded, both parts decoded. */
export function readMail({ raw }: TakenMail): ReadMail {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const headers = headersOf(head);
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1] ?? '';
  const parts = body.join('\r\n\r\n').split(`--${boundary}`).slice(1, -1).map(partOf);
  const of = (type: string) => parts.find((part) => part.type.startsWith(type))?.content ?? '';
  return { headers, text: of('text/plain'), html: of('text/html') };
}

function headersOf(head: string): Map<string, string> {
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
    }),
  );
}

function partOf(part: string) {
  const [head = '', ...body] = part.trimStart().split('\r\n\r\n');
  const headers = headersOf(head);
  const content = body.join('\r\n\r\n');
  const encoding = headers.get('content-transfer-encoding');
  return {
    type: headers.get('content-type') ?? '',
    content:
      encoding === 'base64'
        ? Buffer.from(content, 'base64').toString('utf8')
        : encoding === 'quoted-printable'
          ? quotedPrintable(content.replace(/=\r\n/g, ''))
          : content,
  };
}

const quotedPrintable = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/** RFC 2047 */
const decodeWords = (text: string) =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?(.*?)\?=/gi, (_match, kind: string, words: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(words, 'base64').toString('utf8')
        : quotedPrintable(words.replace(/_/g, ' ')),
    );
