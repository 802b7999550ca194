import { expect, test } from 'vitest';
import { issueDeviceToken, readDeviceToken } from '../../../src/domain/sign-in/device-token.js';
import { createSecrets } from '../../../src/platform/secrets/secrets.js';

const CUSTOMER = '01a1fb9e-0feb-71a7-b950-c5a827cdefe7';
const at = new Date('2026-03-01T09:00:00.123Z');
const pepper = (id: string, byte: number) => ({ id, secret: Buffer.alloc(32, byte) });
const [older, newer] = [pepper('older', 1), pepper('newer', 2)];
const world = (peppers = [older], now = at) => ({ clock: () => now, secrets: createSecrets(peppers) });
const days = (count: number, ms = 0) => new Date(at.getTime() + count * 86_400_000 + ms);

test('a device token says whose and since when, and no two are alike [L04]', () => {
  const [one, other] = [issueDeviceToken(world(), CUSTOMER), issueDeviceToken(world(), CUSTOMER)];
  expect(one).toMatch(/^[\w-]{94}$/);
  const known = readDeviceToken(world(), one);
  expect(known).toEqual({ customerId: CUSTOMER, deviceId: expect.any(String), signedInAt: at });
  expect(readDeviceToken(world(), other)!.deviceId).not.toBe(known!.deviceId);
});

test('it outlives an exchange of the pepper, not the pepper [L04]', () => {
  const token = issueDeviceToken(world([older]), CUSTOMER);
  expect(readDeviceToken(world([newer, older]), token)?.customerId).toBe(CUSTOMER);
  expect(readDeviceToken(world([newer]), token)).toBeNull();
});

test('it is good for 180 days [L04]', () => {
  const token = issueDeviceToken(world(), CUSTOMER);
  expect(readDeviceToken(world([older], days(180, -1)), token)).not.toBeNull();
  expect(readDeviceToken(world([older], days(180)), token)).toBeNull();
});

test('changed in any place it is none, and what is none is none [L04]', () => {
  const token = issueDeviceToken(world(), CUSTOMER);
  for (let place = 0; place < token.length; place += 1) {
    const other = token[place] === 'A' ? 'B' : 'A';
    expect(readDeviceToken(world(), token.slice(0, place) + other + token.slice(place + 1))).toBeNull();
  }
  for (const none of [
    null,
    undefined,
    '',
    'x',
    `${token}A`,
    token.slice(1),
    `${token}=`,
    '\0',
    'é'.repeat(94),
  ]) {
    expect(readDeviceToken(world(), none)).toBeNull();
  }
});
