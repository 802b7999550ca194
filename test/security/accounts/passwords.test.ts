import { describe, expect, test, vi } from 'vitest';
import {
  campaign,
  codeTo,
  PASSWORD,
  register,
  registered,
  sendCode,
  signIn,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, later, withNothingMoved } from '../../support/customers.js';

const app = useApp();

/** Sends a code and then registers with each password until one is taken. */
async function newcomer(username = 'anna.nowak@example.com') {
  const campaignId = await campaign(app);
  ended(await sendCode(app, campaignId, { email: username }), 'CustomerCodeSent');
  const code = await codeTo(app, username);
  return (password: string) => register(app, { code, username, campaignId, password });
}

const signInWith = async (password: string) =>
  (await signIn(app, { username: 'anna@example.com', password })).__typename;

describe('long passwords [A07]', () => {
  const common = 'seventy-two bytes of one and the same beginning that bcrypt would look at';

  test('that share 72 bytes are distinct [A07]', async () => {
    const [first, second] = [`${common} and this`, `${common} and that`];
    expect(Buffer.byteLength(common)).toBeGreaterThan(72);
    await registered(app, { email: 'anna@example.com', password: first });
    expect(await signInWith(second)).toBe('CustomerCredentialsRejected');
    expect(await signInWith(common)).toBe('CustomerCredentialsRejected');
    expect(await signInWith(first)).toBe('CustomerSignedIn');
  });

  test.each([
    ['73 bytes', `${'violet tango marmalade '.repeat(4).slice(0, 72)}!`],
    ['64 emoji', ['🦊🌵🚲', '🎻🧀⛵', '🐙🪁🍋'].join('').repeat(8).slice(0, 128)],
    ['128 characters', 'nine lanterns over the quiet harbour '.repeat(4).slice(0, 128)],
  ])('of %s register and sign in [A07, A09]', async (_, password) => {
    await registered(app, { email: 'anna@example.com', password });
    expect(await signInWith(password)).toBe('CustomerSignedIn');
    expect(await signInWith([...password].slice(0, -1).join(''))).toBe('CustomerCredentialsRejected');
  });
});

describe('the way a password is written [A08]', () => {
  test('composed or decomposed it is the same [A08]', async () => {
    const password = 'żółta łódź płynie cicho';
    expect(password.normalize('NFD')).not.toBe(password.normalize('NFC'));
    await registered(app, { email: 'anna@example.com', password: password.normalize('NFC') });
    expect(await signInWith(password.normalize('NFD'))).toBe('CustomerSignedIn');
  });

  test('a space at its end or beginning counts [A08]', async () => {
    await registered(app, { email: 'anna@example.com', password: ` ${PASSWORD} ` });
    for (const other of [PASSWORD, ` ${PASSWORD}`, `${PASSWORD} `]) {
      expect(await signInWith(other)).toBe('CustomerCredentialsRejected');
    }
    expect(await signInWith(` ${PASSWORD} `)).toBe('CustomerSignedIn');
  });

  test('U+0000 in it is a character like any other [A08]', async () => {
    await registered(app, { email: 'anna@example.com', password: `${PASSWORD}\0tail` });
    expect(await signInWith(PASSWORD)).toBe('CustomerCredentialsRejected');
    expect(await signInWith(`${PASSWORD}\0tail`)).toBe('CustomerSignedIn');
  });
});

