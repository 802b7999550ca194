import { describe, expect, test } from 'vitest';
import { scopes } from '../../../src/domain/work/caller.js';
import { EraseCustomerDocument, type EraseCustomerInput } from '../../generated/graphql.js';
import { forgetMessages, templates } from '../../support/account-changes.js';
import { refresh, signIn, whoIs } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, enter, NOBODY, read, withNothingMoved } from '../../support/customers.js';
import { EMAIL, markedLife, placesOf } from '../../support/marked-life.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();

const erase = async (input: EraseCustomerInput) => {
  const { data, errors } = await app.ask(
    EraseCustomerDocument,
    { input },
    await app.staff(['customers:erase']),
  );
  expect(errors).toBeUndefined();
  return data.eraseCustomer;
};

describe('a person whom staff erases', () => {
  test('is gone from every place, for every door, and told so [BX-04]', async () => {
    const { account, token, refreshToken, marks } = await markedLife(app);
    const other = await enter(app, { externalId: 'other', firstName: 'Bea' });
    await forgetMessages(app);
    const outcome = await erase({ id: account.id, reason: 'REQUESTED' });
    expect(ended(outcome, 'CustomerErased').id).toBe(account.id);
    expect(await templates(app)).toEqual([`accountDeleted to ${EMAIL}`]);
    for (const mark of marks) expect(await placesOf(app, mark), mark).toEqual([]);
    expect(await read(app, account.id)).toBeNull();
    expect(await whoIs(app, token)).toBeNull();
    expect((await refresh(app, refreshToken)).__typename).toBe('CustomerRefreshRejected');
    expect((await signIn(app, account)).__typename).toBe('CustomerCredentialsRejected');
    expect(await read(app, other.id)).toEqual(other);
  });

  test('without a proved address is erased and told nothing [BX-04]', async () => {
    const { id } = await enter(app, { contacts: [{ type: 'EMAIL', value: 'anna@example.com' }] });
    ended(await erase({ id, reason: 'NO_LONGER_NEEDED' }), 'CustomerErased');
    expect(await app.messages()).toEqual([]);
    expect(await placesOf(app, 'anna@')).toEqual([]);
  });

  test('leaves that it was done, when and by whom [BX-04]', async () => {
    const { id } = await enter(app, { externalId: 'shop-1' });
    await erase({ id, reason: 'OBJECTION' });
    const { history_entry: history } = await app.everythingStored();
    expect(history).toContainEqual(
      expect.objectContaining({
        customer_id: id,
        kind: 'CUSTOMER_DELETED',
        actor_kind: 'STAFF',
        actor_id: 'staff-7',
      }),
    );
  });

  test('who never was, or is erased already, is nobody [BX-04]', async () => {
    const { id } = await enter(app, { externalId: 'shop-1' });
    await erase({ id, reason: 'REQUESTED' });
    for (const unknown of [id, NOBODY, 'not-an-id']) {
      expect(await withNothingMoved(app, () => erase({ id: unknown, reason: 'REQUESTED' }))).toMatchObject({
        __typename: 'CustomerNotFound',
        status: 404,
      });
    }
  });
});

let second: string;
describeRepeatable<EraseCustomerInput>(app, {
  document: EraseCustomerDocument,
  success: 'CustomerErased',
  input: async () => {
    second = (await enter(app, { externalId: 'shop-2' })).id;
    return { id: (await enter(app, { externalId: 'shop-1' })).id, reason: 'REQUESTED' };
  },
  other: (input) => ({ ...input, id: second }),
  refused: (input) => ({ ...input, id: NOBODY }),
  caller: () => app.staff(),
  another: () => app.app.tokens.sign('staff-8', { role: 'STAFF', scope: scopes.join(' ') }),
});
