import { beforeEach, describe, expect, test } from 'vitest';
import { personalData } from '../../../src/privacy/personal-data.js';
import { ExportMyDataDocument } from '../../generated/graphql.js';
import { deleteAccount, signedIn } from '../../support/account-changes.js';
import { device, PASSWORD } from '../../support/accounts.js';
import { type Sender, useApp } from '../../support/app.js';
import { ended, enter, later, withNothingMoved } from '../../support/customers.js';
import { everyField } from '../../support/every-field.js';
import { type MarkedLife, markedLife, PIN } from '../../support/marked-life.js';

const app = useApp();

const ask = (sender: Sender) => withNothingMoved(app, () => app.ask(ExportMyDataDocument, undefined, sender));
async function exported(sender: Sender) {
  const { data, errors } = await ask(sender);
  expect(errors).toBeUndefined();
  return data.exportMyData;
}
/** The rows of an export, by kind of thing. */
async function heldOn(sender: Sender) {
  return ended(await exported(sender), 'CustomerDataExport').data as Record<
    string,
    Array<Record<string, unknown>>
  >;
}

describe('a customer who takes their data along', () => {
  let life: MarkedLife;
  beforeEach(async () => {
    await enter(app, { ...everyField, firstName: 'Neighbour' });
    life = await markedLife(app);
  });

  test('gets everything that is held: whatever the map calls theirs, with its value [BX-04]', async () => {
    const held = await heldOn(life.token);
    expect(held['customer']).toMatchObject([
      {
        id: life.account.id,
        firstName: 'Canary-First',
        birthDate: '1971-12-29',
        latitude: 52.123459,
        registered: true,
      },
      // The record that became part of theirs.
      { externalId: 'canary-part', mergedIntoId: life.account.id },
    ]);
    expect(held['customFieldValue']).toEqual([{ field: 'Field TEXT', value: 'canary-answer' }]);
    expect(held['identity']).toMatchObject([{ provider: 'https://id.example', subject: 'canary-subject' }]);
    expect(held['ledgerTransaction']).toMatchObject([
      { amount: '25', reason: 'canary-reason', campaign: 'Club POINTS' },
    ]);
    expect(held['ledgerAccount']).toMatchObject([{ balance: '25', campaign: 'Club POINTS' }]);
    expect(held['card']).toMatchObject([{ number: life.card }]);
    expect(held['session']).toContainEqual(
      expect.objectContaining({ ip: '198.51.100.77', userAgent: 'Canary-Browser' }),
    );
    expect(held['agreementEvidence']!.map(({ channel }) => channel).toSorted()).toEqual([
      'email',
      'profiling',
      'sms',
    ]);
    expect(held['historyEntry']!.length).toBeGreaterThan(5);
    // Nothing marked is left out: each row said of the person in the database is in the export, column by column.
    const stored = (await app.everythingStored()) as Record<string, Array<Record<string, unknown>>>;
    const text = JSON.stringify(held).toLowerCase();
    const missing = Object.entries(personalData).flatMap(([table, { columns }]) =>
      Object.entries(columns).flatMap(([name, { kind }]) =>
        kind !== 'CONTENT'
          ? []
          : stored[table]!.map((row) => row[name])
              .filter((value) => typeof value === 'string' && /canary/i.test(value))
              .filter((value) => !text.includes(String(value).toLowerCase()))
              .map((value) => `${table}.${name}: ${value}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  test('gets nothing of anybody else [J06]', async () => {
    const text = JSON.stringify(await heldOn(life.token));
    for (const theirs of ['Neighbour', 'Nowak', 'anna@example.com', 'shop-1', 'likes Gouda'])
      expect(text).not.toContain(theirs);
  });

  test('gets no secret: no hash, no fingerprint, no sealed text [J06]', async () => {
    const text = JSON.stringify(await heldOn(life.token));
    const stored = (await app.everythingStored()) as Record<string, Array<Record<string, unknown>>>;
    const secrets = Object.entries(personalData).flatMap(([table, { columns }]) =>
      Object.entries(columns).flatMap(([name, { kind }]) =>
        kind === 'SECRET'
          ? stored[table]!.flatMap((row) => (row[name] == null ? [] : [String(row[name])]))
          : [],
      ),
    );
    expect(secrets.length).toBeGreaterThan(5);
    for (const secret of [...secrets, PASSWORD, PIN]) expect(text).not.toContain(secret);
  });
});

describe('whoever asks for somebody’s data', () => {
  test('has signed in within five minutes, or has to do so again [J06]', async () => {
    const { account, token } = await signedIn(app);
    later(app, { seconds: 300 });
    const renewed = await device(app, account);
    expect((await exported(token)).__typename).toBe('CustomerDataExport');
    later(app, { seconds: 1 });
    const again = await app.app.tokens.sign(account.id, { role: 'CUSTOMER', sid: sidOf(token) });
    expect(await exported(again)).toMatchObject({ __typename: 'CustomerFreshSignInRequired', status: 403 });
    expect((await exported(renewed.accessToken)).__typename).toBe('CustomerDataExport');
  });

  test('asks once in an operation [J06]', async () => {
    const { token } = await signedIn(app);
    const { errors } = await app.ask(
      '{ a: exportMyData { __typename } b: exportMyData { __typename } }',
      undefined,
      token,
    );
    expect(errors).toHaveLength(1);
  });

  test('is nobody once the account is deleted, and gets nothing [J04]', async () => {
    const { token } = await signedIn(app);
    ended(await deleteAccount(app, token), 'CustomerAccountDeleted');
    const { data, errors } = await ask(token);
    expect(data).toBeNull();
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
  });
});

/** The session a token belongs to. */
const sidOf = (token: string): string =>
  JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()).sid;
