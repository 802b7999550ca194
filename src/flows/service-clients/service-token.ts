import { clientRejected } from '../../domain/sign-in/problems.js';
import { type Idempotent, keyShapeProblem } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { matchesHash } from '../../platform/secrets/shared-secret.js';
import { ACCESS_TOKEN_SECONDS } from '../../platform/secrets/tokens.js';
import { serviceClientWithSecrets } from '../../tables/sign-in/service-clients.js';

/** The form of a client id; no client has any other. */
const CLIENT_ID = /^[\x21-\x7e]{1,200}$/;

export interface ServiceTokenInput extends Idempotent {
  clientId: string;
  clientSecret: string;
}

/**
 * A till or another system of the company gets its access token.
 *
 * Failures are not counted: 256 random bits cannot be guessed, and a lock would let anybody stop a till whose id they
 * know. An unknown client and a wrong secret get the same answer after the same work. Nothing is changed, so nothing is
 * kept under an idempotency key: a secret that is no good any more gets no token.
 */
export async function serviceToken(
  { read, clock, tokens }: Pick<World, 'read' | 'clock' | 'tokens'>,
  input: ServiceTokenInput,
) {
  const misshapen = keyShapeProblem(input);
  if (misshapen) return misshapen;
  const { clientId, clientSecret } = input;
  if (!CLIENT_ID.test(clientId)) return clientRejected();
  const client = await serviceClientWithSecrets(read, clientId, clock());
  if (!matchesHash(clientSecret, client?.hashes ?? []) || !client) return clientRejected();
  const scope = client.scopes.join(' ');
  return {
    type: 'ServiceTokenIssued' as const,
    accessToken: await tokens.sign(client.id, { role: 'SERVICE', scope }),
    expiresInSeconds: ACCESS_TOKEN_SECONDS,
    scopes: client.scopes,
  };
}
