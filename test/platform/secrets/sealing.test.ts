import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSealing } from '../../../src/platform/secrets/sealing.js';

const key = (id: string) => ({ id, secret: randomBytes(32) });
const march = key('march');
const april = key('april');

test('sealed text shows nothing and opens again [B16]', () => {
  const { seal, open } = createSealing([march]);
  const sealed = seal('code 12345678 für Ada 🙂', 'row-1');
  expect(sealed).toMatch(/^march\.[\w-]+$/);
  expect(Buffer.from(sealed.split('.')[1]!, 'base64url').toString('utf8')).not.toContain('12345678');
  expect(open(sealed, 'row-1')).toBe('code 12345678 für Ada 🙂');
  expect(seal('', 'row-1')).not.toBe(seal('', 'row-1'));
});

test('text put into another row, or changed, does not open', () => {
  const { seal, open } = createSealing([march]);
  const sealed = seal('code 12345678', 'row-1');
  expect(() => open(sealed, 'row-2')).toThrow();
  for (let at = 'march.'.length; at < sealed.length; at += 5) {
    const other = sealed[at] === 'A' ? 'B' : 'A';
    expect(() => open(`${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`, 'row-1')).toThrow();
  }
  expect(() => open('march.', 'row-1')).toThrow();
  expect(() => open('', 'row-1')).toThrow();
});

test('a new key is put first, and what the old one sealed still opens [H03]', () => {
  const sealed = createSealing([march]).seal('hello', 'row-1');
  const rotated = createSealing([april, march]);
  expect(rotated.open(sealed, 'row-1')).toBe('hello');
  expect(rotated.seal('hello', 'row-1')).toMatch(/^april\./);
  expect(() => createSealing([april]).open(sealed, 'row-1')).toThrow('"march"');
});
