import { expect, test } from 'vitest';
import {
  AcknowledgeErasureDocument,
  type AcknowledgeErasureInput,
  OpenErasuresDocument,
} from '../../generated/graphql.js';
import { TILL, useApp } from '../../support/app.js';
import { ended, enter, later, NOBODY, withNothingMoved } from '../../support/customers.js';
import { acknowledge, erased, statusOf, system, tokenOf } from '../../support/erasures.js';
import { useLive } from '../../support/live.js';
import { merged } from '../../support/merges.js';
import { describeRepeatable } from '../../support/repeatable.js';
import { securityEvents } from '../../support/security-events.js';

const app = useApp();
const live = useLive(app, { LOG_LEVEL: 'info' });

const somebody = async (externalId = 'shop-1') => (await enter(app, { externalId })).id;
const gone = async (externalId?: string) => erased(app, await somebody(externalId));
const systemsOf = async (id: string) =>
  Object.fromEntries((await statusOf(app, id))!.systems.map(({ clientId, status }) => [clientId, status]));
const open = async () => {
  const { data, errors } = await app.ask(OpenErasuresDocument, {}, await app.staff(['customers:erase']));
  expect(errors).toBeUndefined();
  return data.openErasures.nodes.map(({ customerId }) => customerId);
};

test('a system says that it erased somebody too, and staff see which have', async () => {
  const [crm, mail] = [await system(app, 'crm'), await system(app, 'mail')];
  const customerId = await gone();
  expect(await systemsOf(customerId)).toEqual({ [TILL]: 'PENDING', crm: 'PENDING', mail: 'PENDING' });
  later(app, { seconds: 300 });
  const done = ended(
    await acknowledge(app, crm, { customerId, status: 'DONE' }),
    'CustomerErasureAcknowledged',
  );
  expect(done).toMatchObject({ customerId, acknowledged: 'DONE' });
  expect(new Date(done.at)).toEqual(app.clock.now);
  expect(await systemsOf(customerId)).toEqual({ [TILL]: 'PENDING', crm: 'DONE', mail: 'PENDING' });
  expect(await statusOf(app, customerId)).toMatchObject({
    cause: 'CUSTOMER_ERASED',
    reason: 'REQUESTED',
    isComplete: false,
  });
  expect(await open()).toEqual([customerId]);
  await acknowledge(app, mail, { customerId, status: 'NOTHING_HELD' });
  await acknowledge(app, await app.service(['erasures:acknowledge']), { customerId, status: 'DONE' });
  expect(await statusOf(app, customerId)).toMatchObject({ isComplete: true });
  expect(await open()).toEqual([]);
});

test('a refusal says why, stays open, and may become done; what is done stands', async () => {
  const crm = await system(app, 'crm');
  const customerId = await gone();
  await acknowledge(app, await app.service(), { customerId, status: 'DONE' });
  const reason = 'Tax law, ten years.';
  for (const input of [
    { status: 'REFUSED' },
    { status: 'REFUSED', reason: '' },
    { status: 'REFUSED', reason: 'x'.repeat(501) },
    { status: 'DONE', reason },
  ] as const) {
    const refused = await withNothingMoved(app, () => acknowledge(app, crm, { customerId, ...input }));
    expect(refused).toMatchObject({ __typename: 'CustomerInputRejected', fields: [{ path: 'reason' }] });
  }
  await acknowledge(app, crm, { customerId, status: 'REFUSED', reason });
  const status = await statusOf(app, customerId);
  expect(status!.isComplete).toBe(false);
  expect(status!.systems[1]).toMatchObject({ clientId: 'crm', name: 'The crm', status: 'REFUSED', reason });
  expect(await open()).toEqual([customerId]);
  const done = await acknowledge(app, crm, { customerId, status: 'DONE' });
  later(app, { seconds: 300 });
  expect(await withNothingMoved(app, () => acknowledge(app, crm, { customerId, status: 'DONE' }))).toEqual(
    done,
  );
  for (const other of [{ status: 'NOTHING_HELD' }, { status: 'REFUSED', reason }] as const) {
    expect(await withNothingMoved(app, () => acknowledge(app, crm, { customerId, ...other }))).toMatchObject({
      __typename: 'CustomerErasureAcknowledgedOtherwise',
      acknowledged: 'DONE',
    });
  }
  expect(await statusOf(app, customerId)).toMatchObject({ isComplete: true });
});

