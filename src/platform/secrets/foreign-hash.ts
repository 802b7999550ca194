import crypto from 'node:crypto';

/** The parameters of hashes made elsewhere: nobody's hash may take more memory or time than this. */
export const foreignLimits = {
  /** Characters of the whole hash. */
  characters: 512,
  bcryptCost: 12,
  /** Of argon2 and scrypt. */
  memoryBytes: 64 * 1024 * 1024,
  /** Memory times passes, of argon2. */
  argon2Work: 256 * 1024 * 1024,
  argon2Lanes: 16,
  /** N times r times p, of scrypt. */
  scryptWork: 2 ** 20,
  pbkdf2Iterations: 1_200_000,
} as const;

/** What a password has to give: the digest, by this function with these parameters. */
export type ForeignHash =
  | { by: 'bcrypt'; hash: string }
  | ({ by: 'argon2'; algorithm: 'argon2id' | 'argon2i' } & Argon2 & Digest)
  | ({ by: 'scrypt'; N: number; r: number; p: number } & Salt & Digest)
  | ({ by: 'pbkdf2'; algorithm: string; iterations: number } & Salt & Digest)
  /** Of the salt and the password, in this order. */
  | ({ by: 'sha'; algorithm: string; isSaltFirst: boolean } & Salt & Digest);

interface Argon2 {
  nonce: Uint8Array;
  memory: number;
  passes: number;
  parallelism: number;
}
interface Salt {
  salt: Uint8Array;
}
interface Digest {
  digest: Uint8Array;
}
type Read = ForeignHash | { problem: string };

const tooDear = (what: string) => ({ problem: `asks for more work than is accepted: ${what}.` });

/** Base64 with or without padding; passlib writes a point for the plus. */
const BASE64 = '[A-Za-z0-9+/.]{2,128}={0,2}';
const HEX = '[0-9a-fA-F]{32,128}';
const ofBase64 = (text: string) => Buffer.from(text.replaceAll('.', '+'), 'base64');
const ofHex = (text: string) => Buffer.from(text, 'hex');
const FEWEST_BYTES = 16;

const ifLongEnough = <H extends ForeignHash & Digest>(hash: H): Read =>
  hash.digest.length < FEWEST_BYTES ? { problem: `is shorter than ${FEWEST_BYTES} bytes.` } : hash;

function argon2([algorithm, m, t, p, salt, text]: string[]): Read {
  // By way of the whole module: older ones do not export it, and would not load.
  if (typeof crypto.argon2Sync !== 'function') {
    return { problem: 'is one of Argon2, which needs Node 24.7 or newer.' };
  }
  const [memory, passes, parallelism, nonce] = [Number(m), Number(t), Number(p), ofBase64(salt!)];
  const { memoryBytes, argon2Work, argon2Lanes } = foreignLimits;
  const bytes = memory * 1024;
  if (bytes > memoryBytes || bytes * passes > argon2Work || parallelism > argon2Lanes) {
    return tooDear(`m=${m},t=${t},p=${p}`);
  }
  // RFC 9106, 3.1
  if (passes < 1 || parallelism < 1 || memory < 8 * parallelism || nonce.length < 8) {
    return { problem: 'has parameters that Argon2 does not allow.' };
  }
  const named = algorithm as 'argon2id' | 'argon2i';
  return ifLongEnough({
    by: 'argon2',
    algorithm: named,
    nonce,
    memory,
    passes,
    parallelism,
    digest: ofBase64(text!),
  });
}

function scrypt([N, r, p]: number[], salt: Buffer, digest: Buffer): Read {
  const { memoryBytes, scryptWork } = foreignLimits;
  if (128 * N! * r! > memoryBytes || N! * r! * p! > scryptWork) return tooDear(`N=${N}, r=${r}, p=${p}`);
  // RFC 7914, 2
  if (N! < 2 || !Number.isInteger(Math.log2(N!)) || r! < 1 || p! < 1) {
    return { problem: 'has parameters that scrypt does not allow.' };
  }
  return ifLongEnough({ by: 'scrypt', N: N!, r: r!, p: p!, salt, digest });
}

function pbkdf2(algorithm: string, rounds: string, salt: Buffer, digest: Buffer): Read {
  const iterations = Number(rounds);
  if (iterations > foreignLimits.pbkdf2Iterations) return tooDear(`${rounds} iterations`);
  if (iterations < 1) return { problem: 'has parameters that PBKDF2 does not allow.' };
  return ifLongEnough({ by: 'pbkdf2', algorithm, iterations, salt, digest });
}

const digestLengths: Record<string, number> = { sha1: 20, sha256: 32, sha384: 48, sha512: 64 };

