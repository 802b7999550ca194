import { GraphQLError } from 'graphql';

/** The request has no token, or one that is not valid now. */
export const unauthenticated = (
  message = 'Sign in first: send a valid token as `Authorization: Bearer …`.',
) => new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED' } });

/** The caller is known but may not do this. */
export const forbidden = (message = 'This caller may not do this.') =>
  new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });

/**
 * The errors of every withheld customer field: shared instances without a stack. A response may hold thousands, and
 * capturing the same stack for each took nine tenths of the time.
 */
export const withheld = {
  fromKnown: Object.assign(forbidden(), { stack: 'FORBIDDEN' }),
  fromUnknown: Object.assign(unauthenticated(), { stack: 'UNAUTHENTICATED' }),
};

/** The request is wrong in a way its sender can fix; the message says how. */
export const badInput = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** A refusal for a field whose type has no room for it; its name tells programs which one it is. */
export const refused = ({
  type,
  status,
  message,
  ...more
}: {
  type: string;
  status: number;
  message: string;
}) =>
  new GraphQLError(message, {
    extensions: { code: status === 429 ? 'TOO_MANY_REQUESTS' : 'BAD_USER_INPUT', problem: type, ...more },
  });

/** Bad input found before anything has run, so that the whole request is refused. */
export const badRequest = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });

/** The caller could not be looked up; a router may try another instance. */
export const unanswerable = (cause: Error) =>
  new GraphQLError(cause.message, { originalError: cause, extensions: { http: { status: 503 } } });

/** The caller of a stream may not call any more: signed out, revoked, disabled, deleted. */
export const sessionEnded = () => unauthenticated('The session has ended. Sign in, then subscribe again.');

export const tokenExpired = () =>
  unauthenticated(
    'The token has expired. Subscribe again with a fresh one, and with the `cursor` of the last message as `after`.',
  );

/** A caller has as many streams open as one may have. */
export const streamsExhausted = (most: number) =>
  new GraphQLError(
    `You have ${most} streams open, and may not have more. End one that nobody looks at, or share one between the tabs of a browser.`,
    { extensions: { code: 'TOO_MANY_REQUESTS', problem: 'TooManyStreams', most, http: { status: 429 } } },
  );

/** The answer of a subscription has no end, so it needs a way to send it. */
export const notAsStream = () =>
  new GraphQLError(
    'A subscription is answered as a stream: send POST with `accept: text/event-stream`, as graphql-sse does, or ask through a router.',
    { extensions: { code: 'BAD_USER_INPUT', http: { status: 406 } } },
  );

/** The server has more work than it can do. Nothing of this request has run. */
export const overloaded = () =>
  new GraphQLError('The service is overloaded. Try again shortly.', {
    extensions: { code: 'UNAVAILABLE', retryable: true, http: { status: 503 } },
  });

/** The document is not in the manifest, and others are not answered. */
export const notRegistered = () =>
  new GraphQLError(
    'Only registered documents are answered, and this one is not registered. Send one that is, by its text or its `documentId`.',
    { extensions: { code: 'DOCUMENT_NOT_REGISTERED', http: { status: 400 } } },
  );

/** The manifest has no document under this id. */
export const unknownDocument = () =>
  new GraphQLError(
    'No document is registered under this `documentId`. It is `sha256:` and the SHA-256 of a registered text, in small hexadecimal letters.',
    { extensions: { code: 'DOCUMENT_NOT_REGISTERED', http: { status: 400 } } },
  );

const LIMITS = {
  tokens: 'Tokens in the document',
  depth: 'Levels of nested fields',
  aliases: 'Aliases',
  directives: 'Directives',
  repeats: 'Repetitions of one field in a selection',
  mutations: 'Mutations in one operation',
  guesses: 'Fields in one operation that sign in, send something or can be guessed',
  representations: 'Representations',
  cost: 'Cost of the operation',
};

/** The cursor is of before the oldest event that is kept; what came between is lost to its reader. */
export const eventsForgotten = (beginAfter: string) =>
  new GraphQLError(
    '`after` is of before the oldest event that is kept, so some are missing. Read the customers anew, and go on with `beginAfter`.',
    { extensions: { code: 'EVENTS_FORGOTTEN', beginAfter } },
  );

/** The request exceeds a limit for one operation. */
export const tooMuch = (limit: keyof typeof LIMITS, most: number, asked?: number) =>
  new GraphQLError(`${LIMITS[limit]}: ${most} at most${asked === undefined ? '' : `, not ${asked}`}.`, {
    extensions: { code: 'LIMIT_EXCEEDED', limit, most, http: { status: 400 } },
  });
