import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { repeatable } from '../../../src/domain/work/repeatable.js';
import { transaction } from '../../../src/domain/work/transaction.js';
import { onBehalfOf, savepoint, type Work } from '../../../src/domain/work/work.js';
import type { World } from '../../../src/domain/work/world.js';
import { Customer } from '../../../src/entities/customer.entity.js';
import { Identity } from '../../../src/entities/identity.entity.js';
import { keepAnswer } from '../../../src/tables/idempotency-keys.js';
import { useApp } from '../../support/app.js';
import { enter, later } from '../../support/customers.js';
import { lostRace, useOverheard } from '../../support/overheard.js';

const app = useApp();
const { said, reported, world } = useOverheard(app);
const anna = async () => (await enter(app, { externalId: 'anna' })).id;

const say = (work: Work) => work.audit({ event: 'identity-linked' });
/** Written when the work has returned, unless it is flushed before: then the unique index looks. */
function link({ em, now }: Work, customerId: string, subject: string): void {
  const customer = em.getReference(Customer, customerId);
  em.create(Identity, { customer, provider: 'FACEBOOK', subject, createdAt: now, lastUsedAt: now });
}
async function subjects(read: World['read'] = world().read): Promise<string[]> {
  const rows = await read.selectFrom('identity').select('subject').orderBy('subject').execute();
  return rows.map(({ subject }) => subject);
}

describe('what waits for the commit', () => {
  test('happens after it, once, in the order given, and finds what was committed', async () => {
    const id = await anna();
    const answer = await transaction(world(), async (work) => {
      say(work);
      work.afterCommit(async ({ read }) => void said.push(...(await subjects(read))));
      link(work, id, 'a');
      say(work);
      await work.em.flush();
      expect(said).toEqual([]);
      return 'answer';
    });
    expect([answer, ...said]).toEqual(['answer', 'identity-linked', 'a', 'identity-linked']);
  });

  test('happens after a refusal, which is committed like any answer', async () => {
    const id = await anna();
    const refusal = { type: 'Refused', status: 409 };
    const answer = await transaction(world(), async (work) => {
      link(work, id, 'a');
      say(work);
      return refusal;
    });
    expect([answer, said, await subjects()]).toEqual([refusal, ['identity-linked'], ['a']]);
  });

  test.each([
    ['the work throws', async () => Promise.reject(new Error('no'))],
    [
      'a unique index refuses what is flushed',
      async (work: Work, id: string) => {
        link(work, id, 'taken');
        await work.em.flush();
      },
    ],
    [
      'a unique index refuses what is written after the work has returned',
      async (work: Work, id: string) => link(work, id, 'taken'),
    ],
  ])('never happens when %s', async (_when, change) => {
    const id = await anna();
    await transaction(world(), async (work) => link(work, id, 'taken'));
    const failing = transaction(world(), async (work) => {
      link(work, id, 'new');
      say(work);
      return change(work, id);
    });
    await expect(failing).rejects.toThrow();
    expect([said, reported, await subjects()]).toEqual([[], [], ['taken']]);
  });

  test('happens for the attempt that won only, and not at all when none did', async () => {
    const losing = async (losses: number) => {
      let attempts = 0;
      return transaction(world(), async (work) => {
        attempts += 1;
        const attempt = attempts;
        work.afterCommit(() => void said.push(`attempt ${attempt}`));
        if (attempt <= losses) throw lostRace();
      });
    };
    await losing(3);
    expect(said.splice(0)).toEqual(['attempt 4']);
    await expect(losing(4)).rejects.toThrow('deadlock');
    expect(said).toEqual([]);
  });

  test('changes no answer when it fails, keeps nothing else from happening, and is reported', async () => {
    const [thrown, rejected] = [new Error('thrown'), new Error('rejected')];
    const answer = await transaction(world(), async (work) => {
      work.afterCommit(() => {
        throw thrown;
      });
      work.afterCommit(() => Promise.reject(rejected));
      say(work);
      return 'answer';
    });
    expect([answer, said, reported]).toEqual(['answer', ['identity-linked'], [thrown, rejected]]);
  });

  test('may open a transaction of its own, and nothing can be added to what waits once that begins', async () => {
    const id = await anna();
    const { work } = await transaction(world(), async (work) => {
      work.afterCommit((outside) => transaction(outside, async (next) => link(next, id, 'later')));
      work.afterCommit(() => say(work));
      return { work };
    });
    expect([await subjects(), said]).toEqual([['later'], []]);
    expect(reported).toMatchObject([{ message: expect.stringContaining('has ended') }]);
    expect(() => say(work)).toThrow('has ended');
  });
});

