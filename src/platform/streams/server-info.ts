import { connect } from 'node:net';

const DEFAULT_PORT = 4222;
/** Longer than what any server says of itself. */
const LONGEST = 65_536;

/** The host of a URL, an IPv6 address without its brackets. */
export const hostOf = (server: string) => new URL(server).hostname.replace(/^\[|\]$/g, '');

/**
 * Whether a server says, before anything is sent, that it wants a certificate of who connects. One that refuses a
 * certificate ends the connection, and mostly before it could be read why. False if it says nothing in time.
 */
export function wantsCertificate(server: string, ms: number): Promise<boolean> {
  const port = Number(new URL(server).port || DEFAULT_PORT);
  return new Promise((resolve) => {
    let said = '';
    const socket = connect({ host: hostOf(server), port });
    const timer = setTimeout(() => socket.destroy(), ms);
    socket
      .setEncoding('utf8')
      .on('data', (text: string) => {
        said += text;
        if (said.includes('\n') || said.length > LONGEST) socket.destroy();
      })
      // The end comes next.
      .on('error', () => {})
      .on('close', () => {
        clearTimeout(timer);
        resolve(/^INFO .*"tls_verify": ?true/.test(said));
      });
  });
}
