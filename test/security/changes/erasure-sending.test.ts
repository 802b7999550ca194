import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { deleteAccount, requestMove, signedIn } from '../../support/account-changes.js';
import { useApp } from '../../support/app.js';
import { ended } from '../../support/customers.js';
import { type MailServer, startMailServer } from '../../support/mail-server.js';
import { messageSenderWith, standing, waitNoMore } from '../../support/message-sender.js';

const app = useApp();
let server: MailServer;

beforeEach(async () => {
  server = await startMailServer();
  onTestFinished(() => server.close());
});

/** Somebody signed in, with a link on its way to a new address, and the message sender that is to bring it. */
async function moving() {
  const { token } = await signedIn(app);
  const { messageSender } = await messageSenderWith(app, { SMTP_URL: server.url });
  await messageSender.deliverDue();
  server.taken.length = 0;
  ended(await requestMove(app, token, 'new@example.com'), 'CustomerEmailChangeRequested');
  const leave = async () => ended(await deleteAccount(app, token), 'CustomerAccountDeleted');
  return { messageSender, leave };
}
const receivers = () => server.taken.flatMap(({ recipients }) => recipients);

describe('a customer who leaves while something is still to be sent [J04]', () => {
  test('gets nothing of it any more, only that the account is gone [J04]', async () => {
    const { messageSender, leave } = await moving();
    await leave();
    await messageSender.deliverDue();
    expect(receivers()).toEqual(['anna@example.com']);
  });

  test('also where a first attempt failed and the second was to come [J04]', async () => {
    const { messageSender, leave } = await moving();
    server.refuseNext(451, 451, 451);
    await messageSender.deliverDue();
    expect(receivers()).toEqual([]);
    const waiting = await standing(app);
    expect(waiting.filter(({ status }) => status === 'QUEUED').length).toBeGreaterThan(0);
    await leave();
    for (let round = 0; round < 4; round += 1) {
      await waitNoMore(app);
      await messageSender.deliverDue();
    }
    expect(receivers()).not.toContain('new@example.com');
    expect(receivers()).toContain('anna@example.com');
    expect((await standing(app)).filter(({ status }) => status === 'QUEUED')).toEqual([]);
  });

  test('in the middle of an attempt that then fails: there is no other one [J04]', async () => {
    const { messageSender, leave } = await moving();
    let left: Promise<unknown> = Promise.resolve();
    server.refuseNext(451, 451);
    server.onceAttempted(() => {
      left = leave();
    });
    await messageSender.deliverDue();
    await left;
    for (let round = 0; round < 3; round += 1) {
      await waitNoMore(app);
      await messageSender.deliverDue();
    }
    expect(receivers()).toEqual(['anna@example.com']);
    const stored = await app.everythingStored();
    expect(stored['message']!.filter((message) => Object(message).customer_id !== null)).toEqual([]);
  });
});
