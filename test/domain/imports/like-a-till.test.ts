import { describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { startCampaign } from '../../support/balances.js';
import { NOBODY } from '../../support/customers.js';
import { emptied, imported, pictureOf } from '../../support/imports.js';
import { defined, ends, RECORD_CUSTOMER, shareCards } from '../../support/till.js';

const app = useApp();

interface Stage {
  campaignId: string;
  field: number;
  choice: number;
}

/** A database with somebody in it, in which a card is shared by two. */
async function stage(): Promise<Stage> {
  await emptied(app);
  const campaignId = await startCampaign(app);
  const field = await defined(app, 'NUMBER');
  const choice = await defined(app, 'ONE_OF_LIST', ['Gouda', 'Emmental']);
  await ends(app, RECORD_CUSTOMER, { code: 'S-1', cardNumber: '77' });
  await ends(app, RECORD_CUSTOMER, { code: 'S-2', cardNumber: '78' });
  await shareCards(app, 'SHARED');
  return { campaignId, field, choice };
}

const PASSWORD = 'nine lanterns over the harbour';

/** One after the other, as tills may send them. Each finds what those before it have left. */
const records: Array<[string, (stage: Stage) => Record<string, unknown>]> = [
  ['a name only', () => ({ firstName: 'Anna' })],
  ['the same name once more', () => ({ firstName: 'Anna' })],
  ['a code', () => ({ code: 'A', firstName: 'Anna', lastName: 'Nowak', note: 'tea' })],
  ['a known code', () => ({ code: 'A', firstName: 'Ana' })],
  ['a known code with nothing new', () => ({ code: 'A', firstName: 'Ana' })],
  ['a known code that empties a field', () => ({ code: 'A', note: null })],
  ['a card', () => ({ cardNumber: '1000-2000', firstName: 'Bo' })],
  ['the card in another spelling', () => ({ cardNumber: '1000 2000', lastName: 'Ek' })],
  ['a card for who has none', () => ({ code: 'A', cardNumber: '3000' })],
  ['another card for who has one', () => ({ code: 'A', cardNumber: '3001' })],
  ['the card that was replaced', () => ({ cardNumber: '3000', firstName: 'Cleo' })],
  ['somebody else’s card', () => ({ code: 'B', cardNumber: '3001' })],
  ['a card that several have', () => ({ cardNumber: 'SHARED', firstName: 'D' })],
  ['a card that several have, and a code', () => ({ code: 'S-1', cardNumber: 'SHARED', firstName: 'D' })],
  ['a card that is a code', () => ({ cardNumber: 'A', city: 'Gdynia' })],
  ['a drawn card', () => ({ code: 'E', cardNumberGenerate: 16 })],
  ['both kinds of card', () => ({ cardNumber: '5', cardNumberGenerate: 16 })],
  ['too long a drawn card', () => ({ cardNumberGenerate: 20 })],
  ['a new code', () => ({ cardNumber: '1000-2000', newCode: true })],
  ['a new code for nobody', () => ({ code: 'Z', newCode: true })],
  ['addresses', () => ({ code: 'F', email: 'F.Ox@Example.com', phone: '+48 601 234 567' })],
  ['the same address', () => ({ code: 'F', email: 'f.ox@example.com' })],
  ['other addresses', () => ({ code: 'F', email: 'other@example.com', phone: '601234568' })],
  ['a national number of the record', () => ({ code: 'G', countryCode: 'DE', phone: '030 123456' })],
  ['and again, by the country on record', () => ({ code: 'G', phone: '030 123457' })],
  ['no address', () => ({ code: 'H', email: 'nope' })],
  ['no number', () => ({ code: 'H', phone: '12' })],
  ['no address for null', () => ({ code: 'F', email: null })],
  [
    'a whole address',
    () => ({
      code: 'I',
      street1: 'Mill 1',
      street2: 'b',
      city: 'Ely',
      province: 'C',
      postalCode: 'CB7',
      countryCode: 'GB',
    }),
  ],
  ['a country that is none', () => ({ code: 'I', countryCode: 'england' })],
  ['too long a name', () => ({ code: 'J', firstName: 'x'.repeat(101) })],
  ['an empty name', () => ({ code: 'J', firstName: '' })],
  ['a NUL', () => ({ code: 'J', firstName: 'a\0b' })],
  ['nothing', () => ({})],
  ['nothing but quiet', () => ({ cardNumber: null, sendNoEmail: true })],
  ['a code with a blank', () => ({ code: 'a b' })],
  [
    'custom fields',
    ({ field, choice }) => ({
      code: 'K',
      customFields: [
        { number: field, value: '12.5' },
        { number: choice, value: 'Gouda' },
      ],
    }),
  ],
  [
    'a custom field changed and one emptied',
    ({ field, choice }) => ({
      code: 'K',
      customFields: [
        { number: field, value: 13 },
        { number: choice, value: null },
      ],
    }),
  ],
  [
    'a custom field that nobody defined',
    () => ({ code: 'L', firstName: 'L', customFields: [{ number: 999, value: 1 }] }),
  ],
  [
    'a custom field of another type',
    ({ choice }) => ({ code: 'K', firstName: 'K', customFields: [{ number: choice, value: 'Brie' }] }),
  ],
  ['a campaign', ({ campaignId }) => ({ code: 'M', campaignId })],
  ['the campaign once more', ({ campaignId }) => ({ code: 'M', campaignId, firstName: 'M' })],
  ['a campaign that is none', () => ({ code: 'N', firstName: 'N', campaignId: NOBODY })],
  [
    'a balance for somebody new',
    ({ campaignId }) => ({ code: 'O', cardNumber: '6000', autoAdd: { campaignId, amount: '25' } }),
  ],
  ['a balance on a drawn card', ({ campaignId }) => ({ code: 'P', autoAdd: { campaignId, amount: '7' } })],
  ['a balance for somebody known', ({ campaignId }) => ({ code: 'O', autoAdd: { campaignId, amount: '5' } })],
  [
    'a fraction of a point',
    ({ campaignId }) => ({ code: 'O', firstName: 'O', autoAdd: { campaignId, amount: '0.5' } }),
  ],
  ['less than nothing', ({ campaignId }) => ({ code: 'Q', autoAdd: { campaignId, amount: '-5' } })],
  ['a balance of no campaign', () => ({ code: 'Q', autoAdd: { campaignId: NOBODY, amount: '5' } })],
  [
    'a balance too large',
    ({ campaignId }) => ({ code: 'O', autoAdd: { campaignId, amount: '999999999999999' } }),
  ],
  ['a card with a balance replaced', () => ({ code: 'O', cardNumber: '6001' })],
  ['a PIN', () => ({ code: 'R', pin: '4711' })],
  ['the PIN of somebody known', () => ({ code: 'A', pin: '1234' })],
  ['the PIN taken away', () => ({ code: 'A', pin: null })],
  ['a PIN that is none', () => ({ code: 'R', pin: '12' })],
  ['a username and password', () => ({ code: 'S', username: 'sam', password: PASSWORD })],
  ['the username of somebody else', () => ({ code: 'T', username: 'SAM', password: PASSWORD })],
  ['a password without a username', () => ({ code: 'U', password: PASSWORD })],
  ['a weak password', () => ({ code: 'U', username: 'uma', password: 'password1' })],
  ['a short password', () => ({ code: 'U', username: 'uma', password: 'abc' })],
  ['an address for a username', () => ({ code: 'U', username: 'uma@example.com', password: PASSWORD })],
  ['a username for somebody known', () => ({ code: 'A', username: 'anna', password: PASSWORD })],
  ['a date', () => ({ code: 'V', customDate: '2024-02-29' })],
];

type Seen = Array<{ outcome: string; picture: string[] }>;

async function byTill(): Promise<Seen> {
  const there = await stage();
  const seen: Seen = [];
  for (const [, make] of records) {
    const answer = await ends(app, RECORD_CUSTOMER, { sendNoEmail: true, ...make(there) });
    const why = answer.fields?.map(
      ({ path, message }: { path: string; message: string }) => `${path}: ${message}`,
    );
    seen.push({
      outcome: answer.outcome ?? why?.join('; ') ?? answer.message,
      picture: await pictureOf(app),
    });
  }
  return seen;
}

const reasonIn = (line: string) => {
  const [, field, reason] = /^\d+,([^,]*),(?:"(.*)"|.*)$/.exec(line) ?? [];
  const text = (reason ?? line.slice(line.indexOf(',', line.indexOf(',') + 1) + 1)).replaceAll('""', '"');
  return field === '' && text.includes('Give at least') ? `: ${text}` : field ? `${field}: ${text}` : text;
};

describe('an import [BX-08]', { timeout: 300_000 }, () => {
  test('does with each record what recordCustomer does, one by one and in windows [BX-08]', async () => {
    const wanted = await byTill();
    const there = await stage();
    for (const [place, [title, make]] of records.entries()) {
      const { new: made, update, rejects } = await imported(app, [make(there)]);
      const outcome = made ? 'NEW' : update ? 'UPDATE' : rejects.map(reasonIn).join('; ');
      expect(outcome, title).toBe(wanted[place]!.outcome);
      expect(await pictureOf(app), title).toEqual(wanted[place]!.picture);
    }
    const outcomes = wanted.map(({ outcome }) => outcome);
    const counts = {
      new: outcomes.filter((outcome) => outcome === 'NEW').length,
      update: outcomes.filter((outcome) => outcome === 'UPDATE').length,
    };
    expect(counts.new).toBeGreaterThan(15);
    expect(counts.update).toBeGreaterThan(15);

    const anew = await stage();
    const all = await imported(
      app,
      records.map(([, make]) => make(anew)),
    );
    expect(all).toMatchObject({
      ...counts,
      done: records.length,
      rejected: records.length - counts.new - counts.update,
    });
    expect(await pictureOf(app)).toEqual(wanted.at(-1)!.picture);
  });
});
