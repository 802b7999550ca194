/**
 * The secrets of a newcomer's first start. They are published and therefore worthless: with NODE_ENV=production the
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

/** The key that seals messages until they have been sent. */
export const developmentMessageKeys = 'development:ZGV2ZWxvcG1lbnQgb25seSwgZG8gbm90IHJlbHkgb24';

/** The pepper for the fingerprints of passwords and codes. */
export const developmentPeppers = 'development:b25seSBmb3IgZGV2ZWxvcG1lbnQsIHdvcnRoIG5vdGhpbmcgYXQgYWxs';

/** The seeded service client's secret. */
export const developmentClientSecret = 'development-client-secret-change-me';
