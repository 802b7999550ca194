import { GraphQLError } from 'graphql';

/** Nobody is signed in, or not with a token that is valid now. */
export const unauthenticated = () =>
  new GraphQLError('Sign in first: send a valid token as `Authorization: Bearer …`.', {
    extensions: { code: 'UNAUTHENTICATED' },
  });

/** The caller is known and may not do this. */
export const forbidden = (message = 'This caller may not do this.') =>
  new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });

/** The request is wrong in a way its sender can mend; the message says how. */
export const badInput = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
