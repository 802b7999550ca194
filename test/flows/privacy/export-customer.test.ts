import { describe, expect, test } from 'vitest';
import {
  EraseCustomerDocument,
  ExportCustomerDocument,
  ExportMyDataDocument,
} from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, enter, NOBODY, withNothingMoved } from '../../support/customers.js';
import { everyField } from '../../support/every-field.js';
import { codes, useLive } from '../../support/live.js';
import { markedLife } from '../../support/marked-life.js';
import { securityEvents } from '../../support/security-events.js';

const app = useApp();
const live = useLive(app, { WORKER: 'separate' });

const exported = async (id: string) => {
  const { data, errors } = await withNothingMoved(app, async () =>
    app.ask(ExportCustomerDocument, { id }, await app.staff(['customers:read'])),
  );
  expect(errors).toBeUndefined();
  return data.exportCustomer;
};

describe('staff who answers what is held on somebody', () => {
  test('gets what the customer itself would get [BX-04]', async () => {
    const { account, token } = await markedLife(app);
    const { data: own } = await app.ask(ExportMyDataDocument, undefined, token);
    const answer = ended(await exported(account.id), 'CustomerDataExport');
    expect(answer).toEqual(ended(own.exportMyData, 'CustomerDataExport'));
    expect(JSON.stringify(answer.data)).toContain('Canary-First');
  });

  test('gets nothing of who is erased, or never was [J04]', async () => {
    const { id } = await enter(app, everyField);
    expect((await exported(id)).__typename).toBe('CustomerDataExport');
    await app.ask(EraseCustomerDocument, { input: { id, reason: 'REQUESTED' } }, await app.staff());
    for (const unknown of [id, NOBODY, 'not-an-id'])
      expect(await exported(unknown)).toMatchObject({ __typename: 'CustomerNotFound', status: 404 });
  });

  test('is on record with whom it was about, and so is who erases [H04, D14]', async () => {
    const { id } = await enter(app, everyField);
    const sender = await app.staff();
    await live.ask(ExportCustomerDocument.toString(), { id }, sender);
    await live.ask(EraseCustomerDocument.toString(), { input: { id, reason: 'OBJECTION' } }, sender);
    const refused = await live.ask(ExportCustomerDocument.toString(), { id }, await app.service());
    expect(codes(refused)).toEqual(['FORBIDDEN']);
    const staff = { callerKind: 'STAFF', callerId: 'staff-7', customerId: id };
    expect(securityEvents(live).filter(({ customerId }) => customerId)).toMatchObject([
      { event: 'data-exported', ...staff },
      { event: 'customer-erased', reason: 'OBJECTION', ...staff },
    ]);
  });
});
