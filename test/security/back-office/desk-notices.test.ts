import { expect, test } from 'vitest';
import { AdjustBalanceDocument } from '../../generated/graphql.js';
import { forgetMessages, templates } from '../../support/account-changes.js';
import { registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { startCampaign, tillOf } from '../../support/balances.js';
import { ended, later } from '../../support/customers.js';
import { deskOf, REASON } from '../../support/desk.js';
import { useLive } from '../../support/live.js';
import { securityEvents } from '../../support/security-events.js';
import { BLOCK_CARD, endsForStaff, REPLACE_CARD } from '../../support/till.js';

const app = useApp();
const live = useLive(app, { LOG_LEVEL: 'info' });
const desk = deskOf(app);
const ANNA = 'anna@example.com';
const PHONE = '+48512345678';

const replaceCard = async (customerId: string) => {
  const answer = await endsForStaff(app, REPLACE_CARD, { customerId, reason: REASON });
  expect(answer.__typename).toBe('LoyaltyCardReplaced');
};
const ADD_CONTACT = 'mutation ($input: AddContactInput!) { addContact(input: $input) { __typename } }';
const addContact = async (input: object) => {
  const answer = await endsForStaff(app, ADD_CONTACT, { type: 'EMAIL', ...input });
  expect(answer.__typename).toBe('CustomerContactAdded');
};
/** Corrects a balance by one point so often, and says what was told. */
async function told(customerId: string, campaignId: string, times: number) {
  await forgetMessages(app);
  for (let n = 0; n < times; n += 1) {
    ended(await desk.adjust({ customerId, campaignId, amount: '1' }), 'LoyaltyBalanceAdjusted');
  }
  return templates(app);
}
const notices = (count: number, to: string) => Array(count).fill(`balanceAdjusted to ${to}`);

test('an employee cannot use up the notices of a theft before it [BX-10, L01]', async () => {
  const { id } = await registered(app, { email: ANNA });
  const campaignId = await startCampaign(app);
  await tillOf(app).hasAdded({ customerId: id, campaignId, amount: '500' });
  await forgetMessages(app);
  for (let n = 0; n < 4; n += 1) {
    await addContact({ customerId: id, value: `noise${n}@example.com` });
  }
  for (let n = 0; n < 4; n += 1) await replaceCard(id);
  ended(await desk.adjust({ customerId: id, campaignId, amount: '-500' }), 'LoyaltyBalanceAdjusted');
  expect(await templates(app)).toEqual([
    ...Array(3).fill(`contactsChanged to ${ANNA}`),
    ...Array(4).fill(`cardReplaced to ${ANNA}`),
    `balanceAdjusted to ${ANNA}`,
  ]);
});

test('a stolen card is told by text message after a busy hour at the desk [BX-10]', async () => {
  const { id } = await registered(app, { phone: PHONE });
  const campaignId = await startCampaign(app);
  for (let n = 0; n < 3; n += 1) await addContact({ customerId: id, value: `n${n}@example.com` });
  await told(id, campaignId, 3);
  const input = { customerId: id, reason: 'stolen' };
  expect((await endsForStaff(app, BLOCK_CARD, input)).__typename).toBe('LoyaltyCardBlocked');
  expect(await templates(app)).toEqual([...notices(3, PHONE), `cardBlocked to ${PHONE}`]);
});

test('by text message ten times a day, then by mail, also where one was only vouched for [BX-10, L03]', async () => {
  const { id } = await registered(app, { phone: PHONE });
  const campaignId = await startCampaign(app);
  await addContact({ customerId: id, value: 'noted@example.com' });
  expect(await told(id, campaignId, 11)).toEqual(notices(10, PHONE));
  await addContact({ customerId: id, value: ANNA, verified: true });
  expect(await told(id, campaignId, 1)).toEqual(notices(1, ANNA));
  later(app, { hours: 24 });
  expect(await told(id, campaignId, 1)).toEqual(notices(1, PHONE));
});

test('by mail fifty times a day; then each one is a security event, and nothing is refused [BX-10, L03]', async () => {
  const { id: customerId } = await registered(app, { email: ANNA });
  const campaignId = await startCampaign(app);
  expect(await told(customerId, campaignId, 50)).toEqual(notices(50, ANNA));
  await forgetMessages(app);
  const input = { customerId, campaignId, amount: '-50', reason: REASON };
  const sender = await app.staff();
  const { data } = await live.ask(AdjustBalanceDocument.toString(), { input }, sender);
  expect(data.adjustBalance.__typename).toBe('LoyaltyBalanceAdjusted');
  expect(await templates(app)).toEqual([]);
  expect(securityEvents(live).filter(({ event }) => event === 'notice-withheld')).toMatchObject([
    { customerId, reason: 'balanceAdjusted', callerKind: 'STAFF', callerId: 'staff-7' },
  ]);
  later(app, { hours: 24 });
  expect(await told(customerId, campaignId, 1)).toEqual(notices(1, ANNA));
});
