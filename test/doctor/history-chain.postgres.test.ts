import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { brokenRules } from '../../src/doctor/invariants.js';
import { record } from '../../src/domain/work/history.js';
import { transaction } from '../../src/domain/work/transaction.js';
import { SetTagsDocument } from '../generated/graphql.js';
import { useApp } from '../support/app.js';
import { enter, historyOf } from '../support/customers.js';
import { worldOf } from '../support/world.js';

const app = useApp();

test('many who write one history at once, with the customer locked or not, make one chain [BX-02]', async () => {
  const { id } = await enter(app, { externalId: 'shop-1' });
  const world = worldOf(app, { kind: 'CUSTOMER', id, sessionId: null });
  const service = await app.service();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => [
      transaction(world, async (work) => record(work, id, 'PASSWORD_REJECTED', [])),
      app.ask(SetTagsDocument, { input: { customerId: id, tags: [`${n}`] } }, service),
    ]).flat(),
  );
  expect(answers.flatMap((answer) => (answer && 'errors' in answer ? [answer.errors] : []))).toEqual([]);
  expect(await historyOf(app, id)).toHaveLength(41);
  expect((await brokenRules(app.database.kysely)).broken).toEqual([]);
  const { rows } = await sql`select length from history_head`.execute(app.em.getKysely());
  expect(rows).toEqual([{ length: 41 }]);
});
