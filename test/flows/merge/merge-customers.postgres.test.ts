import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { ConfirmPasswordResetDocument, MergeCustomersDocument } from '../../generated/graphql.js';
import { linkTo, requestReset } from '../../support/account-changes.js';
import { device, OTHER_PASSWORD, registered, signIn } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { enterWithCard, startCampaign, tillOf } from '../../support/balances.js';
import { enter, read } from '../../support/customers.js';
import { useLive } from '../../support/live.js';
import { untilSomebodyWaits, whileLocked } from '../../support/locked.js';
import { expectSound, merge, merged, unmerge } from '../../support/merges.js';

const app = useApp();
const live = useLive(app, { BCRYPT_COST: '4', WORKER: 'separate' });
const till = tillOf(app);

async function ask(document: { toString(): string }, input: object, token: string | null = null) {
  const { data, errors } = await live.ask(document.toString(), { input }, token);
  return errors
    ? { __typename: String(errors[0]!.extensions['code']) }
    : (Object.values(data)[0] as { __typename: string });
}
const tally = (answers: Array<{ __typename: string }>) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(answers, ({ __typename }) => __typename)).map(([name, all]) => [
      name,
      all!.length,
    ]),
  );
const stored = async (table: string) =>
  (await app.everythingStored())[table] as Array<Record<string, unknown>>;

/** Two customers with a card and points each. */
async function twoWithPoints() {
  const [a, b] = [await enterWithCard(app), await enterWithCard(app, '2900000000002')];
  const campaignId = await startCampaign(app);
  await till.hasAdded({ customerId: a, campaignId, amount: '10' });
  await till.hasAdded({ customerId: b, campaignId, amount: '5' });
  return { a, b };
}

describe('fifty merges of one pair at once [K18]', () => {
  test('have one effect, and everybody gets a typed answer [K18]', async () => {
    const { a, b } = await twoWithPoints();
    const token = await app.staff();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => ask(MergeCustomersDocument, { survivorId: a, absorbedId: b }, token)),
    );
    expect(tally(answers)).toEqual({ CustomersMerged: 1, CustomerAlreadyMerged: 49 });
    expect((await till.card(a)).balances.map(({ amount }) => amount)).toEqual(['15']);
    expect(await stored('customer_merge')).toHaveLength(1);
    await expectSound(app);
  });

  test('and fifty with half of them the other way round [K18, I06]', async () => {
    const { a, b } = await twoWithPoints();
    const token = await app.staff();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        ask(
          MergeCustomersDocument,
          n % 2 ? { survivorId: a, absorbedId: b } : { survivorId: b, absorbedId: a },
          token,
        ),
      ),
    );
    expect(tally(answers)).toEqual({ CustomersMerged: 1, CustomerAlreadyMerged: 49 });
    const whole = (await read(app, a))!.id;
    expect((await till.card(whole)).balances.map(({ amount }) => amount)).toEqual(['15']);
    await expectSound(app);
  });

  test('merges round a circle leave one, two or three customers, and no circle [K18]', async () => {
    const token = await app.staff();
    for (let round = 0; round < 5; round += 1) {
      const ids: string[] = [];
      for (const name of ['a', 'b', 'c']) ids.push((await enter(app, { externalId: `${name}${round}` })).id);
      const answers = await Promise.all(
        ids.map((survivorId, n) =>
          ask(MergeCustomersDocument, { survivorId, absorbedId: ids[(n + 1) % 3] }, token),
        ),
      );
      expect(
        answers.every(({ __typename }) => ['CustomersMerged', 'CustomerAlreadyMerged'].includes(__typename)),
      ).toBe(true);
      expect(answers.some(({ __typename }) => __typename === 'CustomersMerged')).toBe(true);
    }
    await expectSound(app);
  });

  test('twenty ways back of one merge part the two once [K18]', async () => {
    const { a, b } = await twoWithPoints();
    const mergeId = await merged(app, a, b);
    const answers = await Promise.all(Array.from({ length: 20 }, () => unmerge(app, mergeId)));
    expect(tally(answers)).toEqual({ CustomersUnmerged: 1, CustomerAlreadyUnmerged: 19 });
    expect((await till.card(b)).balances.map(({ amount }) => amount)).toEqual(['5']);
    await expectSound(app);
  });
});

