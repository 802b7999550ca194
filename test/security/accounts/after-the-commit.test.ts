import { afterEach, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { useIdentityProviders } from '../../support/identities.js';
import { recipes, stageFor } from '../../support/recipes/every-mutation.js';
import { useWitnessed } from '../../support/witnessed.js';

const app = useApp();
const stage = stageFor(app, useIdentityProviders(app));
const witnessed = useWitnessed(app);

/** As when the connection is lost that was to forget them. */
async function keepTries() {
  await app.em.execute(`create function stay() returns trigger language plpgsql as $$
    begin raise exception 'tries stay'; end $$`);
  await app.em.execute('create trigger stay before delete on throttle execute function stay()');
}
afterEach(() => app.em.execute('drop function if exists stay cascade'));

test.each([
  ['signIn', 'CustomerSignedIn', 'sign-in-succeeded'],
  ['signInByOAuth', 'CustomerSignedIn', 'sign-in-succeeded'],
  ['confirmPasswordReset', 'CustomerPasswordReset', 'password-changed'],
  ['deleteAccountByOAuth', 'CustomerAccountDeleted', 'account-deleted'],
])(
  '%s that cannot forget the tries is done, answered and on record all the same [H04]',
  async (name, done, event) => {
    const call = await (await recipes[name]!(stage))();
    await keepTries();
    expect(await witnessed.call(name, call)).toEqual({ outcome: done, events: [event] });
    const reported = witnessed.lines.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50);
    expect(reported).toMatchObject([{ msg: 'what follows a commit failed', err: { message: 'tries stay' } }]);
  },
);
