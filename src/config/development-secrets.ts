/**
 * What a newcomer's first start signs with. Published, so worth nothing: with NODE_ENV=production the
 * configuration refuses every one of them.
 */
export const developmentSigningKeys = JSON.stringify({
  keys: [
    {
      kid: 'development',
      alg: 'ES256',
      use: 'sig',
      kty: 'EC',
      crv: 'P-256',
      x: '-44la59k77UAdE5aZXdMInHqqvavDH4i96RqBr-cZVI',
      y: 'xWlVMmDbLy_AQ1JWomuGcK76IrZjxwBbLolcSL8Q2XE',
      d: 'wLnz2mEm2B4RyhESTuq9zdwjx-fOrhfL37WNNKhkY0o',
    },
  ],
});

/** What messages are sealed with until they have left. */
export const developmentMessageKeys = 'development:ZGV2ZWxvcG1lbnQgb25seSwgZG8gbm90IHJlbHkgb24';

/** What passwords and codes are fingerprinted with. */
export const developmentPeppers = 'development:b25seSBmb3IgZGV2ZWxvcG1lbnQsIHdvcnRoIG5vdGhpbmcgYXQgYWxs';

/** The seeded service client's secret. */
export const developmentClientSecret = 'development-client-secret-change-me';
