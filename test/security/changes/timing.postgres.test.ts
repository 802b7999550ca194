import { describe, expect, test } from 'vitest';
import { requestMove, requestReset, signedIn } from '../../support/account-changes.js';
import { registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { expectAlike, timesOf } from '../../support/timing.js';

const app = useApp();

// Measured on a machine that does other things too: what is really slower is slower three times.
describe('time tells nobody who has an account [C02]', { timeout: 120_000, retry: 2 }, () => {
  test('asking for a reset takes as long for an address with an account as for one without [C02, SY-09]', async () => {
    await registered(app);
    const times = await timesOf(app, [
      () => requestReset(app, 'anna@example.com'),
      () => requestReset(app, 'nobody@example.com'),
    ]);
    expectAlike(times);
  });

  test('asking for an e-mail change takes as long for an address in use as for a free one [C02, C04]', async () => {
    await registered(app, { email: 'berta@example.com' });
    const { token } = await signedIn(app);
    const times = await timesOf(app, [
      () => requestMove(app, token, 'berta@example.com'),
      () => requestMove(app, token, 'free@example.com'),
    ]);
    expectAlike(times);
  });

  test('both ways to ask for a reset send the same number of statements [C02]', async () => {
    await registered(app);
    const count = async (email: string) => {
      await requestReset(app, email);
      return app.statements.length;
    };
    expect(await count('nobody@example.com')).toBe(await count('anna@example.com'));
  });
});
