/**
 * Everything a caller may do wrong, in words a caller may read.
 * Flows return these; they never throw them. `status` is the HTTP status the same refusal would have had.
 */
export const problem = <T extends string, S extends number>(type: T, status: S, message: string) =>
  ({ type, status, message }) as const;

export interface FieldProblem {
  /** Where in the input, such as `contacts.0.value`. */
  path: string;
  /** What would be right. */
  message: string;
}

export const inputRejected = (fields: FieldProblem[]) => ({
  ...problem(
    'InputRejected',
    400,
    fields.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join(' '),
  ),
  fields,
});
export type InputRejected = ReturnType<typeof inputRejected>;

/** The sentence is prescribed: requirement NH-01. */
export const nothingIdentifying = () =>
  problem('NothingIdentifying', 400, 'Customer requires at least a valid email, phone or external id.');

/** One answer whatever was wrong: which part it was would help only somebody who guesses. */
export const clientRejected = () =>
  problem('ClientRejected', 401, 'No service client has this id and this secret.');

export const customerNotFound = () => problem('CustomerNotFound', 404, 'There is no such customer.');

export const contactNotFound = () =>
  problem('ContactNotFound', 404, 'There is no such contact of this customer.');

export const contactTaken = () =>
  problem('ContactTaken', 409, 'Another customer has proved that this address is theirs.');

export const contactAlreadyListed = () =>
  problem('ContactAlreadyListed', 409, 'The customer already has this contact. Update that one instead.');

export const pushTokensOnly = () =>
  problem(
    'PushTokensOnly',
    403,
    'Here you can change push tokens. E-mail and phone change by proving the new address.',
  );

export const tooManyContacts = (most: number) =>
  problem('TooManyContacts', 409, `The customer has ${most} contacts, which is the most. Remove one first.`);

export const externalIdTaken = () =>
  problem('ExternalIdTaken', 409, 'Another customer has this externalId. Each customer needs its own.');

export const uuidTaken = () =>
  problem('UuidTaken', 409, 'Another customer has this uuid. Each needs its own.');

export const versionConflict = (currentVersion: number) => ({
  ...problem('VersionConflict', 409, 'The customer was changed in the meantime. Read it again, then repeat.'),
  currentVersion,
});

export const idempotencyKeyReused = () =>
  problem('IdempotencyKeyReused', 422, 'This idempotencyKey was used with another input. Use a new key.');

export const idempotencyKeyInFlight = () =>
  problem(
    'IdempotencyKeyInFlight',
    409,
    'A call with this idempotencyKey is still running. Try again shortly.',
  );

export const campaignNotFound = () => problem('CampaignNotFound', 404, 'There is no such campaign.');

/** One answer for every code that does not count: it says nothing about why. */
export const codeRejected = () =>
  problem(
    'CodeRejected',
    403,
    'This code is wrong, used or out of date. Ask for a new one if it does not work.',
  );

export const resendTooSoon = (retryAfterSeconds: number) => ({
  ...problem(
    'ResendTooSoon',
    429,
    `A message was sent a short while ago. Try again in ${retryAfterSeconds} s.`,
  ),
  retryAfterSeconds,
});

/** One answer for every sign-in that fails: unknown, wrong, waiting, disabled or without a password. */
export const credentialsRejected = () =>
  problem(
    'CredentialsRejected',
    401,
    'This username and password do not fit, or have to wait after too many tries.',
  );

export const refreshRejected = () =>
  problem('RefreshRejected', 401, 'This refresh token does not count any more. Sign in again.');

export const alreadyRegistered = () =>
  problem('AlreadyRegistered', 409, 'This customer has an account already. Sign in, or reset the password.');

export const usernameTaken = () =>
  problem('UsernameTaken', 409, 'Another account signs in with this username. Choose another one.');

export const sessionNotFound = () => problem('SessionNotFound', 404, 'There is no such session of yours.');

export const busy = () => ({
  ...problem('Busy', 503, 'Too many sign-ins at this moment. Try again in a few seconds.'),
  retryAfterSeconds: 2,
});

export const tooManyRequests = (retryAfterSeconds: number) => ({
  ...problem('TooManyRequests', 429, `Too many requests. Try again in ${retryAfterSeconds} s.`),
  retryAfterSeconds,
});

/** One answer for a password that does not fit and for one that has to wait after too many tries. */
export const passwordRejected = () =>
  problem(
    'PasswordRejected',
    403,
    'This is not the password of the account, or it has to wait after too many tries.',
  );

export const proofRequired = () =>
  problem(
    'ProofRequired',
    403,
    'Give the password: this session is older than five minutes, or the number is all the account is recovered by.',
  );

export const freshSignInRequired = () =>
  problem(
    'FreshSignInRequired',
    403,
    'Sign in again and use that token: this session was opened more than five minutes ago.',
  );

export const missingFields = (fields: string[]) => ({
  ...problem('MissingFields', 400, `The campaign also needs: ${fields.join(', ')}.`),
  missingFields: fields,
});

/** One answer for every sign-in by a provider that fails, whatever the reason. */
export const identityRejected = () =>
  problem(
    'CredentialsRejected',
    401,
    'No account signs in with this, or it has to wait after too many tries.',
  );

/** One answer for every token of a provider that does not count: it says nothing about why. */
export const tokenRejected = () =>
  problem(
    'TokenRejected',
    403,
    'This token does not count here. Sign in with the provider again and send the new token.',
  );

export const providerUnavailable = () => ({
  ...problem('ProviderUnavailable', 503, 'The provider cannot be asked at this moment. Nothing was changed.'),
  retryAfterSeconds: 60,
});

export const identityTaken = () =>
  problem('IdentityTaken', 409, 'Another customer signs in with this. Unlink it there first.');

export const identityNotFound = () => problem('IdentityNotFound', 404, 'There is no such identity of yours.');
export type TooManyContacts = ReturnType<typeof tooManyContacts>;
