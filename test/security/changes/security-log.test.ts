import { describe, expect, test } from 'vitest';
import { linkTo, move, requestMove, requestPhone, signedIn } from '../../support/account-changes.js';
import { codeTo, PASSWORD, registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, enter, later } from '../../support/customers.js';
import { useLive } from '../../support/live.js';
import { securityEvents } from '../../support/security-events.js';

const app = useApp();
const NEW = 'new@example.com';
const PHONE = '+48512345678';
const OTHER_PHONE = '+48512345679';

describe('what goes on record for whoever watches', () => {
  const live = useLive(app, { LOG_LEVEL: 'info' });

  const ask = async (field: string, input: object, token: string | null = null) => {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename } }`;
    const answer = await live.ask(document, { input }, token);
    expect(answer.errors).toBeUndefined();
    return answer.data[field].__typename as string;
  };
  const events = () => securityEvents(live).map(({ event }) => event);
  /** Somebody else proves the address while the change waits for its confirmation. */
  const proveElsewhere = async (type: 'EMAIL' | 'PHONE', value: string) => {
    await enter(app, { contacts: [{ type, value, verified: true }] });
    await app.em.execute(`update contact set proved_by = 'CUSTOMER' where value = '${value}'`);
  };

  test('who lacks a scope for what they ask is on record like who may not ask at all [L01]', async () => {
    const { id: customerId } = await enter(app, { externalId: 'shop-1' });
    const input = { customerId, type: 'EMAIL', value: NEW, verified: true };
    expect(await ask('addContact', input, await app.service(['customers:write']))).toBe(
      'CustomerScopeMissing',
    );
    expect(securityEvents(live)).toMatchObject([
      {
        event: 'access-denied',
        operation: 'Mutation.addContact',
        callerKind: 'SERVICE',
        callerId: 'test-till',
      },
    ]);
  });

  test('an e-mail change that ends in CustomerContactTaken is not logged as one [H04]', async () => {
    const { token } = await signedIn(app, { phone: PHONE });
    ended(await requestMove(app, token, NEW), 'CustomerEmailChangeRequested');
    const link = await linkTo(app, NEW);
    await proveElsewhere('EMAIL', NEW);
    const input = { token: link, newsletterAgreement: true };
    expect(await ask('confirmEmailChange', input, token)).toBe('CustomerContactTaken');
    expect(events()).toEqual([]);

    // The other one lets go of it: now the change is made, and logged once.
    await app.em.execute(`delete from contact where value = '${NEW}'`);
    expect(await ask('confirmEmailChange', input, token)).toBe('CustomerEmailChanged');
    expect(events()).toEqual(['email-changed']);
  });

  test('a phone change that ends in CustomerContactTaken is not logged as one [H04]', async () => {
    const { token } = await signedIn(app, { phone: PHONE });
    ended(await requestPhone(app, token, OTHER_PHONE, { password: PASSWORD }), 'CustomerCodeSent');
    const confirmationCode = await codeTo(app, OTHER_PHONE);
    await proveElsewhere('PHONE', OTHER_PHONE);
    const input = { phone: OTHER_PHONE, confirmationCode, smsAgreement: true };
    expect(await ask('confirmPhoneUpdate', input, token)).toBe('CustomerContactTaken');
    expect(events()).toEqual([]);
  });

  test('a way back that ends in CustomerContactTaken is not logged as taken [H04]', async () => {
    const { token } = await signedIn(app, { email: 'old@example.com' });
    await move(app, token, NEW);
    const back = await linkTo(app, 'old@example.com');
    later(app, { seconds: 61 });
    await registered(app, { email: 'old@example.com' });
    expect(await ask('revertEmailChange', { token: back })).toBe('CustomerContactTaken');
    expect(events()).toEqual([]);
  });

  test('a claim of an address that somebody else has proved is not logged as one [H04]', async () => {
    const { id } = await enter(app, { contacts: [{ type: 'EMAIL', value: NEW }] });
    const service = await app.service();
    expect(await ask('sendClaimCode', { customerId: id, email: NEW, deviceType: 'BROWSER' }, service)).toBe(
      'CustomerCodeSent',
    );
    const code = await codeTo(app, NEW);
    await proveElsewhere('EMAIL', NEW);
    const input = { customerId: id, username: NEW, password: 'correct horse battery staple', code };
    expect(await ask('claimAccount', input, service)).toBe('CustomerContactTaken');
    expect(events()).toEqual([]);
  });
});
