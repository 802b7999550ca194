import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { queueMessage } from '../../../src/domain/messages/queue.js';
import { useApp } from '../../support/app.js';
import { inWork } from '../../support/world.js';

const app = useApp();

const code = (tell: { code: string }) =>
  ({
    channel: 'EMAIL',
    template: 'registrationCode',
    customerId: null,
    to: 'new@example.com',
    language: 'pl-PL',
    data: { ...tell, minutes: 10 },
    expiresAt: new Date('2026-03-01T09:10:00.000Z'),
  }) as const;

test('a message is queued with the change it is about', async () => {
  await inWork(app, (work) => queueMessage(work, code({ code: '12345678' })));
  expect(await app.messages()).toEqual([
    {
      channel: 'EMAIL',
      template: 'registrationCode',
      customerId: null,
      to: 'new@example.com',
      language: 'pl-PL',
      data: { code: '12345678', minutes: 10 },
      expiresAt: '2026-03-01 09:10:00+00',
      subject: 'Twój kod rejestracyjny',
      text: expect.stringContaining('    12345678\n'),
      sms: '12345678 to Twoj kod rejestracyjny. Wazny przez 10 minut. Nie podawaj go nikomu.',
    },
  ]);
});

test('a change that is rolled back tells nobody', async () => {
  const failing = inWork(app, async (work) => {
    await queueMessage(work, code({ code: '12345678' }));
    throw new Error('something else went wrong');
  });
  await expect(failing).rejects.toThrow('something else went wrong');
  expect(await app.messages()).toEqual([]);
  expect(await jobs()).toEqual([]);
});

test('a dump shows neither the code nor the address of a queued message [B16]', async () => {
  await inWork(app, (work) => queueMessage(work, code({ code: '73519264' })));
  const dump = JSON.stringify([await app.everythingStored(), await jobs()]);
  expect(dump).toContain('registrationCode');
  expect(dump).not.toContain('73519264');
  expect(dump).not.toContain('new@example.com');
});

async function jobs() {
  const { rows } = await sql`select * from pgboss.job`.execute(app.em.getKysely());
  return rows;
}
