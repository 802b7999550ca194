import type { JetStreamSettings } from './jetstream-settings.js';
import { StreamSetupError } from './stream.js';
import { type TlsError, tlsWords } from './tls-words.js';

/** JetStream's own numbers of errors. */
const OVERLAPPING_SUBJECTS = 10065;
const STORE_REFUSES = 10077;
/** With this status JetStream may do later what it does not do now. */
const NOT_NOW = 503;

/** The parts of errors that tell what somebody has to change. */
interface Told extends TlsError {
  name: string;
  status?: unknown;
  operation?: unknown;
  subject?: unknown;
}

/** An error and its causes. */
function chainOf(error: unknown): Told[] {
  return error instanceof Error ? [error as Told, ...chainOf(error.cause)] : [];
}

/** What somebody has to change, said so; anything else as the client says it, which names no secret. */
function inWords(error: unknown, wordsOf: (told: Told) => string | undefined): unknown {
  for (const told of chainOf(error)) {
    const words = wordsOf(told);
    if (words !== undefined) return new StreamSetupError(words);
  }
  return error;
}

/**
 * Why there is no connection.
 *
 * @param shown the certificate that was shown to the server, if any
 */
export function connectingInWords(error: unknown, settings: JetStreamSettings, shown?: string): unknown {
  return inWords(error, (told) => tlsWords(told, settings, shown) ?? identityWords(told, settings));
}

/** True of a connection that ended without a reason, which may be that the server refuses the certificate. */
export function isCutOff(error: unknown): boolean {
  const chain = chainOf(error);
  if (chain.some(({ code }) => code === 'ECONNRESET' || code === 'EPIPE')) return true;
  return chain.length === 1 && chain[0]!.name === 'ConnectionError';
}

function identityWords({ name, message }: Told, settings: JetStreamSettings): string | undefined {
  const isRefused = name === 'AuthorizationError' && !/timeout/i.test(message);
  if (!isRefused && name !== 'UserAuthenticationExpiredError') return undefined;
  if (settings.user !== undefined) {
    return 'The server knows no such user as in NATS_USER, or another password than that in NATS_PASSWORD. Compare them with the users of the server.';
  }
  if (settings.token !== undefined) {
    return 'The server wants another token than that in NATS_TOKEN. Compare it with that of the server.';
  }
  if (settings.credentialsFile !== undefined) {
    return 'The server does not accept the credentials in NATS_CREDENTIALS_FILE: they are of an account that it does not know, or were revoked, or have expired. Put new ones there.';
  }
  const certified = 'has no user for the certificate in NATS_TLS_CERT_FILE. Add one there, or set';
  const lacks = settings.tls?.certFile === undefined ? 'wants to know who connects. Set' : certified;
  return `The server ${lacks} NATS_USER and NATS_PASSWORD, NATS_TOKEN or NATS_CREDENTIALS_FILE.`;
}

/** Why the stream could not be created. */
export function creatingInWords(error: unknown, settings: JetStreamSettings): unknown {
  const { prefix, createStream } = settings;
  return inWords(error, (told) => {
    if (told.name === 'JetStreamNotEnabled') {
      return "JetStream is not switched on, in the server or for the user's account, so NATS_CREATE_STREAM creates nothing. Switch it on in the server's configuration.";
    }
    if (told.code === OVERLAPPING_SUBJECTS) {
      return `NATS_CREATE_STREAM cannot create ${createStream}: another stream takes subjects of ${prefix}.> already. If that is to have the events, remove NATS_CREATE_STREAM; otherwise choose another NATS_SUBJECT_PREFIX, or take the subjects from it.`;
    }
    if (told.name === 'JetStreamApiError' && told.status !== NOT_NOW) {
      return `NATS_CREATE_STREAM cannot create ${createStream}. Change what JetStream names, or create the stream by hand and remove NATS_CREATE_STREAM: ${told.message}.`;
    }
    return rightsWords(told, settings);
  });
}

/** Why an event was not taken. */
export function publishingInWords(error: unknown, settings: JetStreamSettings): unknown {
  const { prefix, createStream } = settings;
  return inWords(error, (told) => {
    if (told.name === 'JetStreamNotEnabled') {
      return createStream === null
        ? `JetStream has no stream for ${prefix}.>, or is not switched on. Create one: nats stream add --subjects '${prefix}.>' --dupe-window 10m, or set NATS_CREATE_STREAM to its name.`
        : `The stream ${createStream} of NATS_CREATE_STREAM does not take ${prefix}.>. Add that to its subjects, or set NATS_CREATE_STREAM to the name of a new one.`;
    }
    if (told.code === STORE_REFUSES && /maximum/.test(told.message)) {
      return `The stream for ${prefix}.> (NATS_SUBJECT_PREFIX) is full and refuses what is new. Give it more room, or let it drop what is old: ${told.message}.`;
    }
    if (told.name === 'JetStreamApiError' && told.status !== NOT_NOW) {
      return `The stream for ${prefix}.> (NATS_SUBJECT_PREFIX) refuses an event. Change what JetStream names: ${told.message}.`;
    }
    return rightsWords(told, settings);
  });
}

function rightsWords(told: Told, settings: JetStreamSettings): string | undefined {
  if (told.name !== 'PermissionViolationError') return undefined;
  const who = userOf(settings);
  if (told.operation === 'subscription') {
    return `${who} may not subscribe to _INBOX.>, where JetStream answers. Give the user that right in NATS.`;
  }
  if (String(told.subject).startsWith('$JS.API.')) {
    return `${who} may not publish to ${told.subject}, without which NATS_CREATE_STREAM creates nothing. Allow $JS.API.INFO, $JS.API.STREAM.INFO.* and $JS.API.STREAM.CREATE.* in NATS, or create the stream by hand and remove NATS_CREATE_STREAM.`;
  }
  return `${who} may not publish to ${settings.prefix}.> (NATS_SUBJECT_PREFIX). Give the user that right in NATS.`;
}

function userOf({ user, token, credentialsFile, tls }: JetStreamSettings): string {
  if (user !== undefined) return 'The user in NATS_USER';
  if (token !== undefined) return 'The user of NATS_TOKEN';
  if (credentialsFile !== undefined) return 'The user in NATS_CREDENTIALS_FILE';
  if (tls?.certFile !== undefined) return 'The user of the certificate in NATS_TLS_CERT_FILE';
  return 'A user without NATS_USER, NATS_TOKEN or NATS_CREDENTIALS_FILE';
}
