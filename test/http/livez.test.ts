import { expect, inject, test } from 'vitest';
import { type OwnApp, openOwnApp, takeAll } from '../support/own-app.js';

let own: OwnApp;
const get = async (url: string) => {
  const { payload } = await own.app.server.inject({ url });
  return JSON.parse(payload) as object;
};
const live = { status: 'live' };

const isEmbedded = inject('templateFile') !== null;
if (!isEmbedded)
  console.log(
    'Skipped on PostgreSQL, where livez.postgres.test.ts shows the same: K31 of the embedded session.',
  );

test.skipIf(!isEmbedded)(
  '/livez turns red when nobody has got the embedded session for too long, and green again [K31]',
  async () => {
    own = await openOwnApp(null, { acquireMs: 50, stuckMs: 400 });
    expect(await get('/livez')).toMatchObject(live);
    const letGo = await takeAll(own.database, 1);
    expect(await get('/readyz')).toMatchObject({ status: 'not ready' });
    expect(await get('/livez')).toMatchObject(live);
    await expect
      .poll(() => get('/livez'), { timeout: 5_000 })
      .toEqual({
        status: 'stuck',
        missing: 'no database connection comes free, though the server answers',
      });
    await letGo();
    expect(await get('/readyz')).toMatchObject({ status: 'ready' });
    expect(await get('/livez')).toMatchObject(live);
    await own.close();
  },
);