describe('merges that lose a race [K09]', () => {
  /** Every transaction that writes a merge fails so often as one that lost a race. */
  const fail = (times: number, code: string) =>
    sql`
      create sequence merge_tries;
      create function merge_fails() returns trigger language plpgsql as $$
      begin
        if nextval('merge_tries') <= ${sql.lit(times)} then
          raise exception 'lost' using errcode = ${sql.lit(code)};
        end if;
        return new;
      end $$;
      create trigger merge_fails before insert on customer_merge for each row execute function merge_fails()`;
  const statements = (script: ReturnType<typeof fail>) =>
    app.em.execute(script.compile(app.em.getKysely() as never).sql);
  const tries = async () =>
    Number(
      ((await app.em.execute('select last_value from merge_tries')) as Array<{ last_value: string }>)[0]!
        .last_value,
    );
  const mend = () =>
    app.em.execute('drop function if exists merge_fails cascade; drop sequence if exists merge_tries');

  test.each(['40P01', '40001'])(
    '%s is tried again at most three times, with one effect [K09]',
    async (code) => {
      const { a, b } = await twoWithPoints();
      try {
        await statements(fail(3, code));
        expect((await merge(app, { survivorId: a, absorbedId: b })).__typename).toBe('CustomersMerged');
        expect(await tries()).toBe(4);
      } finally {
        await mend();
      }
      expect((await till.card(a)).balances.map(({ amount }) => amount)).toEqual(['15']);
      const kinds = (await stored('history_entry')).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'CUSTOMERS_MERGED')).toHaveLength(1);
      await expectSound(app);
    },
  );

  test('beyond that the answer is CONFLICT, and nothing is written or sent [K09]', async () => {
    const { a, b } = await twoWithPoints();
    await requestReset(app, (await registered(app, { email: 'anna@example.com' })).username);
    const before = await app.everythingStored();
    try {
      await statements(fail(4, '40P01'));
      const { errors } = await app.ask(
        MergeCustomersDocument,
        { input: { survivorId: a, absorbedId: b } },
        await app.staff(),
      );
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', retryable: true });
      expect(await tries()).toBe(4);
    } finally {
      await mend();
    }
    expect(await app.everythingStored()).toEqual(before);
  });

  test('a real deadlock, with somebody who locks in the other order, is not the caller’s [K09]', async () => {
    const { a, b } = await twoWithPoints();
    const [low, high] = [a, b].toSorted() as [string, string];
    const { call } = await app.em
      .getKysely()
      .transaction()
      .execute(async (tx) => {
        // So it is the merge that finds out and gives way.
        await sql`set local deadlock_timeout = '10s'`.execute(tx);
        await sql`select from customer where id = ${high} for update`.execute(tx);
        const call = merge(app, { survivorId: a, absorbedId: b });
        await untilSomebodyWaits(app.em.getKysely());
        await sql`select from customer where id = ${low} for update`.execute(tx);
        return { call };
      });
    expect((await call).__typename).toBe('CustomersMerged');
    await expectSound(app);
  });
});

describe('a merge while the absorbed customer resets its password [I08]', () => {
  const setUp = async () => {
    const anna = await registered(app, { email: 'anna@example.com' });
    const { id } = await enter(app, { externalId: 'a' });
    await requestReset(app, anna.username);
    return { anna, id, token: await linkTo(app, anna.username) };
  };
  const reset = (token: string) => ask(ConfirmPasswordResetDocument, { password: OTHER_PASSWORD, token });
  const credentialsOf = async (id: string) =>
    (await stored('credential')).filter(({ customer_id }) => customer_id === id);

  test('the reset that waited for the merge is refused [I08]', async () => {
    const { anna, id, token } = await setUp();
    // The lock the merge takes first, held until the reset waits for it.
    const answer = await whileLocked(
      app,
      anna.id,
      () => reset(token),
      async (tx) => {
        await sql`update customer set merged_into_id = ${id} where id = ${anna.id}`.execute(tx);
        await sql`delete from credential where customer_id = ${anna.id}`.execute(tx);
      },
    );
    expect(answer.__typename).toBe('CustomerCodeRejected');
    expect(await credentialsOf(anna.id)).toEqual([]);
  });

  test('ten times both at once: one order wins, and no password is left with the absorbed [I08]', async () => {
    const { id } = await enter(app, { externalId: 'survivor' });
    const staff = await app.staff();
    const campaignId = await startCampaign(app);
    for (let round = 0; round < 10; round += 1) {
      const account = await registered(app, { email: `anna${round}@example.com`, campaignId });
      await device(app, account);
      await requestReset(app, account.username);
      const token = await linkTo(app, account.username);
      const [merging, resetting] = await Promise.all([
        ask(MergeCustomersDocument, { survivorId: id, absorbedId: account.id }, staff),
        reset(token),
      ]);
      expect(merging.__typename).toBe('CustomersMerged');
      expect(['CustomerPasswordReset', 'CustomerCodeRejected']).toContain(resetting.__typename);
      expect(await credentialsOf(account.id)).toEqual([]);
      for (const password of [account.password, OTHER_PASSWORD]) {
        expect((await signIn(app, { username: account.username, password })).__typename).toBe(
          'CustomerCredentialsRejected',
        );
      }
      expect((await reset(token)).__typename).toBe('CustomerCodeRejected');
    }
    await expectSound(app);
  });
});
