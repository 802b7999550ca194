import { beforeEach, describe, expect, test } from 'vitest';
import { visitor as aVisitor } from '../support/account-changes.js';
import { useApp } from '../support/app.js';
import { startCampaign } from '../support/balances.js';
import { read, withNothingMoved } from '../support/customers.js';
import { ends, ISSUE_CARD, RECORD_CUSTOMER } from '../support/till.js';

const app = useApp();
const refuse = (mutation: string, input: object) => withNothingMoved(app, () => ends(app, mutation, input));

describe('an anonymous visitor at the till', () => {
  let visitor: { id: string; code: string };
  beforeEach(async () => {
    const { id } = await aVisitor(app);
    visitor = { id, code: (await read(app, id))!.code! };
  });

  test.each(['code', 'cardNumber'])(
    'their code as the %s is refused, with everything that came along [I04]',
    async (path) => {
      const autoAdd = { campaignId: await startCampaign(app), amount: '5' };
      const rest = { firstName: 'Eve', email: 'eve@example.com', pin: '4711', autoAdd };
      expect(await refuse(RECORD_CUSTOMER, { [path]: visitor.code, ...rest })).toMatchObject({
        __typename: 'CustomerInputRejected',
        fields: [{ path, message: expect.stringContaining('anonymous visitor') }],
      });
    },
  );

  test('gets no card, whose balances would end with their record [I04]', async () => {
    expect(await refuse(ISSUE_CARD, { customerId: visitor.id })).toMatchObject({
      __typename: 'CustomerInputRejected',
      fields: [{ path: 'customerId', message: expect.stringContaining('anonymous visitor') }],
    });
  });
});
