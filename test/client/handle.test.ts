import { describe, expect, expectTypeOf, test } from 'vitest';
import { handle, type SignInMutation, UnknownOutcome } from '../../client/src/client.js';

type SignIn = SignInMutation['signIn'];

const problem = { message: 'Later.', status: 429, retryAfterSeconds: 7 };
const tooMany = { __typename: 'CustomerTooManyRequests', ...problem } as SignIn;
const message = (outcome: { message: string }) => outcome.message;
const every = {
  CustomerSignedIn: () => 'in',
  CustomerRegistrationIncomplete: () => 'in',
  CustomerCredentialsRejected: message,
  CustomerTooManyRequests: message,
  CustomerAccountsBusy: message,
  CustomerRefusedByHook: message,
  LoyaltyCampaignNotFound: message,
  CustomerInputRejected: message,
  CustomerIdempotencyKeyReused: message,
  CustomerIdempotencyKeyInFlight: message,
};

// What compiles is asserted by the compiler: `npm run check` is red where one of the errors expected here is missing.
describe('handle', () => {
  test('calls the function of the outcome, and returns what it returns', () => {
    const answer = handle(tooMany, {
      ...every,
      CustomerTooManyRequests: (outcome) => {
        expectTypeOf(outcome.__typename).toEqualTypeOf<'CustomerTooManyRequests'>();
        return outcome.retryAfterSeconds;
      },
    });
    expectTypeOf(answer).toEqualTypeOf<string | number>();
    expect(answer).toBe(7);
  });

  test('does not compile without a problem', () => {
    const { CustomerTooManyRequests: _, ...without } = every;
    // @ts-expect-error Property 'CustomerTooManyRequests' is missing.
    expect(() => handle(tooMany, without)).toThrow(UnknownOutcome);
  });

  test('does not compile with the name of something else', () => {
    // @ts-expect-error Signing in does not end so.
    expect(handle(tooMany, { ...every, CustomerCodeSent: () => 'sent' })).toBe('Later.');
    // @ts-expect-error Nor here.
    expect(handle(tooMany, { CustomerCodeSent: () => 'sent' }, ({ __typename }) => __typename)).toBe(
      'CustomerTooManyRequests',
    );
  });

  test('does not compile with a field that the outcome does not have', () => {
    // @ts-expect-error Only some problems say when to come back.
    const cases = { ...every, LoyaltyCampaignNotFound: (outcome: SignIn) => outcome.retryAfterSeconds };
    expect(handle(tooMany, cases)).toBe('Later.');
  });

  test('hands the rest to a third function, which knows what is left', () => {
    const { CustomerSignedIn, CustomerRegistrationIncomplete } = every;
    const answer = handle(tooMany, { CustomerSignedIn, CustomerRegistrationIncomplete }, (rest) => {
      expectTypeOf(rest.status).toEqualTypeOf<number>();
      return rest.status;
    });
    expectTypeOf(answer).toEqualTypeOf<string | number>();
    expect(answer).toBe(429);
  });

  test('does not take what came after the package for something else', () => {
    const later = { __typename: 'SecondFactorRequired', ticket: 'x' } as unknown as SignIn;
    expect(() => handle(later, every)).toThrow('Nothing handles the outcome SecondFactorRequired.');
    expect(handle(later, {}, ({ __typename }) => __typename)).toBe('SecondFactorRequired');
    // Nor the names that every object has.
    const inherited = { __typename: 'toString' } as unknown as SignIn;
    expect(() => handle(inherited, every)).toThrow(UnknownOutcome);
  });
});
