import { beforeEach, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { imported } from '../../support/imports.js';

const app = useApp();
const UUID = '01987a5e-0000-7000-8000-0000000000aa';
const PASSWORD = 'violet tango marmalade';

beforeEach(async () => {
  const done = await imported(app, [
    {
      code: 'A',
      externalId: 'shop-a',
      uuid: UUID,
      username: 'anna',
      password: PASSWORD,
      cardNumber: '4000001',
      cardBarcode: '77',
      contacts: [{ type: 'EMAIL', value: 'a@example.com', verified: true }],
    },
    { code: 'B', externalId: 'shop-b' },
  ]);
  expect(done).toMatchObject({ new: 2, rejects: [] });
});

// By the indexes that refuse them: test/domain/refused-by-index.test.ts reads these names.
test.each([
  ['customer_external_id_unique', { code: 'B', externalId: 'shop-a' }, /has this externalId/],
  ['customer_uuid_unique', { externalId: 'shop-c', uuid: UUID }, /has this uuid/],
  ['credential_username_unique', { code: 'B', username: 'anna', password: PASSWORD }, /with this username/],
  ['card_number_unique', { code: 'B', cardNumber: '4000001' }, /card/],
  ['card_fidely_code_unique', { code: 'B', cardNumber: '4000002', cardBarcode: '77' }, /has this barcode/],
  [
    'contact_verified_address_unique',
    { code: 'B', contacts: [{ type: 'EMAIL', value: 'a@example.com', verified: true }] },
    /has proved/,
  ],
])(
  'what is taken is refused, and the record leaves nothing behind: %s [BX-08]',
  async (_index, record, reason) => {
    const stored = async () => {
      const { import_run: _runs, ...rest } = await app.everythingStored();
      return rest;
    };
    const before = await stored();
    const { rejects } = await imported(app, [record]);
    expect(rejects).toEqual([expect.stringMatching(reason)]);
    expect(await stored()).toEqual(before);
  },
);
