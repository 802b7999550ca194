import { PlainError } from '../plain-error.js';
import { isRefusedByPooler, NAME_THE_POOLER } from './pooler/expected-pooler.js';
import { serversOf } from './servers/servers-of.js';

const NETWORK = ['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'EPIPE'];
const NO_SUCH_HOST = ['ENOTFOUND', 'EAI_AGAIN'];
const NOT_NOW = /^(53|57P0)/;
const TLS = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(GET|VERIFY))|SSL connections/;
const NO_ANSWER =
  /^(timeout exceeded when trying to connect|Connection terminated due to connection timeout|The database does not answer)/;
const NO_PASSWORD = /client password must be a string/;

/**
 * The change that would make the database at `url` usable, as a sentence without its password.
 *
 * @param error the failure of connecting to the database or preparing it
 */
export const unusableDatabase = (error: unknown, url: string) =>
  new PlainError(`DATABASE_URL: ${unusableReason(error, url)}`);

/** The same without the variable's name. */
export function unusableReason(error: unknown, url: string): string {
  if (error instanceof PlainError) return error.message;
  const { code = '', message } = error as { code?: string; message: string };
  const { where, host, user, name } = partsOf(url);
  const server = `the server at ${where}`;
  if (isRefusedByPooler(message)) return NAME_THE_POOLER;
  if (NETWORK.includes(code)) {
    return `nothing answers at ${where} (${code}). Start PostgreSQL there, or correct the address.`;
  }
  if (NO_ANSWER.test(message)) {
    return `${where} does not answer in time. Correct the address, or what blocks the way to it.`;
  }
  if (NO_SUCH_HOST.includes(code)) return `there is no host "${host}" (${code}). Correct its name.`;
  if (code === '3D000') {
    return `${server} has no database "${name}". Create it (createdb ${name}), or correct the name.`;
  }
  if (code === '28P01') return `${server} refuses this password for "${user}". Correct one of the two.`;
  if (NO_PASSWORD.test(message)) return `${server} requires a password for "${user}", and the URL has none.`;
  if (code === '28000') return `${server} does not let "${user}" in (${message}). Correct user or server.`;
  if (TLS.test(code) || TLS.test(message)) {
    return `TLS with ${server} fails (${message}). Correct sslmode, sslrootcert or the certificate.`;
  }
  if (NOT_NOW.test(code))
    return `${server} accepts no connections at the moment (${message}). Try again once it does.`;
  if (code === '25006') return `${server} is read-only (${message}). Name the primary.`;
  if (code === '42501') {
    return `"${user}" lacks a privilege in the database "${name}" (${message}). Make it the database's owner.`;
  }
  return `the database at ${where} cannot be used (${message}). Name a PostgreSQL, version 15 or newer.`;
}

const RIGHTS = ['42501', '25006'];

/** Whether the error is about the database rather than about our own statements. */
export const isOfTheDatabase = (error: unknown) => {
  const { code = '' } = error as { code?: string };
  return RIGHTS.includes(code) || NOT_NOW.test(code) || NETWORK.includes(code);
};

/** Hosts and ports of a URL. */
export const whereOf = (url: string): string => partsOf(url).where;

function partsOf(url: string) {
  const servers = serversOf(url).map((server) => new URL(server));
  const { username, pathname } = servers[0]!;
  return {
    host: servers.map(({ hostname }) => hostname).join(', '),
    where: servers
      .map(({ hostname, port }) => `${hostname || 'the local socket'}:${port || 5432}`)
      .join(', '),
    user: decoded(username),
    // The database's name defaults to the user's.
    name: decoded(pathname.slice(1)) || decoded(username),
  };
}

/** A % that encodes nothing stands for itself, as it does to the driver. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
