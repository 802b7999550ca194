import type { PasswordHash } from '../../platform/secrets/passwords.js';
import { deletePin, putPin } from '../../tables/sign-in/pins.js';
import type { Gate } from '../../tables/throttle.js';
import { policy } from '../proofs/policy.js';
import { matching } from '../work/input.js';
import type { Work } from '../work/work.js';

export const pin = matching(/^\d{4,8}$/, 'must be 4 to 8 digits.');

/** Sets the customer's PIN, whether there was one or not; null removes it. */
export const setPin = ({ db, now }: Work, customerId: string, hash: PasswordHash | null): Promise<void> =>
  hash ? putPin(db, customerId, hash, now) : deletePin(db, customerId);

/** The gates that count a customer's wrong PINs. */
export const pinGates = (customerId: string) => {
  const { freeTries, perDay } = policy.pin;
  return {
    pause: {
      key: `pin ${customerId}`,
      free: freeTries,
      wait: policy.signIn.firstWait,
      longestWait: policy.signIn.longestWait,
      lifetime: policy.day,
    },
    day: { key: `pin-day ${customerId}`, free: perDay, lifetime: policy.day, isWindow: true },
  } satisfies Record<string, Gate>;
};
