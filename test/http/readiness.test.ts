import { EntitySchema } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OwnApp, openOwnApp } from '../support/own-app.js';

let own: OwnApp;
beforeAll(async () => {
  own = await openOwnApp(null);
});
afterAll(() => own.close());

const ready = async () => {
  const answer = await own.app.server.inject('/readyz');
  return { status: answer.statusCode, ...answer.json<{ missing?: string }>() };
};
const known = () => (EntitySchema.REGISTRY as Map<unknown, unknown>).size;

describe('a database whose migrations are looked at with every probe', () => {
  test('is described once: probes leave nothing behind in memory [K28]', async () => {
    expect((await ready()).status).toBe('ready');
    const before = known();
    for (let probe = 0; probe < 20; probe += 1) {
      expect((await ready()).status).toBe('ready');
    }
    await own.database.unknownMigrations();
    expect(known()).toBe(before);
  });

  test('names those that are pending, in their order, all where none was ever applied', async () => {
    const { em } = own.database.orm;
    await em.execute(`delete from mikro_orm_migrations where name in ('0002-messages', '0001-customers')`);
    const some = await ready();
    await em.execute('drop table mikro_orm_migrations');
    const all = await ready();
    expect([some, all]).toEqual([
      { status: 'not ready', missing: 'migrations pending: 0001-customers, 0002-messages' },
      {
        status: 'not ready',
        missing: expect.stringMatching(/^migrations pending: 0001-customers, 0002-messages, 0003-.+$/),
      },
    ]);
  });

  test('says nothing of a migration of its own, and names one that a newer version has applied', async () => {
    const { database, close } = await openOwnApp(null);
    expect(await database.unknownMigrations()).toEqual([]);
    await database.orm.em.execute(`insert into mikro_orm_migrations (name) values ('9999-newer')`);
    expect(await database.unknownMigrations()).toEqual(['9999-newer']);
    expect(await database.notReady()).toBeNull();
    await close();
  });
});
