import { type Insertable, sql } from 'kysely';
import type { Db, Tables } from '../../src/tables/db.js';
import { registered } from './accounts.js';
import { ended, enter } from './customers.js';
import type { Refusal } from './duplicates.js';
import { identityCalls } from './identities.js';
import { recipes } from './recipes/every-mutation.js';
import type { Call, Stage } from './recipes/recipe.js';

/** A flow that reads before it writes: only a rival between the two is left to the index. */
export interface Race extends Refusal {
  /** The table of the index. */
  table: string;
  /** A call, and the rival's write in between. */
  prepare(stage: Stage): Promise<{ call: Call; rival: (tx: Db) => Promise<unknown> }>;
}

const callOf = async (stage: Stage, mutation: string) => (await recipes[mutation]!(stage))();

export const races: Race[] = [
  {
    file: 'flows/registration/register-with-code.ts',
    index: 'contact_verified_address_unique',
    table: 'contact',
    mutation: 'registerWithCode',
    outcome: 'CustomerCodeRejected',
    async prepare(stage) {
      const call = await callOf(stage, 'registerWithCode');
      const { id } = await enter(stage.app, {
        contacts: [{ type: 'EMAIL', value: String(call.input['username']) }],
      });
      return {
        call,
        rival: (tx) =>
          sql`update contact set is_verified = true, proved_by = 'CUSTOMER' where customer_id = ${id}`.execute(
            tx,
          ),
      };
    },
  },
  {
    file: 'domain/identities/linking.ts',
    index: 'identity_provider_subject_unique',
    table: 'identity',
    mutation: 'linkOAuth',
    outcome: 'CustomerIdentityTaken',
    async prepare(stage) {
      const { app } = stage;
      const call = await callOf(stage, 'linkOAuth');
      const other = await registered(app, { email: 'other@example.com' });
      const token = String(call.input['accessToken']);
      ended(await identityCalls(app).linkOAuth(other, token), 'CustomerIdentityLinked');
      const [identity] = (await app.em.execute('delete from identity returning *')) as [
        Insertable<Tables['identity']>,
      ];
      return {
        call,
        rival: (tx) =>
          tx
            .insertInto('identity' as never)
            .values(identity as never)
            .execute(),
      };
    },
  },
];

/** A given number is found taken at the second attempt, so each attempt has to meet a card of its own. */
export const cardTakenEachTime: Refusal = {
  file: 'flows/till/record-customer.ts',
  index: 'card_number_unique',
  mutation: 'recordCustomer',
  outcome: 'LoyaltyCardTaken',
  attempts: 4,
};