function saltedSha(algorithm: string, isSaltFirst: boolean, salt: Buffer, digest: Buffer): Read {
  if (digest.length !== digestLengths[algorithm]) return { problem: `is no digest of ${algorithm}.` };
  return { by: 'sha', algorithm, isSaltFirst, salt, digest };
}

const SHA2 = 'sha1|sha256|sha512';

/** How other systems write their hashes, and how each is read. */
const formats: Array<[pattern: RegExp, read: (parts: string[]) => Read]> = [
  // crypt(3), PHP, most frameworks. The library knows PHP's `$2y$` under the name `$2b$`.
  [
    /^\$2([aby])(\$(\d\d)\$[./A-Za-z0-9]{53})$/,
    ([minor, rest, cost]) =>
      Number(cost) > foreignLimits.bcryptCost || Number(cost) < 4
        ? tooDear(`cost ${cost}`)
        : { by: 'bcrypt', hash: `$2${minor === 'y' ? 'b' : minor}${rest}` },
  ],
  // The PHC string format.
  [
    new RegExp(
      `^\\$(argon2id|argon2i)\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,9})\\$(${BASE64})\\$(${BASE64})$`,
    ),
    argon2,
  ],
  [
    new RegExp(`^\\$scrypt\\$ln=(\\d\\d?),r=(\\d{1,9}),p=(\\d{1,9})\\$(${BASE64})\\$(${BASE64})$`),
    ([ln, r, p, salt, text]) =>
      scrypt([2 ** Number(ln), Number(r), Number(p)], ofBase64(salt!), ofBase64(text!)),
  ],
  // Werkzeug
  [
    new RegExp(`^scrypt:(\\d{1,9}):(\\d{1,9}):(\\d{1,9})\\$([^$]{1,64})\\$(${HEX})$`),
    ([N, r, p, salt, text]) => scrypt([N, r, p].map(Number), Buffer.from(salt!), ofHex(text!)),
  ],
  [
    new RegExp(`^pbkdf2:(${SHA2}):(\\d{1,9})\\$([^$]{1,64})\\$(${HEX})$`),
    ([algorithm, rounds, salt, text]) => pbkdf2(algorithm!, rounds!, Buffer.from(salt!), ofHex(text!)),
  ],
  // Django
  [
    new RegExp(`^scrypt\\$(\\d{1,9})\\$([^$]{1,64})\\$(\\d{1,9})\\$(\\d{1,9})\\$(${BASE64})$`),
    ([N, salt, r, p, text]) => scrypt([N, r, p].map(Number), Buffer.from(salt!), ofBase64(text!)),
  ],
  [
    new RegExp(`^pbkdf2_(${SHA2})\\$(\\d{1,9})\\$([^$]{1,64})\\$(${BASE64})$`),
    ([algorithm, rounds, salt, text]) => pbkdf2(algorithm!, rounds!, Buffer.from(salt!), ofBase64(text!)),
  ],
  [
    new RegExp(`^(${SHA2})\\$([^$]{1,64})\\$(${HEX})$`),
    ([algorithm, salt, text]) => saltedSha(algorithm!, true, Buffer.from(salt!), ofHex(text!)),
  ],
  // passlib
  [
    new RegExp(`^\\$pbkdf2(?:-(sha256|sha512))?\\$(\\d{1,9})\\$(${BASE64})\\$(${BASE64})$`),
    ([algorithm = 'sha1', rounds, salt, text]) =>
      pbkdf2(algorithm, rounds!, ofBase64(salt!), ofBase64(text!)),
  ],
  // LDAP: the digest, and behind it the salt.
  [
    /^\{SSHA(256|384|512)?\}([A-Za-z0-9+/]{26,176}={0,2})$/,
    ([bits, text]) => {
      const [algorithm, whole] = [`sha${bits ?? '1'}`, Buffer.from(text!, 'base64')];
      const length = digestLengths[algorithm];
      const [digest, salt] = [whole.subarray(0, length), whole.subarray(length)];
      return salt.length === 0 ? { problem: 'has no salt.' } : saltedSha(algorithm, false, salt, digest);
    },
  ],
];

const UNKNOWN =
  'is in no known format: bcrypt, Argon2id, Argon2i, scrypt, PBKDF2 or salted SHA, as docs/import.md lists them.';

/** A hash that another system made, or why it is not accepted. Computes nothing. */
export function readForeignHash(hash: string): Read {
  if (hash.length > foreignLimits.characters) return { problem: 'is too long.' };
  for (const [pattern, read] of formats) {
    const found = pattern.exec(hash);
    if (found) return read(found.slice(1));
  }
  return { problem: UNKNOWN };
}
