import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { registered, signIn } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { foreignHashes, PASSWORD_ELSEWHERE } from '../../support/foreign-hashes.js';

const app = useApp();
const SOME = [
  'Argon2id',
  'bcrypt of PHP, $2y$',
  'scrypt, PHC string',
  'PBKDF2 of Django',
  'salted SHA-1 of LDAP',
];

/** An account whose password is known by this hash of another system. */
async function accountWith(hash: string) {
  const { id, username } = await registered(app);
  const kept = app.world.passwords.foreign(hash);
  if ('problem' in kept) throw new Error(kept.problem);
  await sql`update credential set password_hash = ${kept.passwordHash}, scheme = ${kept.scheme},
    pepper_id = ${kept.pepperId} where customer_id = ${id}`.execute(app.database.kysely);
  return { id, username };
}

const stored = async (id: string) => {
  const { rows } = await sql<{ scheme: string; password_hash: string }>`
    select scheme, password_hash from credential where customer_id = ${id}`.execute(app.database.kysely);
  return rows[0]!;
};

describe('a password that another system has hashed', () => {
  test.each(foreignHashes.filter(([name]) => SOME.includes(name)))(
    '%s opens the account, and is ours from then on [AU-08]',
    async (_name, hash) => {
      const { id, username } = await accountWith(hash);
      const wrong = await signIn(app, { username, password: 'violet tango marmalades' });
      expect(wrong.__typename).toBe('CustomerCredentialsRejected');
      expect((await stored(id)).scheme).toBe('foreign');
      const right = await signIn(app, { username, password: PASSWORD_ELSEWHERE });
      expect(right.__typename).toBe('CustomerSignedIn');
      const ours = await stored(id);
      expect(ours).toEqual({
        scheme: 'bcrypt-hmac-sha384',
        password_hash: expect.stringMatching(/^\$2b\$04\$/),
      });
      expect((await signIn(app, { username, password: PASSWORD_ELSEWHERE })).__typename).toBe(
        'CustomerSignedIn',
      );
      expect(await stored(id)).toEqual(ours);
    },
  );

  test('is not in the database as that system had it [AU-08, A17]', async () => {
    const [, hash] = foreignHashes.find(([name]) => name === 'salted SHA-1 of LDAP')!;
    const { id } = await accountWith(hash);
    expect((await stored(id)).password_hash).not.toContain(hash.slice(6, 20));
    expect(JSON.stringify(await app.everythingStored())).not.toContain(hash.slice(6, 20));
  });
});
