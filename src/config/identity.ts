import { z } from 'zod';
import type { FacebookSettings } from '../platform/providers/facebook.js';
import { issuerProblems, jsonListOf, TrustedIssuer } from './issuer-list.js';

/** The variables about the providers with which customers may prove who they are. */
export const identityVariables = {
  OAUTH_ISSUERS: jsonListOf(TrustedIssuer, '{"issuer", "audience", "jwksUrl"}').default([]),
  FACEBOOK_APP_ID: z
    .string()
    .regex(/^\d{1,40}$/, 'must be the number of the app')
    .optional(),
  FACEBOOK_APP_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  FACEBOOK_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
    .default('https://graph.facebook.com'),
  FACEBOOK_DELETION_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).optional(),
};

export type IdentityEnvironment = z.infer<z.ZodObject<typeof identityVariables>> & {
  NODE_ENV: string;
  TOKEN_ISSUER: string;
};

/** Problems between several variables. */
export function* identityProblems(env: IdentityEnvironment): Iterable<[variable: string, message: string]> {
  yield* issuerProblems('OAUTH_ISSUERS', env.OAUTH_ISSUERS, env);
  if ((env.FACEBOOK_APP_ID === undefined) !== (env.FACEBOOK_APP_SECRET === undefined)) {
    yield ['FACEBOOK_APP_SECRET', 'belongs with FACEBOOK_APP_ID: set both or neither'];
  }
  if (env.NODE_ENV !== 'production') return;
  for (const name of ['FACEBOOK_BASE_URL', 'FACEBOOK_DELETION_URL'] as const) {
    if (env[name]?.startsWith('http:')) yield [name, 'must be https in production'];
  }
}

/** The path of the data-deletion callback. */
export const FACEBOOK_DELETION_PATH = '/facebook/data-deletion';

export function identitySettings(env: IdentityEnvironment) {
  const { FACEBOOK_APP_ID: appId, FACEBOOK_APP_SECRET: appSecret } = env;
  const facebook: FacebookSettings | null =
    appId && appSecret
      ? {
          appId,
          appSecret,
          baseUrl: env.FACEBOOK_BASE_URL,
          deletionUrl: env.FACEBOOK_DELETION_URL ?? new URL(FACEBOOK_DELETION_PATH, env.TOKEN_ISSUER).href,
        }
      : null;
  return { oauthIssuers: env.OAUTH_ISSUERS, facebook };
}
