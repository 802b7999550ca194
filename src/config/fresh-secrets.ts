import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Config } from './config.js';

const SECRET_BYTES = 32;
/** Whether a secret is not one of the published development secrets, which must not end up among real ones. */
const isReal = (id: string | undefined) => id !== 'development';

/** The name of a set of secrets: the day it was made, and a suffix that tells two sets of one day apart. */
const newId = () => `${new Date().toISOString().slice(0, 10)}-${randomBytes(3).toString('hex')}`;
const newSecret = () => randomBytes(SECRET_BYTES).toString('base64url');

function newSigningKey(kid: string) {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { kid, alg: 'ES256', use: 'sig', ...privateKey.export({ format: 'jwk' }) };
}

/** The secrets that are kept in the environment and not in the database. */
export interface Secrets {
  signingKeys: Array<{ kid?: string }>;
  peppers: Array<{ id: string; secret: string }>;
  messageKeys: Array<{ id: string; secret: string }>;
  routerSecrets: string[];
}

export const noSecrets: Secrets = { signingKeys: [], peppers: [], messageKeys: [], routerSecrets: [] };

/** The secrets in use, without the published ones. */
export function secretsOf({ tokens, accounts, messages, access }: Config): Secrets {
  const asText = ({ id, secret }: { id: string; secret: Buffer }) => ({
    id,
    secret: secret.toString('base64url'),
  });
  return {
    signingKeys: (JSON.parse(tokens.keys) as { keys: Array<{ kid: string }> }).keys.filter(({ kid }) =>
      isReal(kid),
    ),
    peppers: accounts.peppers.map(asText).filter(({ id }) => isReal(id)),
    messageKeys: messages.keys.map(asText).filter(({ id }) => isReal(id)),
    routerSecrets: access.routerSecrets.slice(0, 1),
  };
}

/**
 * Fresh secrets as lines of an environment file, before the old ones: the first of each list makes, all of them
 * check.
 */
export function environmentLines(old: Secrets): string[] {
  const id = newId();
  const list = (pairs: Secrets['peppers']) =>
    [{ id, secret: newSecret() }, ...pairs].map((pair) => `${pair.id}:${pair.secret}`).join(',');
  return [
    `SIGNING_KEYS=${JSON.stringify({ keys: [newSigningKey(id), ...old.signingKeys] })}`,
    `PEPPERS=${list(old.peppers)}`,
    `MESSAGE_KEYS=${list(old.messageKeys)}`,
    `ROUTER_SECRET=${[newSecret(), ...old.routerSecrets].join(',')}`,
  ];
}
