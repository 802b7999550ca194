import { describe, expect, test } from 'vitest';
import { reapplyErasures } from '../../../src/domain/leaving/reapply-erasures.js';
import { type Erasure, erasuresSince } from '../../../src/tables/leaving/erasures.js';
import { EraseCustomerDocument, ExportCustomerDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { backup, restore } from '../../support/backup.js';
import { ended, enter, later } from '../../support/customers.js';
import { statusOf, system } from '../../support/erasures.js';
import { everyField } from '../../support/every-field.js';
import { placesOf } from '../../support/marked-life.js';
import { expectSound, merged, unmerge } from '../../support/merges.js';

const app = useApp();

const erase = async (id: string) =>
  ended(
    (await app.ask(EraseCustomerDocument, { input: { id, reason: 'REQUESTED' } }, await app.staff())).data
      .eraseCustomer,
    'CustomerErased',
  );
const ledger = () => erasuresSince(app.database.kysely, null);
const reapply = (erasures: Erasure[]) => reapplyErasures(app.em, app.world, erasures);
const people = async () =>
  (await app.everythingStored())['customer']!.map((customer) => Object(customer).id as string);

/** Two records, the second of which became part of the first. */
async function two() {
  const survivor = await enter(app, { externalId: 'survivor', firstName: 'Canary-Survivor' });
  const absorbed = await enter(app, { ...everyField, firstName: 'Canary-Absorbed', status: 'ENABLED' });
  const before = await backup(app);
  const mergeId = await merged(app, survivor.id, absorbed.id);
  return { survivor: survivor.id, absorbed: absorbed.id, mergeId, before };
}

describe('a person with two records', () => {
  test('is exported and erased with both, and the ledger names both [BX-04]', async () => {
    const { survivor, absorbed } = await two();
    const { data } = await app.ask(ExportCustomerDocument, { id: survivor }, await app.staff());
    const text = JSON.stringify(ended(data.exportCustomer, 'CustomerDataExport').data);
    for (const held of [survivor, absorbed, 'Canary-Survivor', 'Canary-Absorbed', 'anna@example.com'])
      expect(text).toContain(held);
    await erase(survivor);
    expect(await people()).toEqual([]);
    expect(await placesOf(app, 'canary')).toEqual([]);
    expect((await ledger()).map(({ customerId }) => customerId).toSorted()).toEqual(
      [survivor, absorbed].toSorted(),
    );
    await expectSound(app);
  });

  test('is erased again with both, whether the backup is from before or after they were merged [J05]', async () => {
    const { survivor, before } = await two();
    const after = await backup(app);
    await erase(survivor);
    const erasures = await ledger();
    for (const [dump, erased] of [
      [before, 2],
      [after, 2],
    ] as const) {
      await restore(app, dump);
      expect(await reapply(erasures)).toEqual({ erased, left: [] });
      expect(await people()).toEqual([]);
      expect(await placesOf(app, 'canary')).toEqual([]);
      expect(await ledger()).toEqual(erasures);
      expect(await reapply(erasures)).toEqual({ erased: 0, left: [] });
      await expectSound(app);
    }
  });

  test('that turned out to be two: who stayed does not go with who left, and somebody is told [J05]', async () => {
    const { survivor, absorbed, mergeId } = await two();
    const whenMerged = await backup(app);
    expect((await unmerge(app, mergeId)).__typename).toBe('CustomersUnmerged');
    await erase(absorbed);
    const erasures = await ledger();
    expect(erasures.map(({ customerId }) => customerId)).toEqual([absorbed]);
    expect(await people()).toEqual([survivor]);
    await restore(app, whenMerged);
    expect(await reapply(erasures)).toEqual({ erased: 0, left: erasures });
    expect((await people()).toSorted()).toEqual([survivor, absorbed].toSorted());
    expect((await unmerge(app, mergeId)).__typename).toBe('CustomersUnmerged');
    expect(await reapply(erasures)).toEqual({ erased: 1, left: [] });
    expect(await people()).toEqual([survivor]);
    await expectSound(app);
  });
});

test('of the systems registered by then, those are asked that were when the person was erased [BX-04]', async () => {
  const { id } = await enter(app, { externalId: 'shop-1' });
  await system(app, 'crm');
  const before = await backup(app);
  later(app, { hours: 1 });
  await erase(id);
  const erasures = await ledger();
  await restore(app, before);
  later(app, { hours: 1 });
  await system(app, 'newcomer');
  expect(await reapply(erasures)).toEqual({ erased: 1, left: [] });
  const asked = (await statusOf(app, id))!.systems.map(({ clientId }) => clientId);
  expect(asked).toContain('crm');
  expect(asked).not.toContain('newcomer');
});
