import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readForeignHash } from '../../../src/platform/secrets/foreign-hash.js';
import { compareForeign } from '../../../src/platform/secrets/hash-thread.js';
import { createPasswords } from '../../../src/platform/secrets/passwords.js';
import { createSecrets } from '../../../src/platform/secrets/secrets.js';
import { foreignHashes, PASSWORD_ELSEWHERE } from '../../support/foreign-hashes.js';

const secrets = createSecrets([{ id: 'p', secret: Buffer.alloc(32, 7) }]);

describe('a hash of another system', () => {
  test.each(foreignHashes)('%s: fits its password, and no other [AU-08]', (_name, hash) => {
    const against = readForeignHash(hash);
    if ('problem' in against) throw new Error(against.problem);
    const fits = (text: string) => compareForeign({ text, against, cost: 4 });
    expect(fits(PASSWORD_ELSEWHERE)).toBe(true);
    expect(fits(`${PASSWORD_ELSEWHERE} `)).toBe(false);
    expect(fits('')).toBe(false);
  });

  test.each([
    ['bcrypt, 2^31 rounds', `$2b$31$${'a'.repeat(53)}`],
    ['bcrypt, cost 13', `$2b$13$${'a'.repeat(53)}`],
    ['argon2, 4 GiB', `$argon2id$v=19$m=4194304,t=1,p=1$${'c2FsdHNhbHQ'}$${'A'.repeat(43)}`],
    ['argon2, 128 MiB', `$argon2id$v=19$m=131072,t=1,p=1$${'c2FsdHNhbHQ'}$${'A'.repeat(43)}`],
    ['argon2, a thousand million passes', `$argon2id$v=19$m=8,t=999999999,p=1$c2FsdHNhbHQ$${'A'.repeat(43)}`],
    ['argon2, a thousand lanes', `$argon2id$v=19$m=65536,t=1,p=1000$c2FsdHNhbHQ$${'A'.repeat(43)}`],
    ['scrypt, 2^40', `$scrypt$ln=40,r=8,p=1$c2FsdA$${'A'.repeat(43)}`],
    ['scrypt, 128 MiB', `$scrypt$ln=17,r=8,p=1$c2FsdA$${'A'.repeat(43)}`],
    ['scrypt, many blocks', `scrypt:16384:99999:1$salt$${'ab'.repeat(32)}`],
    ['scrypt, one after the other', `scrypt:16384:8:999999$salt$${'ab'.repeat(32)}`],
    ['pbkdf2, a thousand million rounds', `pbkdf2_sha256$999999999$salt$${'A'.repeat(43)}=`],
  ])('is refused if it asks for too much, before anything is computed: %s [AU-08, E05]', (_name, hash) => {
    const started = performance.now();
    expect(readForeignHash(hash)).toEqual({
      problem: expect.stringMatching(/^asks for more work than is accepted/),
    });
    expect(performance.now() - started).toBeLessThan(50);
  });

  test.each([
    ['', /known format/],
    ['correct horse', /known format/],
    [createHash('sha256').update('x').digest('hex'), /known format/],
    ['$1$salt$qJH7.N4xYta3aEG/dfqo/0', /known format/],
    ['$argon2id$v=16$m=64,t=1,p=1$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAA', /known format/],
    ['$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHQ$AAAA', /shorter than 16 bytes/],
    ['$argon2id$v=19$m=64,t=0,p=1$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAA', /does not allow/],
    ['$argon2id$v=19$m=64,t=1,p=1$c2Fs$AAAAAAAAAAAAAAAAAAAAAAAA', /does not allow/],
    [`scrypt:1000:8:1$salt$${'ab'.repeat(32)}`, /does not allow/],
    [`pbkdf2:sha256:0$salt$${'ab'.repeat(32)}`, /does not allow/],
    [`sha256$salt$${'ab'.repeat(20)}`, /no digest of sha256/],
    [`{SSHA}${createHash('sha1').update('x').digest('base64')}`, /no salt/],
    [`{SSHA}${'A'.repeat(600)}`, /too long/],
  ])('is refused where it is none: %s [AU-08]', (hash, reason) => {
    expect(readForeignHash(hash)).toEqual({ problem: expect.stringMatching(reason) });
  });
});

describe('kept by us', () => {
  const passwords = createPasswords(secrets, 4);

  test.each(foreignHashes)('%s is sealed, fits, and counts as outdated [AU-08]', async (_name, hash) => {
    const kept = passwords.foreign(hash);
    if ('problem' in kept) throw new Error(kept.problem);
    expect(kept).toMatchObject({ scheme: 'foreign', pepperId: 'p' });
    expect(kept.passwordHash).not.toContain(hash.slice(-20));
    expect(passwords.isOutdated(kept)).toBe(true);
    expect(await passwords.matches(PASSWORD_ELSEWHERE, kept)).toBe(true);
    expect(await passwords.matches('something else', kept)).toBe(false);
  });

  test('it fits nothing once its pepper is gone [AU-08]', async () => {
    const kept = passwords.foreign(foreignHashes[0]![1]);
    if ('problem' in kept) throw new Error(kept.problem);
    const later = createPasswords(createSecrets([{ id: 'q', secret: Buffer.alloc(32, 8) }]), 4);
    expect(await later.matches(PASSWORD_ELSEWHERE, kept)).toBe(false);
  });

  test('it is compared in the time that nobody’s takes, quick as it may be [AU-08, C02]', async () => {
    const dear = createPasswords(secrets, 11);
    const quick = dear.foreign(foreignHashes.find(([name]) => name.startsWith('salted SHA-1'))![1]);
    if ('problem' in quick) throw new Error(quick.problem);
    const rounds: Array<[number, number]> = [];
    for (let round = 0; round < 5; round += 1) {
      const times = [];
      for (const against of [null, quick]) {
        const started = performance.now();
        expect(await dear.matches('wrong', against)).toBe(false);
        times.push(performance.now() - started);
      }
      rounds.push(times as [number, number]);
    }
    const ratios = rounds.map(([nobody, somebody]) => somebody / nobody).toSorted((a, b) => a - b);
    expect(ratios[2]).toBeGreaterThan(0.75);
    expect(ratios[2]).toBeLessThan(1.35);
  });
});
