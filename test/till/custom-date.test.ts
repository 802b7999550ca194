import { expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { withNothingMoved } from '../support/customers.js';
import { ends, RECORD_CUSTOMER } from '../support/till.js';

const app = useApp();

test('a custom date is YYYY-MM-DD and a day there is [ST-03, F10]', async () => {
  const recorded = await ends(app, RECORD_CUSTOMER, { customDate: '2010-02-28' });
  expect(recorded.customer.customDate).toBe('2010-02-28');
  const service = await app.service();
  for (const customDate of ['04-03-2010', '04-06-05', '2010-02-30', '2010-2-3', '2010-02-28T00:00', '']) {
    const input = { customDate };
    const { errors } = await withNothingMoved(app, () => app.ask(RECORD_CUSTOMER, { input }, service));
    expect(errors?.[0], customDate).toMatchObject({
      message: expect.stringContaining('at "input.customDate"'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
});
