import { sql } from 'kysely';
import { createTransport } from 'nodemailer';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import {
  DefineTopicDocument,
  EraseCustomerDocument,
  SetAgreementsDocument,
  SetTopicsDocument,
} from '../generated/graphql.js';
import { useApp } from '../support/app.js';
import { enter, later } from '../support/customers.js';
import { startMailServer } from '../support/mail-server.js';
import { merged } from '../support/merges.js';

const app = useApp();

const CHECK = /* GraphQL */ `
  query ($id: ID!, $channel: String!, $topic: String) {
    consentCheck(customerId: $id, channel: $channel, topic: $topic) {
      state customerId decidedAt wordingVersion evidenceId
    }
  }
`;
const EVENTS = /* GraphQL */ `
  { events(types: ["agreement.changed"]) { nodes { subject data { fields evidenceIds } } } }
`;
const NOTHING = { customerId: null, decidedAt: null, wordingVersion: null, evidenceId: null };
const ask = async (id: string, channel = 'email', topic?: string) =>
  app.ask(CHECK, { id, channel, topic }, await app.service(['consents:check']));
const checked = async (...asked: Parameters<typeof ask>) => {
  const { data, errors } = await ask(...asked);
  expect(errors).toBeUndefined();
  return data.consentCheck;
};
const agree = async (input: object) => {
  const { data, errors } = await app.ask(
    SetAgreementsDocument,
    { input: input as never },
    await app.service(),
  );
  expect(errors).toBeUndefined();
  expect(data.setAgreements.__typename).toBe('CustomerAgreementsSet');
};
/** The evidence that the newest event of changed agreements names. */
async function evidenceOfEvents(): Promise<string[]> {
  await app.jobs.catchUp();
  const { data } = await app.ask(EVENTS, {}, await app.service(['events:read']));
  return data.events.nodes.at(-1).data.evidenceIds;
}

