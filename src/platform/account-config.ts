import { z } from 'zod';
import { developmentPeppers } from './development-secrets.js';
import { policy } from './policy.js';
import type { Pepper } from './secrets.js';

const SHORTEST_PEPPER_BYTES = 32;
/** ASVS 5.0, 11.4.2. */
const LOWEST_COST = 10;

const peppers = z.string().transform((text, { addIssue }) => {
  const list: Pepper[] = text.split(',').map((item) => {
    const [, id = '', secret = ''] = /^\s*([\w-]{1,64}):([\w-]+)\s*$/.exec(item) ?? [];
    return { id, secret: Buffer.from(secret, 'base64url') };
  });
  const arePeppers = list.every(({ id, secret }) => id !== '' && secret.length >= SHORTEST_PEPPER_BYTES);
  if (arePeppers && new Set(list.map(({ id }) => id)).size === list.length) return list;
  addIssue(
    'must be id:secret pairs with commas between, each secret 32 bytes or more in base64url; the first is used',
  );
  return z.NEVER;
});

/** What of the environment is about passwords and codes. */
export const accountVariables = {
  PEPPERS: peppers.prefault(developmentPeppers),
  PASSWORD_MIN_LENGTH: z.coerce
    .number('must be a number')
    .int()
    .min(policy.password.minCodePoints, `must be at least ${policy.password.minCodePoints}`)
    .max(64)
    .default(policy.password.minCodePoints),
  BCRYPT_COST: z.coerce
    .number('must be a number from 4 to 16')
    .int()
    .min(4)
    .max(16)
    .default(policy.password.bcryptCost),
  BRAND: z.string().min(1).default('customer accounts'),
};

const AccountVariables = z.object(accountVariables);
export type AccountEnvironment = z.infer<typeof AccountVariables>;

export function accountProblems(env: AccountEnvironment & { NODE_ENV: string }): Array<[string, string]> {
  const problems: Array<[string, string]> = [];
  if (env.NODE_ENV !== 'test' && env.BCRYPT_COST < LOWEST_COST) {
    problems.push(['BCRYPT_COST', `must be at least ${LOWEST_COST}: below, guessing is too cheap`]);
  }
  const isPublished = Array.isArray(env.PEPPERS) && env.PEPPERS.some(({ id }) => id === 'development');
  if (env.NODE_ENV === 'production' && isPublished) {
    problems.push(['PEPPERS', 'must be set in production: the development pepper is published']);
  }
  return problems;
}

export const accountSettings = (env: AccountEnvironment) => ({
  peppers: env.PEPPERS,
  bcryptCost: env.BCRYPT_COST,
  passwordRules: { minLength: env.PASSWORD_MIN_LENGTH, brand: env.BRAND },
});
