/** Why a call had no usable answer. */
export type FailureKind =
  /** The URL or the address it leads to must not be called. */
  | 'ADDRESS_REFUSED'
  /** The name has no address, or the name server does not answer. */
  | 'DNS'
  /** No whole answer in the time there is. */
  | 'TIMEOUT'
  /** No secure connection, such as for a certificate that is not valid for the name. */
  | 'TLS'
  /** Nobody takes connections there. */
  | 'UNREACHABLE'
  /** The connection ended before the answer did. */
  | 'RESET'
  /** What came is not HTTP, or its headers are too long. */
  | 'BAD_ANSWER'
  /** An answer that points elsewhere, where we do not go. */
  | 'REDIRECTED'
  /** The answer is longer than what is read of it. */
  | 'TOO_LARGE';

/** A failure that is already known by its kind. */
export class OutboundError extends Error {
  override name = 'OutboundError';

  constructor(readonly kind: FailureKind) {
    super(kind);
  }
}

const UNREACHABLE = ['ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'ETIMEDOUT'];
const TLS = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|EPROTO|INVALID_CA|HOSTNAME_)/;

/** The kind of what Node.js reports. Its words are left out: they repeat addresses. */
export function failureKind(error: unknown): FailureKind {
  if (error instanceof OutboundError) return error.kind;
  const { code = '' } = error as { code?: string };
  if (UNREACHABLE.includes(code)) return 'UNREACHABLE';
  if (TLS.test(code)) return 'TLS';
  return code.startsWith('HPE_') ? 'BAD_ANSWER' : 'RESET';
}
