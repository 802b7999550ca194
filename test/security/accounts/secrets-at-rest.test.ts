import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { issueCode } from '../../../src/domain/proofs/codes.js';
import {
  CheckCardDocument,
  RefreshSessionDocument,
  RegisterWithCodeDocument,
  SendRegistrationCodeDocument,
  SignInDocument,
  SignOutDocument,
} from '../../generated/graphql.js';
import { campaign, codeTo } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { useLive } from '../../support/live.js';
import { securityEvents } from '../../support/security-events.js';
import { silentDatabase } from '../../support/silent-database.js';

const app = useApp();
const live = useLive(app, { BCRYPT_COST: '4', WORKER: 'separate', LOG_LEVEL: 'trace' });

const CANARY = {
  email: 'canary.wren@example.com',
  phone: '+48601987654',
  password: 'canary password of quiet wrens',
  wrongPassword: 'canary that is not the password',
  wrongCode: '90817263',
};

/** Every flow of registering and signing in, with values that are found again wherever they leak to. */
async function throughEveryFlow() {
  const campaignId = await campaign(app);
  const ask = async (document: { toString(): string }, variables: object, token?: string) => {
    const { data, errors } = await live.ask(document.toString(), variables, token);
    expect(errors).toBeUndefined();
    return data;
  };
  const deviceType = 'BROWSER';
  for (const to of [{ email: CANARY.email }, { phone: CANARY.phone }]) {
    await ask(SendRegistrationCodeDocument, { input: { campaignId, ...to, deviceType } });
    await ask(SendRegistrationCodeDocument, { input: { campaignId, ...to, deviceType } });
  }
  const codes = [await codeTo(app, CANARY.email), await codeTo(app, CANARY.phone)];
  const tokens: string[] = [];
  for (const [index, username] of [CANARY.email, CANARY.phone].entries()) {
    const input = { username, password: CANARY.password, campaignId, deviceType };
    await ask(RegisterWithCodeDocument, { input: { ...input, code: CANARY.wrongCode } });
    const key = { idempotencyKey: `key-${index}` };
    await ask(RegisterWithCodeDocument, { input: { ...input, ...key, code: codes[index] } });
    const wrong = { username, password: CANARY.wrongPassword, deviceType };
    for (let call = 0; call < 6; call += 1) await ask(SignInDocument, { input: wrong });
    app.clock.now = new Date(app.clock.now.getTime() + 1000);
    const signedIn = (await ask(SignInDocument, { input: { ...wrong, password: CANARY.password } })).signIn;
    const { refreshToken } = signedIn;
    const next = (await ask(RefreshSessionDocument, { input: { refreshToken } })).refreshSession;
    app.clock.now = new Date(app.clock.now.getTime() + 11_000);
    tokens.push(refreshToken, signedIn.accessToken, next.refreshToken, next.accessToken);
    if (index === 0) await ask(SignOutDocument, {}, next.accessToken);
    else await ask(RefreshSessionDocument, { input: { refreshToken } });
  }
  const checker = await app.service(['cards:check']);
  await ask(CheckCardDocument, { email: CANARY.email }, checker);
  return { codes, tokens };
}

async function dump(): Promise<string> {
  const db = app.em.getKysely();
  const { rows } = await sql<{ table: string }>`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as table from pg_tables
    where schemaname in ('public', 'pgboss') order by 1`.execute(db);
  const texts = await Promise.all(
    rows.map(async ({ table }) => {
      const all = await sql<{ text: string }>`select t::text as text from ${sql.raw(table)} t`.execute(db);
      return all.rows.map(({ text }) => `${table} ${text}`).join('\n');
    }),
  );
  return texts.join('\n');
}

