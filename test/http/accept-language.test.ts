import { expect, test } from 'vitest';
import {
  RegisterWithCodeDocument,
  RequestPasswordResetDocument,
  SendRegistrationCodeDocument,
} from '../generated/graphql.js';
import { campaign, codeTo, PASSWORD, registered, sendCode } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { later } from '../support/customers.js';

const app = useApp();
const EMAIL = 'ada@example.com';

/** The language of the last message, and its subject. */
const lastMessage = async () => {
  const { language, subject } = (await app.messages()).at(-1)!;
  return [language, subject];
};

async function askForCode(acceptLanguage: string, more: object = {}, sender: string | null = null) {
  const input = { campaignId: await campaign(app), email: EMAIL, ...more };
  const { data } = await app.ask(SendRegistrationCodeDocument, { input }, sender, { acceptLanguage });
  expect(data.sendRegistrationCode.__typename).toBe('CustomerCodeSent');
  return lastMessage();
}

test.each([
  ['fr-CH, fr;q=0.9, en;q=0.8', ['fr-CH', 'Votre code d’inscription']],
  ['sv, nl;q=0.9, it;q=0.5', ['it', 'Il Suo codice di registrazione']],
  ['sv', ['sv', 'Your registration code']],
  ['*', [null, 'Your registration code']],
  ['../../etc/passwd, {{7*7}}', [null, 'Your registration code']],
])('somebody unknown whose browser asks for %s is written to in %j', async (header, expected) => {
  expect(await askForCode(header)).toEqual(expected);
});

test('a language that was said counts before the browser’s', async () => {
  expect(await askForCode('fr', { language: 'es_MX' })).toEqual(['es-MX', 'Su código de registro']);
});

test('the language of a service is not that of its customers', async () => {
  expect(await askForCode('fr', {}, await app.service())).toEqual([null, 'Your registration code']);
});

test('the owner of an account is told in their own language that somebody tried to register it', async () => {
  await registered(app, { email: EMAIL });
  later(app, { seconds: 120 });
  await app.em.execute(`update customer set language = 'pl'`);
  expect(await askForCode('fr', { language: 'de' })).toEqual(['pl', 'Masz już konto']);
});

test('who registers keeps their browser’s language, and later messages are in it', async () => {
  const campaignId = await campaign(app);
  await sendCode(app, campaignId, { email: EMAIL });
  const { data } = await app.ask(
    RegisterWithCodeDocument,
    { input: { campaignId, username: EMAIL, password: PASSWORD, code: await codeTo(app, EMAIL) } },
    null,
    { acceptLanguage: 'de-AT, de;q=0.9' },
  );
  expect(data.registerWithCode).toMatchObject({ customer: { language: 'de-AT' } });
  await app.ask(RequestPasswordResetDocument, { input: { email: EMAIL } }, null, { acceptLanguage: 'fr' });
  expect(await lastMessage()).toEqual(['de-AT', 'Setzen Sie Ihr Passwort zurück']);
});

test.each([
  ['none is said', {}, 'fr', 'de-AT'],
  ['none is said, nor by a browser', {}, undefined, 'de-AT'],
  ['another one is said', { language: 'es_MX' }, 'fr', 'es-MX'],
])(
  'who registers keeps the language that the code was asked for in, if %s',
  async (_, said, browser, kept) => {
    const campaignId = await campaign(app);
    await askForCode('it', { language: 'de-AT', campaignId });
    const code = await codeTo(app, EMAIL);
    const { data } = await app.ask(
      RegisterWithCodeDocument,
      { input: { campaignId, username: EMAIL, password: PASSWORD, code, ...said } },
      null,
      browser ? { acceptLanguage: browser } : {},
    );
    expect(data.registerWithCode).toMatchObject({ customer: { language: kept } });
  },
);
