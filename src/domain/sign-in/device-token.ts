import { randomBytes } from 'node:crypto';
import { parse, stringify } from 'uuid';
import { policy } from '../proofs/policy.js';
import type { World } from '../work/world.js';

export interface KnownDevice {
  /** The customer who signed in on it. */
  customerId: string;
  deviceId: string;
  signedInAt: Date;
}

const UUID_BYTES = 16;
const DEVICE_BYTES = 16;
const TIME_BYTES = 6;
const BODY_BYTES = UUID_BYTES + DEVICE_BYTES + TIME_BYTES;
const MAC_BYTES = 32;

/**
 * A device token states that this customer signed in here, and when: nothing else (OWASP, "Device Cookies"). It opens
 * nothing. It contains the customer's id and its own, with a MAC of both that nobody can make without a key that is
 * not in the database, so none of it is stored.
 */
export function issueDeviceToken(
  { clock, secrets }: Pick<World, 'clock' | 'secrets'>,
  customerId: string,
): string {
  const body = Buffer.alloc(BODY_BYTES);
  body.set(parse(customerId));
  body.set(randomBytes(DEVICE_BYTES), UUID_BYTES);
  body.writeUIntBE(clock().getTime(), UUID_BYTES + DEVICE_BYTES, TIME_BYTES);
  const mac = Buffer.from(secrets.mac('device-token', body.toString('base64url')), 'base64url');
  return Buffer.concat([body, mac]).toString('base64url');
}

/** The content of a device token; null for one that we did not make, or that is too old. */
export function readDeviceToken(
  { clock, secrets }: Pick<World, 'clock' | 'secrets'>,
  token: string | null | undefined,
): KnownDevice | null {
  const bytes = Buffer.from(token ?? '', 'base64url');
  if (bytes.length !== BODY_BYTES + MAC_BYTES || bytes.toString('base64url') !== token) return null;
  const body = bytes.subarray(0, BODY_BYTES);
  const mac = bytes.toString('base64url', BODY_BYTES);
  if (!secrets.isMac(mac, 'device-token', body.toString('base64url'))) return null;
  const signedInAt = new Date(body.readUIntBE(UUID_BYTES + DEVICE_BYTES, TIME_BYTES));
  const end = signedInAt.getTime() + policy.signIn.deviceKnownFor * 1000;
  if (end <= clock().getTime()) return null;
  return {
    customerId: stringify(body),
    deviceId: body.toString('base64url', UUID_BYTES, UUID_BYTES + DEVICE_BYTES),
    signedInAt,
  };
}
