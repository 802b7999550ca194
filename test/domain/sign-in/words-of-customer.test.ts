import { describe, expect, test } from 'vitest';
import { fieldsWith } from '../../../src/entities/customer-fields.js';
import { changePassword, signedIn } from '../../support/account-changes.js';
import { PASSWORD } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';

const app = useApp();
/** Strong enough for everybody of whom it is not known. */
const newPassword = 'Vermilion-Okapi-Threshold';

async function said(field: string, value: string, sender: string) {
  const { data, errors } = await app.ask(
    'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { __typename } }',
    { input: { [field]: value } },
    sender,
  );
  expect(errors).toBeUndefined();
  return data.updateAccount.__typename;
}

describe('a password that is what a row of src/entities/customer-fields.ts bars from passwords', () => {
  test.each(fieldsWith('isBarredFromPasswords', true))('is refused: %s [A10]', async (field) => {
    const { token } = await signedIn(app);
    expect(await said(field, newPassword, token)).toBe('CustomerAccountUpdated');
    const right = { oldPassword: PASSWORD, newPassword };
    expect(await changePassword(app, token, right)).toMatchObject({
      __typename: 'CustomerInputRejected',
      fields: [{ path: 'newPassword', message: expect.stringContaining('is too easy to guess.') }],
    });
    expect(await said(field, 'Anna', token)).toBe('CustomerAccountUpdated');
    expect((await changePassword(app, token, right)).__typename).toBe('CustomerPasswordChanged');
  });

  test('is refused for names and the company', () => {
    expect(fieldsWith('isBarredFromPasswords', true)).toEqual(
      expect.arrayContaining(['firstName', 'lastName', 'displayName', 'company']),
    );
  });
});
