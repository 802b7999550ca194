import { beforeEach, describe, expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { enter } from '../support/customers.js';
import { giveCard } from '../support/rows.js';

const app = useApp();

const SEARCH = /* GraphQL */ `
  query ($search: String!, $country: String, $filter: CustomerFilter) {
    customers(search: $search, country: $country, filter: $filter, first: 200) {
      totalCount
      totalCountIsExact
      nodes { externalId }
    }
  }
`;

async function searched(search: string, more: object = {}) {
  const { data, errors } = await app.ask(SEARCH, { search, ...more }, await app.service());
  expect(errors, search).toBeUndefined();
  const { nodes, totalCount, totalCountIsExact } = data.customers;
  expect([totalCount, totalCountIsExact]).toEqual([nodes.length, true]);
  return nodes.map(({ externalId }: { externalId: string }) => externalId).toSorted();
}

const people = {
  anna: {
    firstName: 'Anna',
    lastName: 'Kowalska',
    address: { street1: 'ul. Marszałkowska 12', city: 'Łódź', postalCode: '90-001', countryCode: 'PL' },
  },
  anna2: { firstName: 'Anna Maria', lastName: 'Nowak-Kowalska' },
  mueller: {
    firstName: 'Jürgen',
    lastName: 'Müller',
    address: { street1: 'Hauptstraße 7', city: 'Köln', postalCode: '50667', countryCode: 'DE' },
  },
  mueller2: { firstName: 'Uwe', lastName: 'Mueller' },
  muller: { firstName: 'Ida', lastName: 'Muller' },
  jose: { firstName: 'José', lastName: 'García Núñez' },
  demir: { firstName: 'İbrahim', lastName: 'Yıldız', address: { city: 'İSTANBUL' } },
  oneil: { displayName: 'Conor O’Neil', company: 'Ærø Bakery' },
  ivan: { firstName: 'ИВАН', lastName: 'Петров' },
  sokrates: { firstName: 'ΣΩΚΡΆΤΗΣ', lastName: 'Παπαδόπουλος' },
  dana: { firstName: 'דנה', lastName: 'כהן' },
  wei: { firstName: '小龙', lastName: '李', displayName: 'Li Yu' },
};

describe('the search box', () => {
  beforeEach(async () => {
    for (const [externalId, profile] of Object.entries(people)) {
      await enter(app, { externalId: `id-${externalId}`, ...profile });
    }
  });

  test.each([
    // The words of a name, from their beginnings, in either order.
    ['Kowalska', ['anna', 'anna2']],
    ['kowal', ['anna', 'anna2']],
    ['anna kowalska', ['anna', 'anna2']],
    ['Kowalska  ANNA', ['anna', 'anna2']],
    ['kow ann', ['anna', 'anna2']],
    ['kowalska maria', ['anna2']],
    ['nowak-kowalska', ['anna2']],
    ['anna k', ['anna', 'anna2']],
    ['anna m k', ['anna', 'anna2']],
    ['walska', []],
    ['anna nobody', []],
    // Accents, and what stands for them.
    ['Müller', ['mueller', 'mueller2', 'muller']],
    ['muller', ['mueller', 'muller']],
    ['mueller', ['mueller', 'mueller2']],
    ['jose garcia', ['jose']],
    ['GARCÍA NÚÑEZ', ['jose']],
    ['Jose\u0301', ['jose']],
    ['ibrahim yildiz', ['demir']],
    ['İBRAHİM', ['demir']],
    ['oneil', ['oneil']],
    ["O'Neil", ['oneil']],
    ['Aero bakery', ['oneil']],
    ['ærø', ['oneil']],
    // Other scripts.
    ['иван', ['ivan']],
    ['ПЕТРОВ', ['ivan']],
    ['σωκράτης', ['sokrates']],
    ['Παπαδοπουλος', ['sokrates']],
    ['דנה', ['dana']],
    ['\u200fדנה\u200f', ['dana']],
    // Short words have to be whole.
    ['li yu', ['wei']],
    ['l yu', []],
    // Addresses.
    ['lodz', ['anna']],
    ['Łódź', ['anna']],
    ['istanbul', ['demir']],
    ['marszal 12', ['anna']],
    ['90-001', ['anna']],
    ['90001', ['anna']],
    ['hauptstr 7', ['mueller']],
    ['hauptstrasse koeln', ['mueller']],
    ['Hauptstraße Köln', ['mueller']],
    ['50667 jürgen', ['mueller']],
    ['anna warszawa', []],
  ])('finds for %j exactly %j [BX-11]', async (search, found) => {
    expect(await searched(search)).toEqual(found.map((name) => `id-${name}`).toSorted());
  });

  test.each([
    ['one letter wrong', 'Kowalzka', ['anna', 'anna2']],
    ['the first letter wrong', 'Gowalska', ['anna', 'anna2']],
    ['one letter missing', 'Kowaska', ['anna', 'anna2']],
    ['one letter too many', 'Kowallska', ['anna', 'anna2']],
    ['two letters swapped', 'Kowalsak', ['anna', 'anna2']],
    ['one letter wrong in each word', 'Ana Kowalzka', ['anna', 'anna2']],
    ['one letter wrong beside a city', 'Kowalzka Łódź', ['anna']],
    ['two letters wrong', 'Gowalzka', []],
    ['one letter wrong beside another city', 'Kowalzka Köln', []],
    ['one letter wrong in an e-mail address', 'kowalzka@example.com', []],
  ])('with %s, %j finds %j [BX-11]', async (_how, search, found) => {
    expect(await searched(search)).toEqual(found.map((name) => `id-${name}`));
  });

  test('prefers what is spelt right: only where nobody is, letters may be wrong [BX-11]', async () => {
    await enter(app, { externalId: 'id-kovalska', lastName: 'Kovalska' });
    expect(await searched('kovalska')).toEqual(['id-kovalska']);
    expect(await searched('kofalska')).toEqual(['id-anna', 'id-anna2', 'id-kovalska']);
  });
});

describe('the search box, given a number or an address', () => {
  let customer: { id: string; code: string | null };
  beforeEach(async () => {
    const contacts = [
      { type: 'EMAIL' as const, value: 'Zofia.Nowak@example.com' },
      { type: 'PHONE' as const, value: '+48 512 345 678' },
      { type: 'PHONE' as const, value: '+49 30 901820' },
    ];
    customer = await enter(app, { externalId: 'crm:77', contacts });
    await enter(app, { externalId: 'other' });
    await giveCard(app, customer.id, '2900456789012345');
  });

  test.each([
    ['crm:77', 'externalId'],
    ['CRM:', 'the beginning of the externalId'],
    ['zofia.nowak@EXAMPLE.com', 'e-mail address'],
    ['zofia.n', 'the beginning of the e-mail address'],
    ['512345678', 'phone in national form'],
    ['512-345-678', 'phone in national form'],
    ['512 345', 'the beginning of the phone in national form'],
    ['+48 512 345', 'the beginning of the phone'],
    ['0048512', 'the beginning of the phone'],
    ['2900456789012345', 'card number'],
    ['2900 4567 8901 2345', 'card number as printed'],
    ['2900-4567-8901-2345', 'card number as printed'],
    ['290045', 'the beginning of the card number'],
  ])('finds %j as the %s [BX-11]', async (search) => {
    expect(await searched(search)).toEqual(['crm:77']);
  });

  test.each(['---', '...', '()()()', '+++', '(+) -', '1 - 2', '+4-8', '0048', '(0) 0'])(
    '%j is no beginning of a number, and finds nobody [BX-11, D10]',
    async (search) => {
      expect(await searched(search)).toEqual([]);
    },
  );

  test('finds a whole code, not its beginning [BX-11]', async () => {
    const code = customer.code!;
    expect(await searched(code)).toEqual(['crm:77']);
    expect(await searched(code.slice(0, -1))).toEqual([]);
  });

  test('reads a national number as that of the country that is asked for [BX-11]', async () => {
    expect(await searched('030 90 18 20')).toEqual([]);
    expect(await searched('030 90 18 20', { country: 'DE' })).toEqual(['crm:77']);
    expect(await searched('030 90 1', { country: 'DE' })).toEqual(['crm:77']);
    const { errors } = await app.ask(SEARCH, { search: '030', country: 'de' }, await app.service());
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });
});
