import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import { ConfigError } from '../../src/platform/plain-error.js';
import { production } from '../support/live.js';

const issuer = { issuer: 'https://id.example', audience: 'shop', jwksUrl: 'https://id.example/jwks' };
const app = { FACEBOOK_APP_ID: '1384839', FACEBOOK_APP_SECRET: 'a secret of the app, long' };

const problemsOf = (environment: Record<string, string>) => {
  try {
    readConfig(environment);
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
};

describe('identity providers of customers', () => {
  test('are none unless configured', () => {
    expect(readConfig({}).identities).toEqual({ oauthIssuers: [], facebook: null });
  });

  test('are read as they are written', () => {
    const { identities } = readConfig({
      ...production,
      ...app,
      TOKEN_ISSUER: 'https://accounts.example',
      OAUTH_ISSUERS: JSON.stringify([issuer]),
    });
    expect(identities).toEqual({
      oauthIssuers: [issuer],
      facebook: {
        appId: app.FACEBOOK_APP_ID,
        appSecret: app.FACEBOOK_APP_SECRET,
        baseUrl: 'https://graph.facebook.com',
        deletionUrl: 'https://accounts.example/facebook/data-deletion',
      },
    });
  });

  test.each<[string, string, Record<string, string>]>([
    ['a list that is none', 'OAUTH_ISSUERS', { OAUTH_ISSUERS: '{}' }],
    ['an issuer twice', 'OAUTH_ISSUERS', { OAUTH_ISSUERS: JSON.stringify([issuer, issuer]) }],
    [
      'our own issuer',
      'OAUTH_ISSUERS',
      { OAUTH_ISSUERS: JSON.stringify([{ ...issuer, issuer: 'http://localhost:4000' }]) },
    ],
    [
      'keys in the clear',
      'OAUTH_ISSUERS',
      { ...production, OAUTH_ISSUERS: JSON.stringify([{ ...issuer, jwksUrl: 'http://id.example/jwks' }]) },
    ],
    ['an app without its secret', 'FACEBOOK_APP_SECRET', { FACEBOOK_APP_ID: '1384839' }],
    ['a secret without its app', 'FACEBOOK_APP_SECRET', { FACEBOOK_APP_SECRET: app.FACEBOOK_APP_SECRET }],
    ['a short secret', 'FACEBOOK_APP_SECRET', { ...app, FACEBOOK_APP_SECRET: 'short' }],
    ['an app that is no number', 'FACEBOOK_APP_ID', { ...app, FACEBOOK_APP_ID: 'shop' }],
    [
      'Facebook in the clear',
      'FACEBOOK_BASE_URL',
      { ...production, ...app, FACEBOOK_BASE_URL: 'http://graph.facebook.com' },
    ],
    [
      'a callback in the clear',
      'FACEBOOK_DELETION_URL',
      { ...production, ...app, FACEBOOK_DELETION_URL: 'http://accounts.example/facebook/data-deletion' },
    ],
  ])('%s is refused [H03]', (_, variable, environment) => {
    const message = problemsOf(environment);
    expect(message).toContain(`${variable}: `);
    expect(message).not.toContain(app.FACEBOOK_APP_SECRET);
  });
});