describe('a sender that asks before each message', () => {
  let id: string;
  beforeEach(async () => {
    ({ id } = await enter(app, {
      externalId: 'shop-1',
      contacts: [{ type: 'EMAIL', value: 'anna@example.com' }],
    }));
  });

  test('is told what was decided last, with the evidence that events name [EV-01, J07]', async () => {
    expect(await checked(id)).toEqual({ ...NOTHING, state: 'UNDECIDED', customerId: id });
    await agree({ customerId: id, email: true, sms: false, wordingVersion: '2026-01' });
    const granted = await checked(id.toUpperCase());
    expect(granted).toMatchObject({ state: 'GRANTED', customerId: id, wordingVersion: '2026-01' });
    const refused = await checked(id, 'sms');
    expect(refused.state).toBe('REFUSED');
    expect((await evidenceOfEvents()).toSorted()).toEqual(
      [granted.evidenceId, refused.evidenceId].toSorted(),
    );
    later(app, { seconds: 60 });
    await agree({ customerId: id, email: false });
    const withdrawn = await checked(id);
    expect(withdrawn.state).toBe('REFUSED');
    expect(new Date(withdrawn.decidedAt)).toEqual(app.clock.now);
    expect(await evidenceOfEvents()).toEqual([withdrawn.evidenceId]);
    expect(withdrawn.evidenceId).not.toBe(granted.evidenceId);
  });

  test('finds whom a record was merged into, and nobody once erased [J07]', async () => {
    const survivor = (await enter(app, { externalId: 'shop-2' })).id;
    await agree({ customerId: id, email: true });
    const before = await checked(id);
    await merged(app, survivor, id);
    expect(await checked(id)).toMatchObject({ customerId: survivor, state: before.state });
    expect((await checked(survivor)).evidenceId).toMatch(/^[0-9a-f-]{36}$/);
    const erase = { input: { id: survivor, reason: 'REQUESTED' as const } };
    await app.ask(EraseCustomerDocument, erase, await app.staff(['customers:erase']));
    for (const gone of [survivor, id, 'no-id', '01900000-0000-7000-8000-000000000000'])
      expect(await checked(gone), gone).toEqual({ ...NOTHING, state: 'UNKNOWN_CUSTOMER' });
  });

  test('counts what the contacts take, and refuses topics there are not [J07]', async () => {
    await agree({ customerId: id, email: true });
    expect((await checked(id, 'email', 'points')).state).toBe('GRANTED');
    const { data } = await app.ask(
      'query ($id: ID!) { customer(id: $id) { contacts { id } } }',
      { id },
      await app.service(),
    );
    const input = {
      customerId: id,
      contactId: data.customer.contacts[0].id,
      topics: [{ code: 'points', wanted: false }],
    };
    const set = await app.ask(SetTopicsDocument, { input: input as never }, await app.service());
    expect(set.data.setTopics.__typename).toBe('CustomerTopicsSet');
    expect((await checked(id, 'email', 'points')).state).toBe('TOPIC_REFUSED');
    expect((await checked(id, 'email')).state).toBe('GRANTED');
    for (const [channel, topic] of [
      ['email', 'pionts'],
      ['', undefined],
      ['x'.repeat(101), undefined],
    ] as const) {
      const { errors } = await ask(id, channel, topic);
      expect(errors![0]!.extensions['code'], channel).toBe('BAD_USER_INPUT');
    }
  });

  test('needs no consent for what is essential, by whoever defined it [J07, NH-14]', async () => {
    for (const [code, essential] of [
      ['recall', true],
      ['offers', false],
    ] as const) {
      const input = { code, name: code, essential };
      const { data } = await app.ask(DefineTopicDocument, { input }, await app.staff());
      expect(data.defineTopic.__typename).toBe('CustomerTopicDefined');
    }
    const states = async () =>
      Promise.all(
        ['security', 'recall', 'offers'].map(async (topic) => (await checked(id, 'email', topic)).state),
      );
    expect(await states()).toEqual(['NOT_NEEDED', 'NOT_NEEDED', 'UNDECIDED']);
    await agree({ customerId: id, email: false });
    expect(await states()).toEqual(['NOT_NEEDED', 'NOT_NEEDED', 'REFUSED']);
    // Of other channels a topic says nothing, and so cannot make a misspelt one a permission.
    await agree({ customerId: id, bluetooth: false });
    for (const [channel, state] of [
      ['bluetooth', 'REFUSED'],
      ['emial', 'UNDECIDED'],
    ] as const) {
      expect((await checked(id, channel, 'security')).state).toBe(state);
    }
    expect((await checked(id, 'email', 'recall')).evidenceId).toBe((await checked(id)).evidenceId);
    await agree({ customerId: id, email: true });
    expect(await states()).toEqual(['GRANTED', 'GRANTED', 'GRANTED']);
    const nobody = '01900000-0000-7000-8000-000000000000';
    expect((await checked(nobody, 'email', 'security')).state).toBe('UNKNOWN_CUSTOMER');
    expect((await ask(nobody, 'email', 'pionts')).errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
  });

  test('is answered by one statement, begun while it is looked up who asks, for whose token allows it [EV-01, A16]', async () => {
    const reads = () => app.statements.filter((text) => text.includes('agreement_evidence')).length;
    const others = () => app.statements.length - reads();
    await agree({ customerId: id, email: true });
    expect((await checked(id, 'email', 'points')).state).toBe('GRANTED');
    expect([reads(), others()]).toEqual([1, 1]);

    const { errors } = await app.ask(CHECK, { id, channel: 'email' }, await app.service(['customers:read']));
    expect([errors![0]!.extensions['code'], reads()]).toEqual(['FORBIDDEN', 0]);

    await sql`update service_client set scopes = array_remove(scopes, 'consents:check')`.execute(
      app.database.kysely,
    );
    const { data, errors: lost } = await ask(id);
    expect([data?.consentCheck, lost![0]!.extensions['code'], reads()]).toEqual([undefined, 'FORBIDDEN', 1]);
  });

  test('sends no further mail once consent is withdrawn [J07]', async () => {
    const server = await startMailServer();
    onTestFinished(() => server.close());
    const mail = createTransport(server.url);
    const send = async (subject: string) => {
      const { state, evidenceId } = await checked(id);
      if (state !== 'GRANTED') return state;
      const headers = { 'x-consent': evidenceId };
      await mail.sendMail({
        from: 'shop@example.com',
        to: 'anna@example.com',
        subject,
        text: 'Offers',
        headers,
      });
      return 'SENT';
    };
    expect(await send('first')).toBe('UNDECIDED');
    await agree({ customerId: id, email: true });
    expect(await send('second')).toBe('SENT');
    await agree({ customerId: id, email: false });
    expect(await send('third')).toBe('REFUSED');
    expect(server.taken.map(({ raw }) => /^Subject: (.*)\r$/m.exec(raw)![1])).toEqual(['second']);
  });
});