describe('a password that is too long [A09]', () => {
  test.each([
    ['10 kB', 'x'.repeat(10_000)],
    ['129 characters', 'nine lanterns over the quiet harbour '.repeat(4).slice(0, 129)],
    ['more than 512 bytes', `${'🦊'.repeat(128)}é`],
  ])('of %s is refused at once, without a hash [A09]', async (_, password) => {
    const registerWith = await newcomer();
    const hash = vi.spyOn(app.app.world.passwords, 'hash');
    const matches = vi.spyOn(app.app.world.passwords, 'matches');
    const start = process.cpuUsage();
    const answer = await withNothingMoved(app, () => registerWith(password));
    const { user } = process.cpuUsage(start);
    expect(answer).toMatchObject({
      __typename: 'CustomerInputRejected',
      fields: [{ path: 'password', message: expect.stringContaining('at most 128 characters') }],
    });
    expect(hash).not.toHaveBeenCalled();
    // Of processor time, what the test itself reads before and after included.
    expect(user / 1000).toBeLessThan(500);
    if (password.length > 512) {
      const signedIn = await signIn(app, { username: 'anna@example.com', password });
      expect(signedIn.__typename).toBe('CustomerCredentialsRejected');
      expect(matches).not.toHaveBeenCalled();
    }
    vi.restoreAllMocks();
  });
});

describe('a new password [A10]', () => {
  test.each([
    ['passwordpassword', 'Repeated character patterns'],
    ['anna.nowak@example.com', 'personal or page related data'],
    ['Anna.Nowak1', 'personal or page related data'],
    ['annanowak', 'personal or page related data'],
    ['moc.elpmaxe@kawon.anna', 'personal or page related data'],
    ['customer accounts', 'personal or page related data'],
    ['CustomerAccounts', 'personal or page related data'],
    ['qwertyuiop', 'frequently used password'],
    ['liverpool1', 'commonly used password'],
    ['P@ssw0rd2024', 'similar to a commonly used password'],
    ['mnbvcxzlkjhgfds', 'Straight rows of keys'],
    ['aaaaaaaaaaaaaaa', 'Repeated characters'],
    ['2026-03-01', 'Dates are easy to guess'],
  ])('"%s" is refused with the reason [A10]', async (password, reason) => {
    const registerWith = await newcomer();
    const answer = ended(await withNothingMoved(app, () => registerWith(password)), 'CustomerInputRejected');
    const [field] = answer.fields;
    expect(field).toMatchObject({ path: 'password', message: expect.stringContaining(reason) });
    expect(field!.message).toMatch(/^is too easy to guess\. [A-Z].*\. A few unrelated words/);
    expect(answer.message).not.toContain(password);
  });

  test.each(['tulipharboursix', 'violet tango marmalade', 'gkdlwpqmxbz', '正しい馬のバッテリー'])(
    '"%s" is accepted: no rules about kinds of characters [A10]',
    async (password) => {
      const registerWith = await newcomer();
      expect((await registerWith(password)).__typename).toBe('CustomerRegistered');
    },
  );

  test('of seven characters is too short, be they bytes or pairs enough [A10]', async () => {
    const registerWith = await newcomer();
    for (const password of ['', 'xK9#qLm', '🦊🌵🚲🎻🧀⛵🐙']) {
      const answer = ended(await registerWith(password), 'CustomerInputRejected');
      expect(answer.fields[0]!.message).toBe(
        `must have at least 8 characters; it has ${[...password].length}.`,
      );
    }
  });
});

describe('an account without a password [A17]', () => {
  test('is opened by none, not by what stands in for a hash either [A17]', async () => {
    const account = await registered(app, { email: 'anna@example.com' });
    await app.em.execute(`delete from credential where customer_id = '${account.id}'`);
    for (const password of ['', PASSWORD, 'placeholder', 'undefined', 'null']) {
      expect(await signInWith(password)).toBe('CustomerCredentialsRejected');
      later(app, { seconds: 60 });
    }
  });

  test('an unknown name costs exactly one comparison, as a known one does [A17, C02]', async () => {
    await registered(app, { email: 'anna@example.com' });
    const matches = vi.spyOn(app.app.world.passwords, 'matches');
    await signIn(app, { username: 'nobody@example.com', password: PASSWORD });
    expect(matches).toHaveBeenCalledTimes(1);
    await signIn(app, { username: 'anna@example.com', password: 'not this one' });
    expect(matches).toHaveBeenCalledTimes(2);
    vi.restoreAllMocks();
  });
});
