import { expect, test } from 'vitest';
import { postalLines } from '../../../src/domain/messages/postal-address.js';

const at = (street1: string, city: string, postalCode: string, countryCode: string, province?: string) =>
  postalLines({ receiver: 'Maja Nowak', street1, city, postalCode, countryCode, province }, 'PL').slice(1);

test.each([
  [at('ul. Ogrodowa 7', 'Kraków', '30-001', 'PL', 'Małopolskie'), ['ul. Ogrodowa 7', '30-001 Kraków']],
  [at('Torstr. 1', 'Berlin', '10119', 'DE'), ['Torstr. 1', '10119 Berlin', 'GERMANY']],
  [
    at('10 Downing Street', 'London', 'SW1A 2AA', 'GB'),
    ['10 Downing Street', 'London', 'SW1A 2AA', 'UNITED KINGDOM'],
  ],
  [
    at('1 Main St', 'Springfield', '62701', 'US', 'IL'),
    ['1 Main St', 'Springfield, IL 62701', 'UNITED STATES'],
  ],
  [at('1 Main St', 'Springfield', '62701', 'US'), ['1 Main St', 'Springfield 62701', 'UNITED STATES']],
  [at('1 Yonge St', 'Toronto', 'M5E 1E5', 'CA', 'ON'), ['1 Yonge St', 'Toronto ON M5E 1E5', 'CANADA']],
  [at('Via Roma 1', 'Torino', '10121', 'IT', 'TO'), ['Via Roma 1', '10121 Torino TO', 'ITALY']],
  [
    at('Calle Mayor 1', 'Getafe', '28901', 'ES', 'Madrid'),
    ['Calle Mayor 1', '28901 Getafe', 'Madrid', 'SPAIN'],
  ],
  [at('Torstr. 1', 'Berlin', '10119', '+49'), ['Torstr. 1', '10119 Berlin', 'GERMANY']],
  [at('1 Main St', 'Springfield', '62701', '+1', 'IL'), ['1 Main St', '62701 Springfield', 'IL']],
])('an address stands as its country writes it: %j [ST-13]', (lines, wanted) => {
  expect(lines).toEqual(wanted);
});

test('without a street or a city there is none [ST-13]', () => {
  expect(postalLines({ receiver: 'Maja', city: 'Kraków', countryCode: 'PL' })).toEqual([]);
  expect(postalLines({ receiver: 'Maja', street1: 'Rynek 1' })).toEqual([]);
});
