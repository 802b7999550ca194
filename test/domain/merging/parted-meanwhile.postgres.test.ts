import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { lockFollowingMerges } from '../../../src/domain/customers/find.js';
import { Customer } from '../../../src/entities/customer.entity.js';
import {
  AddContactDocument,
  AddNoteDocument,
  AddToBalanceDocument,
  DeleteCustomerDocument,
  SetAgreementsDocument,
  UpdateCustomerDocument,
} from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { enterWithCard, startCampaign, tillOf } from '../../support/balances.js';
import { ended, historyOf, read } from '../../support/customers.js';
import { untilSomebodyWaits } from '../../support/locked.js';
import { expectSound, merged, unmerge } from '../../support/merges.js';
import { RECORD_CUSTOMER } from '../../support/till.js';
import { inWork } from '../../support/world.js';

const app = useApp();
const till = tillOf(app);
const CARDS = ['2900000000001', '2900000000002'] as const;

/** Makes the call when the merge is about to be undone, so that it has been when the call gets its lock. */
async function whileParting<T>(survivorId: string, mergeId: string, call: () => Promise<T>): Promise<T> {
  const db = app.database.kysely;
  const { parting, calling } = await db.transaction().execute(async (tx) => {
    await sql`select from customer where id = ${survivorId} for update`.execute(tx);
    const parting = unmerge(app, mergeId);
    await untilSomebodyWaits(db);
    const calling = call();
    await untilSomebodyWaits(db, 2);
    return { parting, calling };
  });
  ended(await parting, 'CustomersUnmerged');
  return calling;
}

/** Two customers with a card and five points each, merged. */
async function two() {
  const [a, b] = [await enterWithCard(app, CARDS[0]), await enterWithCard(app, CARDS[1])];
  const { code } = (await read(app, b))!;
  const campaignId = await startCampaign(app);
  for (const customerId of [a, b]) await till.hasAdded({ customerId, campaignId, amount: '5' });
  return { a, b, code, campaignId, mergeId: await merged(app, a, b) };
}
type Two = Awaited<ReturnType<typeof two>>;

const calls: Array<[name: string, kind: string, document: { toString(): string }, (of: Two) => object]> = [
  ['setAgreements', 'AGREEMENTS_CHANGED', SetAgreementsDocument, ({ b }) => ({ customerId: b, sms: true })],
  ['updateCustomer', 'CUSTOMER_UPDATED', UpdateCustomerDocument, ({ b }) => ({ id: b, firstName: 'Bea' })],
  [
    'addContact',
    'CONTACT_ADDED',
    AddContactDocument,
    ({ b }) => ({ customerId: b, type: 'EMAIL', value: 'bea@example.com' }),
  ],
  ['addNote', 'NOTE_ADDED', AddNoteDocument, ({ b }) => ({ customerId: b, text: 'Asked for a bag.' })],
  [
    'recordCustomer by a code',
    'CUSTOMER_UPDATED',
    RECORD_CUSTOMER,
    ({ code }) => ({ code, firstName: 'Bea' }),
  ],
  [
    'recordCustomer by a card',
    'CUSTOMER_UPDATED',
    RECORD_CUSTOMER,
    () => ({ cardNumber: CARDS[1], firstName: 'Bea' }),
  ],
];

describe('a call by the id, code or card of an absorbed customer whose merge is undone meanwhile', () => {
  test.each(calls)('changes them and not the survivor: %s [BX-07]', async (_, kind, document, inputFor) => {
    const pair = await two();
    const { data, errors } = await whileParting(pair.a, pair.mergeId, async () =>
      app.ask<Record<string, { __typename: string }>>(
        document.toString(),
        { input: inputFor(pair) },
        await app.staff(),
      ),
    );
    expect(errors).toBeUndefined();
    expect(Object.values(data)[0]!.__typename).toMatch(/^(Customer|Note).*(Set|Updated|Added|Recorded)$/);
    const newest = async (id: string) => (await historyOf(app, id))[0]!.kind;
    expect([await newest(pair.a), await newest(pair.b)]).toEqual(['CUSTOMERS_UNMERGED', kind]);
    await expectSound(app);
  });

  test.each([
    ['id', (b: string) => ({ customerId: b })],
    ['card', () => ({ cardNumber: CARDS[1] })],
  ])('books on their card: by their %s [BX-07]', async (_, whose) => {
    const { a, b, campaignId, mergeId } = await two();
    const input = { ...whose(b), campaignId, amount: '2' };
    const { data } = await whileParting(a, mergeId, async () =>
      app.ask(AddToBalanceDocument, { input }, await app.service()),
    );
    ended(data.addToBalance, 'LoyaltyBalanceAdded');
    const amounts = await Promise.all([a, b].map(async (id) => (await till.card(id)).balances[0]!.amount));
    expect(amounts).toEqual(['5', '7']);
    await expectSound(app);
  });

  test('is about them also if they were looked at before [BX-07]', async () => {
    const { a, b, mergeId } = await two();
    const found = await whileParting(a, mergeId, () =>
      inWork(app, async (work) => {
        await work.em.findOne(Customer, b);
        return (await lockFollowingMerges(work, { id: b }))?.id;
      }),
    );
    expect(found).toBe(b);
  });

  test('deletes them alone [BX-07]', async () => {
    const { a, b, mergeId } = await two();
    const { data } = await whileParting(a, mergeId, async () =>
      app.ask(DeleteCustomerDocument, { input: { id: b } }, await app.staff()),
    );
    ended(data.deleteCustomer, 'CustomerDeleted');
    expect(await read(app, b)).toBeNull();
    expect(await read(app, a)).not.toBeNull();
    await expectSound(app);
  });
});
