import type { ProvenIdentity } from '../../platform/providers/proven-identity.js';
import { noteShownToken } from '../../tables/sign-in/shown-tokens.js';
import type { Gate } from '../../tables/throttle.js';
import { policy } from '../proofs/policy.js';
import type { Work } from '../work/work.js';
import type { World } from '../work/world.js';
import { providerUnavailable, tokenRejected } from './problems.js';

export type ProviderKind = keyof World['identityProviders'];

/**
 * The owner of a token, according to the provider that issued it. The try is counted before the provider is asked,
 * and given back when the provider cannot answer.
 *
 * May call out, so never call it inside a transaction.
 */
export async function proveIdentity(
  world: World,
  by: ProviderKind,
  token: string,
  gate: Gate,
): Promise<ProvenIdentity | ReturnType<typeof tokenRejected | typeof providerUnavailable>> {
  const passage = await world.tries.count([gate]);
  if (!passage.isOpen) {
    world.audit({ event: 'identity-throttled', customerId: callerId(world), reason: by });
    return tokenRejected();
  }
  return askProvider(world, by, token, [gate]);
}

/** As `proveIdentity`, with the try already counted at these gates. */
export async function askProvider(
  world: World,
  by: ProviderKind,
  token: string,
  gates: readonly Gate[],
): Promise<ProvenIdentity | ReturnType<typeof tokenRejected | typeof providerUnavailable>> {
  const proof = await world.identityProviders[by](token);
  if (proof === 'rejected') return rejectToken(world, by);
  if (proof !== 'unavailable') return proof;
  await world.tries.uncount(gates);
  world.audit({ event: 'identity-provider-unavailable', reason: by });
  return providerUnavailable();
}

/** The one answer to a rejected token, which is also logged. */
export function rejectToken(world: Pick<World, 'audit' | 'caller'>, by: ProviderKind) {
  world.audit({ event: 'identity-rejected', customerId: callerId(world), reason: by });
  return tokenRejected();
}

const callerId = ({ caller }: Pick<World, 'caller'>) => (caller.kind === 'CUSTOMER' ? caller.id : undefined);

/** Counts a signed-in customer's tokens: a stolen session must not become a way to try tokens out. */
export const gateOfCaller = ({ caller }: Pick<World, 'caller'>): Gate => ({
  key: `identity ${caller.id}`,
  free: policy.signIn.freeFailures,
  wait: policy.signIn.firstWait,
  longestWait: policy.signIn.longestWait,
  lifetime: policy.signIn.forgottenAfter,
});

/** Whether the person proved their identity to the provider within the last minutes. Unknown counts as not fresh. */
export function isFresh({ clock }: Pick<World, 'clock'>, { authenticatedAt }: ProvenIdentity): boolean {
  if (!authenticatedAt) return false;
  const ageSeconds = (clock().getTime() - authenticatedAt.getTime()) / 1000;
  const { freshFor, clockTolerance } = policy.identity;
  return ageSeconds >= -clockTolerance && ageSeconds <= freshFor + clockTolerance;
}

/** Notes that this token was presented. False if it was presented before: it may have been copied on its way. */
export function isFirstShown(work: Work, { provider, tokenIdentity }: ProvenIdentity): Promise<boolean> {
  const until = new Date(work.now.getTime() + policy.identity.shownFor * 1000);
  return noteShownToken(work.db, work.secrets.mac('shown-token', `${provider} ${tokenIdentity}`), until);
}
