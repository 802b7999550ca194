import { describe, expect, test } from 'vitest';
import { forgetMessages, requestReset } from '../../support/account-changes.js';
import { registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, enter, read } from '../../support/customers.js';
import { expectSound, merged, unmerge } from '../../support/merges.js';

const app = useApp();
const ANNA = 'anna@example.com';
const PHONE = '+48512345678';

const told = async () =>
  (await app.messages()).map(({ template, to, customerId }) => [template, to, customerId]);

describe('the owners of accounts that are merged', () => {
  test('are told, each where they proved it: what was absorbed, and what it became part of [L18]', async () => {
    const { id: survivor, campaignId } = await registered(app, { phone: PHONE });
    const { id: absorbed } = await registered(app, { email: ANNA, campaignId });
    await forgetMessages(app);
    const mergeId = await merged(app, survivor, absorbed);
    expect(await told()).toEqual([
      ['accountMerged', ANNA, survivor],
      ['accountJoined', PHONE, survivor],
    ]);
    for (const { text, sms } of await app.messages()) {
      for (const words of [text, sms]) expect(words).toMatch(/get in touch with us/);
    }
    await expectSound(app);
    await forgetMessages(app);
    ended(await unmerge(app, mergeId), 'CustomersUnmerged');
    expect((await told()).toSorted()).toEqual([
      ['accountsParted', PHONE, survivor],
      ['accountsParted', ANNA, absorbed],
    ]);
    await expectSound(app);
  });

  test('only who had an account is told [L18]', async () => {
    const { id: account } = await registered(app, { email: ANNA });
    const { id: first } = await enter(app, { contacts: [{ type: 'EMAIL', value: 'x@example.com' }] });
    const { id: second } = await enter(app, { contacts: [{ type: 'EMAIL', value: 'y@example.com' }] });
    await forgetMessages(app);
    await merged(app, first, second);
    expect(await told()).toEqual([]);
    await merged(app, first, account);
    expect(await told()).toEqual([['accountMerged', ANNA, first]]);
  });
});

describe('what was proved before a merge', () => {
  const proofs = async (id: string) =>
    (await read(app, id))!.contacts!.map(({ value, verifiedBy }) => [value, verifiedBy]);

  test('is vouched for in the survivor’s account, opens it to nobody, and goes back as it was [L01]', async () => {
    const { id: survivor, campaignId } = await registered(app, { phone: PHONE });
    const { id: absorbed } = await registered(app, { email: ANNA, campaignId });
    const mergeId = await merged(app, survivor, absorbed);
    expect(await proofs(survivor)).toEqual([
      [PHONE, 'CUSTOMER'],
      [ANNA, 'STAFF'],
    ]);
    await forgetMessages(app);
    await requestReset(app, ANNA);
    expect(await told()).toEqual([]);
    ended(await unmerge(app, mergeId), 'CustomersUnmerged');
    expect(await proofs(absorbed)).toEqual([[ANNA, 'CUSTOMER']]);
    expect(await proofs(survivor)).toEqual([[PHONE, 'CUSTOMER']]);
    await expectSound(app);
  });

  test('of both is proved by whom it was where the survivor has no account [L01]', async () => {
    const contacts = [{ type: 'EMAIL', value: ANNA } as const];
    const { id: survivor } = await enter(app, { contacts });
    const { id: absorbed } = await registered(app, { email: ANNA });
    const mergeId = await merged(app, survivor, absorbed);
    expect(await proofs(survivor)).toEqual([[ANNA, 'CUSTOMER']]);
    ended(await unmerge(app, mergeId), 'CustomersUnmerged');
    expect(await proofs(survivor)).toEqual([[ANNA, null]]);
    expect(await proofs(absorbed)).toEqual([[ANNA, 'CUSTOMER']]);
  });

  test('what the survivor’s owner proved since is not given away again [L01]', async () => {
    const { id: survivor, campaignId } = await registered(app, { phone: PHONE });
    const { id: absorbed } = await registered(app, { email: ANNA, campaignId });
    const mergeId = await merged(app, survivor, absorbed);
    await app.em.execute(`update contact set proved_by = 'CUSTOMER' where value = '${ANNA}'`);
    const blocked = ended(await unmerge(app, mergeId), 'CustomerUnmergeBlocked');
    expect(blocked.obstacles).toMatchObject([{ name: `contact EMAIL ${ANNA}` }]);
  });
});
