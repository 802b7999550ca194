import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { silentDatabase as db } from '../support/silent-database.js';

describe('typed statements', () => {
  test('are what they say', () => {
    const { sql } = db.selectFrom('session').select('id').where('revoked_at', 'is', null).compile();
    expect(sql).toBe('select "id" from "session" where "revoked_at" is null');
  });

  test('do not compile with a column or a table that is not there', () => {
    // @ts-expect-error: there is no column `revoked_on`.
    const read = db.selectFrom('session').select('revoked_on');
    // @ts-expect-error: there is no column `revoked_on`.
    const update = db.updateTable('session').set({ revoked_on: null });
    // @ts-expect-error: there is no column `revoked_on`.
    const removal = db.deleteFrom('session').where('revoked_on', 'is', null);
    for (const one of [read, update, removal]) expect(one.compile().sql).toContain('revoked_on');
    // @ts-expect-error: there is no table `sessions`.
    expect(db.selectFrom('sessions').compile().sql).toContain('sessions');
  });

  test('do not compile with a value of another type, or without one that is needed', () => {
    // @ts-expect-error: `attempts` is a number.
    const update = db.updateTable('challenge').set({ attempts: 'one' });
    // @ts-expect-error: a token counts until a moment.
    const insert = db.insertInto('shown_token').values({ fingerprint: 'x' });
    expect([update.compile(), insert.compile()]).toHaveLength(2);
  });

  test('do not compile where a time is taken for a Date, as the drivers leave its text', () => {
    const read = async () =>
      (await db.selectFrom('session').select('created_at').where('id', '=', randomUUID()).execute()).map(
        // @ts-expect-error: it is the text that PostgreSQL wrote.
        ({ created_at }) => created_at.getTime(),
      );
    expect(read).toBeInstanceOf(Function);
  });
});
