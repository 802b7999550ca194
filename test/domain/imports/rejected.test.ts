import { describe, expect, test } from 'vitest';
import { noMapping } from '../../../src/cli/importing/mapping.js';
import { useApp } from '../../support/app.js';
import { startCampaign } from '../../support/balances.js';
import { NOBODY } from '../../support/customers.js';
import { foreignHashes } from '../../support/foreign-hashes.js';
import { imported } from '../../support/imports.js';

const app = useApp();
const [, HASH] = foreignHashes[0]!;

describe('a record that cannot be', () => {
  test.each([
    [{ uuid: 'x', firstName: 'A', shoeSize: 44 }, 'shoeSize', /no field/],
    [{ firstName: 'A', birthDate: '2024-02-30' }, 'birthDate', /existing day/],
    [{ firstName: 'A', birthDate: '1850-01-01' }, 'birthDate', /between/],
    [{ firstName: 'A', customDate: 'x' }, 'customDate', /existing day/],
    [{ firstName: 'A', status: 'GONE' }, 'status', /ENABLED/],
    [{ firstName: 'A', balance: '5' }, 'balance', /--campaign/],
    [{ firstName: 'A', anonymous: true }, 'anonymous', /visitors/],
    [{ firstName: 'A', address: 'Ely' }, 'address', /no field/],
    [
      { firstName: 'A', consents: [{ name: 'email', granted: true, at: '2999-01-01T00:00:00Z' }] },
      'consents.0.at',
      /future/,
    ],
    [{ firstName: 'A', consents: [{ name: 'shoes', granted: true }] }, 'consents.0.name', /not among/],
    [{ firstName: 'A', balances: [{ campaignId: NOBODY, amount: '5' }] }, '', /no such campaign/],
    [{ firstName: 'A', cardNumber: '1', cardCategory: 'Lead' }, '', /no such card category/],
    [{ username: 'anna', password: 'violet tango marmalade', passwordHash: HASH }, 'passwordHash', /either/],
    [{ id: '1', registered: true, version: 7, createdAt: 'x' }, '', /at least one field/],
    [{ firstName: 1 }, 'firstName', /string/],
    [{ firstName: 'A', contacts: [{ type: 'EMAIL', value: 'x' }] }, 'contacts.0.value', /./],
  ])('is refused with its field and leaves nothing: %j [BX-08]', async (record, field, reason) => {
    const before = JSON.stringify((await app.everythingStored())['customer']);
    const { rejects } = await imported(app, [record]);
    expect(rejects).toHaveLength(1);
    if (field) expect(rejects[0]).toMatch(new RegExp(`^1,${field},`));
    expect(rejects[0]).toMatch(reason);
    expect(JSON.stringify((await app.everythingStored())['customer'])).toBe(before);
  });

  test.each([
    [{ firstName: 'A', balance: '-5' }, 'balance', /./],
    [{ firstName: 'A', balance: 5 }, 'balance', /must be text \(a string\), and is a number/],
    [{ firstName: 'A', balances: [{ campaignId: NOBODY }], balance: '5' }, 'balances.0.amount', /is missing/],
    [{ firstName: 5 }, 'Vorname', /must be text/],
    [{ firstName: 'A', contacts: {} }, 'Adressen', /must be a list, and is an object/],
    [
      { firstName: 'A', contacts: [{ type: 'FAX', value: '1' }] },
      'Adressen.0.type',
      /one of EMAIL, PHONE, PUSH/,
    ],
    [{ firstName: 'A', status: 'GONE' }, 'status', /must be one of ENABLED, DISABLED\.$/],
  ])('is named as the file names it, in words: %j [BX-08]', async (record, field, reason) => {
    const mapping = { ...noMapping, columns: { Vorname: 'firstName', Adressen: 'contacts', Intern: null } };
    const campaignId = await startCampaign(app);
    const { rejects } = await imported(app, [record], { campaignId, mapping });
    expect(rejects).toHaveLength(1);
    expect(rejects[0]).toMatch(new RegExp(`^1,${field},`));
    expect(rejects[0]!.replaceAll('"', '')).toMatch(reason);
  });
});
