import { createHooks, noHooks } from '../domain/hooks/hooks.js';
import type { LinkPurpose } from '../domain/proofs/link-purpose.js';
import type { SecurityEvent } from '../domain/work/security-event.js';
import type { Surroundings } from '../domain/work/world.js';
import type { Log } from '../platform/log.js';
import type { Metrics } from '../platform/metrics/metrics.js';
import { createFacebook } from '../platform/providers/facebook.js';
import { createOAuth } from '../platform/providers/oauth.js';
import { createPasswords } from '../platform/secrets/passwords.js';
import { createSealing } from '../platform/secrets/sealing.js';
import { createSecrets } from '../platform/secrets/secrets.js';
import { createTokens } from '../platform/secrets/tokens.js';
import type { Reader } from '../tables/db.js';
import type { Config } from './config.js';

export interface SurroundingParts {
  config: Config;
  clock: () => Date;
  log: Log;
  messaging: Pick<Surroundings, 'outbox' | 'outbound' | 'outboundOfSettings'>;
  /** For processes that answer: whether hooks registered by other processes are learned of, and from where. */
  asks?: { read: Reader; metrics: Metrics; follows: boolean };
  keepErasures: () => Promise<void>;
}

/** What flows and jobs find around them, as the configuration says. Its `passwords` have to be closed. */
export async function createSurroundings({
  config,
  clock,
  log,
  messaging: { outbox, outbound, outboundOfSettings },
  asks,
  keepErasures,
}: SurroundingParts): Promise<Surroundings> {
  const secrets = createSecrets(config.accounts.peppers);
  const sealing = createSealing(config.messages.keys);
  const { issuer } = config.tokens;
  const hooks = asks ? createHooks({ ...asks, outbound, sealing, clock, issuer, log }) : noHooks;
  await hooks.refresh();
  if (asks?.follows) hooks.follow();
  const securityLog = log.child({ about: 'security' });
  return {
    clock,
    defaultCountry: config.defaultCountry,
    outbox,
    outbound,
    outboundOfSettings,
    hooks,
    sealing,
    keepErasures,
    pastDays: config.privacy.pastDays,
    eventDays: config.privacy.eventDays,
    acknowledgeDays: config.privacy.acknowledgeDays,
    issuer,
    smsCountries: config.messages.smsCountries,
    sendsPerService: config.messages.sendsPerService,
    secrets,
    passwords: createPasswords(secrets, config.accounts.bcryptCost),
    passwordRules: config.accounts.passwordRules,
    shopEmail: config.accounts.shopEmail,
    linkToCustomer: config.accounts.linkToCustomer,
    tokens: await createTokens(config.tokens, clock),
    identityProviders: {
      oauth: createOAuth(config.identities.oauthIssuers, clock),
      facebook: createFacebook(config.identities.facebook, clock),
    },
    linkTo: (purpose: LinkPurpose, token: string) => `${config.accounts.linkPages[purpose]}?token=${token}`,
    audit: (event: SecurityEvent) => securityLog.info(event),
    reportError: (error: unknown) => log.error({ err: error }, 'what follows a commit failed'),
  };
}
