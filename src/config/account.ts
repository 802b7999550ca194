import { z } from 'zod';
import { policy } from '../domain/proofs/policy.js';
import { hashing } from '../platform/secrets/passwords.js';
import type { Pepper } from '../platform/secrets/secrets.js';
import { developmentPeppers } from './development-secrets.js';
import { brandOf, type LookEnvironment } from './messages/look.js';
import { wholeNumber } from './reading/whole-number.js';

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
    'must be id:secret pairs separated by commas, each secret 32 bytes or more in base64url; the first is used',
  );
  return z.NEVER;
});

const path = z.string().regex(/^\/[^\s?#]*$/, 'must be a path such as /password-reset');

/** The variables about passwords and codes. */
export const accountVariables = {
  PEPPERS: peppers.prefault(developmentPeppers),
  PASSWORD_MIN_LENGTH: wholeNumber(policy.password.minCodePoints, 64).default(policy.password.minCodePoints),
  BCRYPT_COST: wholeNumber(4, 16).default(hashing.bcryptCost),
  /** The site of the pages that mailed links lead to. Never taken from a request. */
  FRONT_END_URL: z.url('must be a URL').default('http://localhost:3000'),
  PASSWORD_RESET_PATH: path.default('/password-reset'),
  EMAIL_CHANGE_PATH: path.default('/email-change'),
  EMAIL_REVERT_PATH: path.default('/email-revert'),
  /** The shop's address, told about new customers at the till. */
  SHOP_EMAIL: z.email('must be an e-mail address').optional(),
  /** The back office's page about a customer. */
  CUSTOMER_PAGE_URL: z
    .string()
    .refine(
      (url) => URL.canParse(pageOf(url, '1', '1')) && /^https?:/.test(url) && /\{(id|code)\}/.test(url),
      'must be an http or https URL with {id} or {code} in it, such as https://office.example/customers/{id}',
    )
    .optional(),
};

const pageOf = (url: string, id: string, code: string) =>
  url.replaceAll('{id}', encodeURIComponent(id)).replaceAll('{code}', encodeURIComponent(code));

const linkToCustomer = (url: string | undefined) =>
  url === undefined ? undefined : ({ id, code }: { id: string; code: string }) => pageOf(url, id, code);

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
  if (env.NODE_ENV === 'production' && !/^https:/.test(env.FRONT_END_URL)) {
    problems.push(['FRONT_END_URL', 'must be set in production, to an https:// URL']);
  }
  if (env.NODE_ENV === 'production' && /^http:/.test(env.CUSTOMER_PAGE_URL ?? '')) {
    problems.push(['CUSTOMER_PAGE_URL', 'must be an https:// URL in production']);
  }
  return problems;
}

export const accountSettings = (
  env: AccountEnvironment & Pick<LookEnvironment, 'BRAND'> & { MAIL_FROM: string },
) => ({
  peppers: env.PEPPERS,
  bcryptCost: env.BCRYPT_COST,
  linkPages: {
    PASSWORD_RESET: new URL(env.PASSWORD_RESET_PATH, env.FRONT_END_URL).href,
    RECOVERY: new URL(env.PASSWORD_RESET_PATH, env.FRONT_END_URL).href,
    EMAIL_CHANGE: new URL(env.EMAIL_CHANGE_PATH, env.FRONT_END_URL).href,
    EMAIL_REVERT: new URL(env.EMAIL_REVERT_PATH, env.FRONT_END_URL).href,
  },
  shopEmail: env.SHOP_EMAIL,
  linkToCustomer: linkToCustomer(env.CUSTOMER_PAGE_URL),
  passwordRules: { minLength: env.PASSWORD_MIN_LENGTH, brand: brandOf(env) },
});