test('somebody who is still there, or never was, has no erasure', async () => {
  const crm = await system(app, 'crm');
  for (const customerId of [await somebody(), NOBODY, 'not-an-id']) {
    expect(
      await withNothingMoved(app, () => acknowledge(app, crm, { customerId, status: 'DONE' })),
    ).toMatchObject({ __typename: 'CustomerErasureNotFound', status: 404 });
    expect(await statusOf(app, customerId)).toBeNull();
  }
});

test('who has not answered in time is overdue, said once in the log; a refusal is an answer', async () => {
  await system(app, 'crm');
  const customerId = await gone();
  const reason = 'Tax law, ten years.';
  await acknowledge(app, await app.service(), { customerId, status: 'REFUSED', reason });
  const late = async () => {
    live.lines.length = 0;
    await live.app.jobs.catchUp();
    const said = securityEvents(live).filter(({ event }) => event === 'erasures-overdue');
    return said.map(({ reason }) => reason);
  };
  later(app, { hours: 7 * 24 });
  expect(await systemsOf(customerId)).toEqual({ [TILL]: 'REFUSED', crm: 'PENDING' });
  expect(await late()).toEqual([]);
  later(app, { seconds: 1 });
  expect(await systemsOf(customerId)).toEqual({ [TILL]: 'REFUSED', crm: 'OVERDUE' });
  expect(await late()).toEqual(['crm: 1']);
  expect(await late()).toEqual([]);
  await acknowledge(app, await tokenOf(app, 'crm'), { customerId, status: 'DONE' });
  expect(await systemsOf(customerId)).toEqual({ [TILL]: 'REFUSED', crm: 'DONE' });
});

test('a system that came later is not asked and may answer; a disabled one is not waited for', async () => {
  await system(app, 'old');
  const customerId = await gone();
  later(app, { seconds: 60 });
  const crm = await system(app, 'crm');
  expect(await systemsOf(customerId)).toEqual({ [TILL]: 'PENDING', old: 'PENDING' });
  await acknowledge(app, crm, { customerId, status: 'NOTHING_HELD' });
  await acknowledge(app, await app.service(), { customerId, status: 'DONE' });
  expect(await open()).toEqual([customerId]);
  await app.em.execute(`update service_client set disabled_at = now() where id = 'old'`);
  expect(await systemsOf(customerId)).toEqual({ [TILL]: 'DONE', crm: 'NOTHING_HELD' });
  expect(await statusOf(app, customerId)).toMatchObject({ isComplete: true });
  expect(await open()).toEqual([]);
});

test('each record of a person who was merged is confirmed by itself', async () => {
  const crm = await system(app, 'crm');
  const [survivor, absorbed] = [await somebody(), await somebody('shop-2')];
  await merged(app, survivor, absorbed);
  await erased(app, survivor);
  await acknowledge(app, crm, { customerId: absorbed, status: 'DONE' });
  expect(await systemsOf(absorbed)).toEqual({ [TILL]: 'PENDING', crm: 'DONE' });
  expect(await systemsOf(survivor)).toEqual({ [TILL]: 'PENDING', crm: 'PENDING' });
});

let second: string;
describeRepeatable<AcknowledgeErasureInput>(app, {
  document: AcknowledgeErasureDocument,
  success: 'CustomerErasureAcknowledged',
  input: async () => {
    second = await gone('shop-2');
    return { customerId: await gone(), status: 'DONE' };
  },
  other: (input) => ({ ...input, customerId: second }),
  refused: (input) => ({ ...input, customerId: NOBODY }),
  caller: () => app.service(),
  another: () => system(app, 'crm'),
});
