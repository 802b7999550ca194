import type { JetStreamSettings } from './jetstream-settings.js';
import { expiryOf } from './shown-files.js';

const UNKNOWN_AUTHORITY = [
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'INVALID_CA',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];
/** What a server answers to a certificate, or to none. How these names begin depends on the version of OpenSSL. */
const REFUSED_CERTIFICATE =
  /ALERT_(BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_\w+|UNKNOWN_CA|ACCESS_DENIED|HANDSHAKE_FAILURE)$/;

const NO_TLS_ASKED =
  'The server wants TLS, and NATS_URL says nats://. Say tls:// there; set NATS_TLS_CA_FILE if its certificate is from an authority of its own, and NATS_TLS_CERT_FILE and NATS_TLS_KEY_FILE if it wants one of who connects.';

/** An error of TLS, or of the client about it. */
export interface TlsError {
  code?: unknown;
  message: string;
  /** Those of a certificate for another name. */
  host?: unknown;
  cert?: { subjectaltname?: string };
}

/** What is to be changed for TLS with the server; undefined for any other error. */
export function tlsWords(
  { code, message, host, cert }: TlsError,
  settings: JetStreamSettings,
  shown: string | undefined,
): string | undefined {
  if (message === "server does not support 'tls'") {
    return 'NATS_URL says tls://, and the server has no TLS. Switch it on there; of a server on this machine NATS_URL may say nats://.';
  }
  if (typeof code !== 'string') return undefined;
  const words = () => {
    if (REFUSED_CERTIFICATE.test(code)) return refusedCertificate(settings, shown);
    if (UNKNOWN_AUTHORITY.includes(code)) return unknownAuthority(settings);
    if (code === 'CERT_HAS_EXPIRED') {
      return 'The certificate of the server in NATS_URL has expired, or that of its authority. Renew it on the server; if it is the authority, put its new certificate into NATS_TLS_CA_FILE, too.';
    }
    if (code === 'CERT_NOT_YET_VALID') {
      return 'The certificate of the server in NATS_URL is not valid yet. Compare the clocks of both machines.';
    }
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
      return `The server's certificate is not for ${host}, which is in NATS_URL, but for ${cert?.subjectaltname ?? 'no name'}. Write a name of it into NATS_URL, or have one issued for ${host}.`;
    }
    return undefined;
  };
  const found = words();
  return found !== undefined && settings.tls === null ? NO_TLS_ASKED : found;
}

const unknownAuthority = ({ tls }: JetStreamSettings) =>
  tls?.caFile === undefined
    ? "The server's certificate is from no public authority. Set NATS_TLS_CA_FILE to a file with the certificate of the authority that issued it."
    : "The server's certificate is not from the authority in NATS_TLS_CA_FILE. Put the certificate of the one that issued it there.";

/**
 * The server wants a certificate, and a better one than it was shown.
 *
 * @param shown the certificate, if there was one
 */
export function refusedCertificate({ tls }: JetStreamSettings, shown: string | undefined): string {
  if (tls === null) return NO_TLS_ASKED;
  if (shown === undefined) {
    return 'The server wants a certificate of who connects. Set NATS_TLS_CERT_FILE and NATS_TLS_KEY_FILE to one of an authority that the server trusts.';
  }
  const expired = expiryOf(shown);
  return expired === null
    ? 'The server does not accept the certificate in NATS_TLS_CERT_FILE. Put one there, and its key into NATS_TLS_KEY_FILE, of an authority that the server trusts (its ca_file).'
    : `The certificate in NATS_TLS_CERT_FILE expired on ${expired}. Put a new one there, and its key into NATS_TLS_KEY_FILE.`;
}
