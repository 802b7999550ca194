import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { passwordStrength } from '../../../src/platform/secrets/password-strength.js';

const MOST_MS = 50;
const words = ['customer accounts', `${'a'.repeat(60)}@${'sub.'.repeat(45)}example.com`];
const drawn = (alphabet: string) =>
  Array.from({ length: 128 }, () => alphabet[randomInt(alphabet.length)]).join('');

/** Time of this process only: on a busy machine the clock on the wall says nothing about it. */
async function processorMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test.each([
  ['signs that may be letters', '4@8({[</369&#!1/|0$5+7%2'.repeat(6).slice(0, 128)],
  ['signs that may be letters, drawn', drawn('4@8({[<369&#!1|0$5+7%2')],
  ['digits', drawn('0123456789')],
  ['dates', '20010101'.repeat(16)],
  ['what may be dates', drawn('12/. -019')],
  ['hexadecimal', drawn('0123456789abcdef')],
  ['one letter', 'a'.repeat(128)],
  ['rows of keys', 'qwertyuiopasdfghjklzxcvbnm'.repeat(5).slice(0, 128)],
  ['the address again and again', words[1]!.slice(0, 128)],
  ['emoji', '😀'.repeat(64)],
])('checking %s does not hold up everybody else [A10]', async (_, password) => {
  await passwordStrength({ password, words });
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1)
    times.push(await processorMs(() => passwordStrength({ password, words })));
  expect(Math.min(...times)).toBeLessThan(MOST_MS);
});

test('words run together or turned around are words [A10]', async () => {
  for (const password of ['customeraccounts1', 'annanowak', 'Anna.Nowak!', 'NOWAK+anna', 'kawonanna']) {
    expect(await passwordStrength({ password, words: ['Customer Accounts', 'Anna Nowak'] })).toMatchObject({
      score: expect.toBeOneOf([0, 1]),
    });
  }
});