describe('secrets [B16, H01]', () => {
  test('stand in no table and in no line of the log [B16, H01]', async () => {
    const { codes, tokens } = await throughEveryFlow();
    const stored = await dump();
    const logged = live.lines.join('\n');
    // Addresses are what the contact tables are for; this is to see that the dump is one.
    expect(stored).toContain(CANARY.email);
    expect(securityEvents(live).length).toBeGreaterThan(10);
    const secrets = [CANARY.password, CANARY.wrongPassword, ...tokens];
    for (const secret of secrets) {
      expect(stored).not.toContain(secret);
      expect(stored).not.toContain(Buffer.from(secret).toString('base64'));
      expect(stored).not.toContain(Buffer.from(secret).toString('hex'));
      expect(logged).not.toContain(secret);
    }
    for (const code of [...codes, CANARY.wrongCode]) {
      expect(stored).not.toMatch(new RegExp(`(?<!\\d)${code}(?!\\d)`));
      expect(logged).not.toMatch(new RegExp(`(?<!\\d)${code}(?!\\d)`));
    }
    for (const address of [CANARY.email, CANARY.phone]) expect(logged).not.toContain(address);
  });

  test('neither do they when something breaks underneath [H01]', async () => {
    const campaignId = await campaign(app);
    await app.em.execute('alter table challenge rename to challenge_away');
    await app.em.execute('alter table contact rename to contact_away');
    const input = { username: CANARY.email, password: CANARY.password, deviceType: 'BROWSER' };
    try {
      const answers = [
        await live.ask(SignInDocument.toString(), { input }),
        await live.ask(RegisterWithCodeDocument.toString(), {
          input: { ...input, campaignId, code: '81726354' },
        }),
      ];
      for (const { text, errors } of answers) {
        expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['INTERNAL_SERVER_ERROR']);
        expect(text).not.toMatch(/challenge|contact|select|\brelation\b|at .*\.js/i);
      }
    } finally {
      await app.em.execute('alter table challenge_away rename to challenge');
      await app.em.execute('alter table contact_away rename to contact');
    }
    const logged = live.lines.join('\n');
    expect(logged).toContain('unexpected error');
    for (const secret of [CANARY.email, CANARY.password, '81726354']) expect(logged).not.toContain(secret);
  });
});

describe('what is put on record [H04]', () => {
  test('has the time in UTC, who, from where, and the id of the request [H04]', async () => {
    await throughEveryFlow();
    const events = securityEvents(live);
    const kinds = new Set(events.map(({ event }) => event));
    expect([...kinds].sort()).toEqual(
      [
        'sign-in-succeeded',
        'sign-in-failed',
        'sign-in-throttled',
        'registered',
        'code-rejected',
        'send-throttled',
        'refresh-token-reused',
        'card-checked',
      ].sort(),
    );
    for (const event of events) {
      expect(event).toMatchObject({
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        correlationId: expect.stringMatching(/^[\w.-]{8,64}$/),
        ip: '127.0.0.1',
        callerKind: expect.any(String),
      });
    }
    const checked = events.find(({ event }) => event === 'card-checked');
    expect(checked).toMatchObject({ callerKind: 'SERVICE', callerId: 'test-till' });
    const known = events.find(({ event }) => event === 'sign-in-failed');
    expect(known).toMatchObject({ customerId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });
});

describe('chance [B16]', () => {
  test('ten thousand codes are spread evenly over their range [B16]', async () => {
    const address = { type: 'PHONE', value: '+48601234567', valueNormalized: '+48601234567' } as const;
    const codes: string[] = [];
    // Nothing is stored: only what is drawn is looked at.
    const work = { secrets: app.world.secrets, now: app.clock.now, db: silentDatabase } as never;
    for (let draw = 0; draw < 10_000; draw += 1) {
      codes.push((await issueCode(work, { purpose: 'CLAIM', address })).code);
    }
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    // Chi-square with 99 degrees of freedom: above 161 once in ten thousand runs.
    for (const part of [(code: string) => code.slice(0, 2), (code: string) => code.slice(-2)]) {
      const counts = Object.values(Object.groupBy(codes, part)).map((group) => group!.length);
      const chi =
        counts.reduce((sum, count) => sum + (count - 100) ** 2 / 100, 0) + (100 - counts.length) * 100;
      expect(chi).toBeLessThan(161);
    }
    // Birthday: of 10,000 among a million about 9,950 are different.
    expect(new Set(codes).size).toBeGreaterThan(9_880);
  });

  test('nothing in the source draws from Math.random [B16]', async () => {
    const files = (await readdir('src', { recursive: true })).filter((file) => file.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(100);
    const guilty = [];
    for (const file of files) {
      if ((await readFile(`src/${file}`, 'utf8')).includes('Math.random')) guilty.push(file);
    }
    expect(guilty).toEqual([]);
  });
});
