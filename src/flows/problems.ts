/**
 * Everything a caller may do wrong, in words a caller may read.
 * Flows return these; they never throw them. `status` is the HTTP status the same refusal would have had.
 */
const problem = <T extends string, S extends number>(type: T, status: S, message: string) =>
  ({ type, status, message }) as const;

export interface FieldProblem {
  /** Where in the input, such as `contacts.0.value`. */
  path: string;
  /** What would be right. */
  message: string;
}

export const inputRejected = (fields: FieldProblem[]) => ({
  ...problem('InputRejected', 400, fields.map(({ path, message }) => `${path}: ${message}`).join(' ')),
  fields,
});
export type InputRejected = ReturnType<typeof inputRejected>;

/** The words are Notihub's own. */
export const nothingIdentifying = () =>
  problem('NothingIdentifying', 400, 'Customer requires at least a valid email, phone or external id.');

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