describe('the time of a work', () => {
  test('is read at its first use and stays; another attempt has its own', async () => {
    const start = app.clock.now.getTime();
    const seen: number[] = [];
    await transaction(world(), async (work) => {
      for (const _use of [1, 2]) {
        later(app, { seconds: 1 });
        seen.push((work.now.getTime() - start) / 1000);
      }
      if (seen.length === 2) throw lostRace();
    });
    expect(seen).toEqual([1, 1, 3, 3]);
  });

  test('is one for all who act in it, whoever asks first', async () => {
    await transaction(world(), async (work) => {
      const other = onBehalfOf(work, { kind: 'SYSTEM', id: 'other' });
      const inside = await savepoint(other, async (part) => part.now);
      later(app, { seconds: 1 });
      expect([other.now, work.now]).toEqual([inside, inside]);
    });
  });
});

test('who acts on behalf of another changes caller and origin, and nothing else', async () => {
  await transaction(world(), async (work) => {
    const caller = { kind: 'SYSTEM', id: 'other' } as const;
    expect(onBehalfOf(work, caller)).toEqual({ ...work, caller });
    const origin = { correlationId: 'elsewhere' };
    expect(onBehalfOf(work, caller, origin)).toEqual({ ...work, caller, origin });
    expect(work.caller).toEqual({ kind: 'SYSTEM', id: 'test' });
    say(onBehalfOf(work, caller));
  });
  expect(said).toEqual(['identity-linked']);
});

describe('a savepoint', () => {
  test('hands on what waits in it, in its place', async () => {
    const id = await anna();
    await transaction(world(), async (work) => {
      work.afterCommit(() => void said.push('before'));
      await savepoint(work, async (part) => {
        link(part, id, 'a');
        say(part);
      });
      work.afterCommit(() => void said.push('after'));
    });
    expect([said, await subjects()]).toEqual([['before', 'identity-linked', 'after'], ['a']]);
  });

  test('that throws takes back what it wrote and what it held back, and nothing besides', async () => {
    const id = await anna();
    await transaction(world(), async (work) => {
      link(work, id, 'stays');
      await work.em.flush();
      const failing = savepoint(work, async (part) => {
        link(part, id, 'stays');
        say(part);
        part.afterCommit(() => void said.push('never'));
      });
      await expect(failing).rejects.toThrow('identity_provider_subject_unique');
      work.afterCommit(() => void said.push('afterwards'));
    });
    expect([said, await subjects()]).toEqual([['afterwards'], ['stays']]);
  });

  test('waits for the whole: what it handed on never happens when the transaction throws', async () => {
    const failing = transaction(world(), async (work) => {
      await savepoint(work, async (part) => say(part));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(said).toEqual([]);
  });

  test('takes nothing more once it is over: it would be lost', async () => {
    await transaction(world(), async (work) => {
      const part = await savepoint(work, async (part) => ({ part }));
      expect(() => say(part.part)).toThrow('has ended');
    });
  });
});

test('the world around a transaction refuses to be used in it, instead of waiting for itself for ever', async () => {
  const around = world();
  const gate = { key: 'gate', free: 1, lifetime: 60 };
  await transaction(around, async () => {
    expect(() => around.read.selectFrom('identity')).toThrow('inside a transaction');
    await expect(async () => sql`select 1`.execute(around.read)).rejects.toThrow('inside a transaction');
    await expect(around.tries.count([gate])).rejects.toThrow('inside a transaction');
    await expect(transaction(around, async () => 1)).rejects.toThrow('inside a transaction');
    const repeated = repeatable(
      around,
      'pay',
      { idempotencyKey: 'k' },
      { inTransaction: async () => ({ type: 'Paid' }) },
    );
    await expect(repeated).rejects.toThrow('inside a transaction');
  });
  expect(await around.tries.count([gate])).toMatchObject({ isOpen: true });
});

test('the world around a transaction is another type than the work inside', () => {
  const changes = (_work: Work) => {};
  // Only its types count.
  const _never = (around: World) =>
    transaction(around, async (work) => {
      changes(work);
      changes(onBehalfOf(work, around.caller));
      // @ts-expect-error the world around is no work
      changes(around);
      // @ts-expect-error nor is one put together by hand
      changes({ ...around, em: work.em, db: work.db, now: new Date(), afterCommit() {} });
      // @ts-expect-error no other transaction inside
      await transaction(work, async () => {});
      // @ts-expect-error nobody makes a world out of what `createApp` has
      await transaction({ ...app.app.world, caller: around.caller, origin: around.origin }, async () => {});
      // @ts-expect-error outside there is nothing to write with
      await keepAnswer(around.read, { caller: '', operation: '', key: '' }, {});
      // @ts-expect-error nor an EntityManager
      around.em;
      // @ts-expect-error nor a database
      around.db;
      // @ts-expect-error inside nobody compares passwords
      work.passwords;
      // @ts-expect-error nor counts tries
      work.tries;
    });
});
