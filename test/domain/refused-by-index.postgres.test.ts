import { type ControlledTransaction, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Db, Tables } from '../../src/tables/db.js';
import { useApp } from '../support/app.js';
import { enter } from '../support/customers.js';
import { cardTakenEachTime, races } from '../support/duplicate-races.js';
import { useIdentityProviders } from '../support/identities.js';
import { beforeItWrites, untilSomebodyWaits } from '../support/locked.js';
import { recipes, stageFor } from '../support/recipes/every-mutation.js';
import { expectRefusal, leftIn, transcribed } from '../support/refused-by-index.js';
import { useWitnessed } from '../support/witnessed.js';

const app = useApp();
const stage = stageFor(app, useIdentityProviders(app));
const witnessed = useWitnessed(app);
const db = () => app.database.kysely;

/** Without triggers, so that the commit adds nothing to what the rival has written. */
const quietly = (tx: Db) => sql`set local session_replication_role = replica`.execute(tx);

describe('a unique index, after the flow has looked and found no duplicate,', () => {
  test.each(races)(
    'refuses $mutation: $index is answered with $outcome, and nothing is said, sent or kept',
    async (race) => {
      const { call, rival } = await race.prepare(stage);
      let left: string[] = [];
      const { value, transcript } = await transcribed(app, () =>
        beforeItWrites(
          app,
          race.table,
          () => witnessed.call(race.mutation, call),
          async (tx) => {
            await quietly(tx);
            await rival(tx);
            // With the tries, which are counted by now.
            left = await leftIn(tx);
          },
        ),
      );
      expectRefusal(race, value, transcript);
      expect(await leftIn(db())).toEqual(left);
    },
  );

  test('refuses recordCustomer at its fourth attempt to use a card number, and nothing is said, sent or kept', async () => {
    const call = await (await recipes['recordCustomer']!(stage))();
    const { id: rival } = await enter(app, { externalId: 'rival' });
    const number = call.input['cardNumber'];
    async function take(tx: Db) {
      await quietly(tx);
      await sql`insert into card (id, customer_id, number, fidely_code, status, issued_at, updated_at)
        values (gen_random_uuid(), ${rival}, ${number}, '2000000000008', 'ACTIVE', now(), now())`.execute(tx);
    }
    const begin = () => db().startTransaction().execute();
    /** Removes the rival's card before the next attempt looks, and puts it back before that attempt writes. */
    async function takeAgain(holder: ControlledTransaction<Tables>) {
      const away = await begin();
      const isAway = sql`lock table card in access exclusive mode`.execute(away);
      await untilSomebodyWaits(db(), 2);
      const next = await begin();
      const isBack = take(next);
      await untilSomebodyWaits(db(), 3);
      await holder.commit().execute();
      await isAway;
      await sql`delete from card where customer_id = ${rival}`.execute(away);
      await away.commit().execute();
      await isBack;
      return next;
    }

    let left: string[] = [];
    const { value, transcript } = await transcribed(app, async () => {
      let holder = await begin();
      await take(holder);
      const running = witnessed.call('recordCustomer', call);
      for (let attempt = 1; attempt < cardTakenEachTime.attempts!; attempt += 1) {
        await untilSomebodyWaits(db());
        holder = await takeAgain(holder);
      }
      await untilSomebodyWaits(db());
      left = await leftIn(holder);
      await holder.commit().execute();
      return running;
    });
    expectRefusal(cardTakenEachTime, value, transcript);
    expect(await leftIn(db())).toEqual(left);
  });
});
