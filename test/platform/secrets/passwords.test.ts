import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { BusyError, createPasswords, hashing } from '../../../src/platform/secrets/passwords.js';
import { createSecrets } from '../../../src/platform/secrets/secrets.js';

const secrets = createSecrets([{ id: 'p', secret: Buffer.alloc(32, 7) }]);
/** One that is hashed and one that is looked up for each thread. */
const atOnce = 2 * Math.min(hashing.hashesAtOnce, availableParallelism());

/** Something that takes until it is let go. */
function held() {
  let letGo = () => {};
  const work = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { work: () => work, letGo: () => letGo() };
}

describe('the line before the passwords', () => {
  test('has room for so many, and the next one is told at once [E05]', async () => {
    const passwords = createPasswords(secrets, 4);
    const { work, letGo } = held();
    const room = atOnce + hashing.hashQueue;
    const inLine = Array.from({ length: room }, () => passwords.inTurn(work));
    await expect(passwords.hash('one too many')).rejects.toBeInstanceOf(BusyError);
    letGo();
    await Promise.all(inLine);
    expect(await passwords.matches('x', await passwords.hash('x'))).toBe(true);
  });

  test('nobody waits in it longer than two seconds [E05]', async () => {
    const passwords = createPasswords(secrets, 4);
    const { work, letGo } = held();
    const running = Array.from({ length: atOnce }, () => passwords.inTurn(work));
    const started = performance.now();
    await expect(passwords.inTurn(async () => 'never')).rejects.toBeInstanceOf(BusyError);
    expect(performance.now() - started).toBeGreaterThan(hashing.hashWaitMs - 50);
    letGo();
    await Promise.all(running);
  });

  test('lets no more at it at the same moment than it says, and whoever fails makes room [E05]', async () => {
    const passwords = createPasswords(secrets, 4);
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await sleep(5);
      running -= 1;
      throw new Error('failed');
    };
    const ends = await Promise.allSettled(Array.from({ length: 20 }, () => passwords.inTurn(work)));
    expect(ends.every(({ status }) => status === 'rejected')).toBe(true);
    expect(most).toBe(atOnce);
    expect(await passwords.inTurn(async () => 'free')).toBe('free');
  });

  test('whoever has a turn compares and hashes without another one', async () => {
    const passwords = createPasswords(secrets, 4);
    const { work, letGo } = held();
    const turns = Array.from({ length: atOnce }, () =>
      passwords.inTurn(async () => {
        await work();
        return passwords.matches('x', await passwords.hash('x'));
      }),
    );
    // As many as may wait do: another turn would be refused.
    const inLine = Array.from({ length: hashing.hashQueue }, () => passwords.inTurn(async () => 'next'));
    const theirEnds = Promise.allSettled(inLine);
    await expect(passwords.hash('one too many')).rejects.toBeInstanceOf(BusyError);
    letGo();
    expect(await Promise.all(turns)).toEqual(turns.map(() => true));
    await theirEnds;
  });
});

test('a hash says how it was made, and an older way is told apart [A07]', async () => {
  const cheap = createPasswords(secrets, 4);
  const dear = createPasswords(secrets, 5);
  const hash = await cheap.hash('violet tango marmalade');
  expect(hash).toEqual({
    passwordHash: expect.stringMatching(/^\$2b\$04\$.{53}$/),
    scheme: 'bcrypt-hmac-sha384',
    pepperId: 'p',
  });
  expect(cheap.isOutdated(hash)).toBe(false);
  expect(dear.isOutdated(hash)).toBe(true);
  expect(dear.isOutdated(await dear.hash('x'))).toBe(false);
  expect(cheap.isOutdated({ ...hash, pepperId: 'older' })).toBe(true);
  expect(cheap.isOutdated({ ...hash, scheme: 'older' })).toBe(true);
});

test('what was hashed with a pepper that is gone, or in a way nobody knows, fits nothing [A17]', async () => {
  const passwords = createPasswords(secrets, 4);
  const hash = await passwords.hash('violet tango marmalade');
  expect(await passwords.matches('violet tango marmalade', { ...hash, pepperId: 'gone' })).toBe(false);
  expect(await passwords.matches('', { ...hash, pepperId: 'gone' })).toBe(false);
  expect(await passwords.matches('violet tango marmalade', { ...hash, scheme: 'plain' })).toBe(false);
  expect(await passwords.matches('violet tango marmalade', null)).toBe(false);
});

test('a comparison with no hash takes as long as one with a wrong password [C02]', async () => {
  const passwords = createPasswords(secrets, 11);
  const hash = await passwords.hash('violet tango marmalade');
  const shortest = async (against: typeof hash | null) => {
    const times = [];
    for (let round = 0; round < 3; round += 1) {
      const started = performance.now();
      expect(await passwords.matches('wrong', against)).toBe(false);
      times.push(performance.now() - started);
    }
    return Math.min(...times);
  };
  expect(await shortest(null)).toBeGreaterThan((await shortest(hash)) / 2);
});
