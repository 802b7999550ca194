import { beforeEach, describe, expect, test } from 'vitest';
import { ExportCustomerDocument, ExportMyDataDocument } from '../../generated/graphql.js';
import { signedIn } from '../../support/account-changes.js';
import { registered } from '../../support/accounts.js';
import { type Answer, type Sender, TILL, useApp } from '../../support/app.js';
import { ended, enter, later } from '../../support/customers.js';
import { noted } from '../../support/lists.js';
import { merged } from '../../support/merges.js';

const app = useApp();
const OFFICE = { ip: '198.51.100.7', userAgent: 'Back-Office' };
const AT_TILL = { ip: '198.51.100.8', userAgent: 'Till-Firmware' };
const HOME = { ip: '203.0.113.9', userAgent: 'Home-Browser' };
/** What must not reach the customer of the employee and the till. */
const THEIRS = ['staff-7', TILL, ...Object.values(OFFICE), ...Object.values(AT_TILL)];

const FIELDS = `
  agreements { email records { channel actorId } }
  agreementProof(channel: "sms", at: "2026-03-01T09:00:30Z") { actorId }
  history(first: 50) { nodes { actorKind actorId source { ip userAgent } } }
  plain: history(first: 50) { edges { node { source { ip } } } }
  last: history(last: 50, asOf: "2026-03-01T09:00:30Z") { nodes { actorId source { userAgent } } }`;
const ME = `{ me { ${FIELDS} } }`;
const BY_ID = `query ($id: ID!) { customer(id: $id) { ${FIELDS} } }`;
const REFERENCE = `query ($id: ID!) { _entities(representations: [{ __typename: "Customer", id: $id }]) {
  ... on Customer { ${FIELDS} } } }`;
const UPDATE = `mutation { updateAccount(input: { tags: ["mine"] }) {
  __typename ... on CustomerAccountUpdated { customer { ${FIELDS} } } } }`;
const PAGE = `query ($after: String) { me { history(first: 2, after: $after) {
  nodes { actorKind actorId source { ip userAgent } } pageInfo { endCursor hasNextPage } } } }`;

const done = async (document: string, variables: object, sender: Sender, from: typeof HOME) => {
  const { data, errors } = await app.ask(document, variables, sender, from);
  expect(errors).toBeUndefined();
  expect(Object.values(data as object)[0]).toEqual({ __typename: expect.not.stringMatching(/Not|Rejected/) });
};
const mutation = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename } }`;

/** A customer who acted themselves, on whose record an employee and a till acted as well. */
async function treated() {
  const { account, token } = await signedIn(app);
  const { id } = account;
  const part = await enter(app, { externalId: 'part' });
  await done(mutation('setAgreements'), { input: { email: true } }, token, HOME);
  const byTill = { customerId: id, sms: true, source: 'till 7' };
  await done(mutation('setAgreements'), { input: byTill }, await app.service(), AT_TILL);
  await done(mutation('setAgreements'), { input: { ...byTill, sms: false } }, await app.staff(), OFFICE);
  const renamed = { id, firstName: 'Hanna' };
  await done(mutation('updateCustomer'), { input: renamed }, await app.staff(), OFFICE);
  await noted(app, id, 'Canary of the staff');
  await merged(app, id, part.id);
  return { id, token };
}

describe('a customer to whom an employee and a till did something', () => {
  let id: string;
  let token: string;
  beforeEach(async () => {
    ({ id, token } = await treated());
    later(app, { seconds: 60 });
  });

  test.each([
    ['me', ME],
    ['_entities', REFERENCE],
  ])('reads by %s that they did, and of themselves only from where [BX-02, J06]', async (field, document) => {
    // By graphql-js, and compiled.
    for (let time = 0; time < 3; time += 1) {
      const { data, errors } = await app.ask(document, field === 'me' ? {} : { id }, token);
      expect(errors).toBeUndefined();
      const text = JSON.stringify(data);
      for (const trace of THEIRS) expect(text).not.toContain(trace);
      const read = field === '_entities' ? data._entities[0] : data[field];
      const { nodes } = read.history;
      expect(nodes).toContainEqual({ actorKind: 'STAFF', actorId: null, source: null });
      expect(nodes).toContainEqual({ actorKind: 'SERVICE', actorId: null, source: null });
      expect(nodes).toContainEqual({ actorKind: 'CUSTOMER', actorId: id, source: HOME });
      expect(read.plain.edges).toContainEqual({ node: { source: { ip: HOME.ip } } });
      expect(read.agreements.records).toEqual([
        { channel: 'email', actorId: id },
        { channel: 'sms', actorId: null },
      ]);
      expect(read.agreementProof).toEqual({ actorId: null });
    }
  });

  test('reads no more page by page, of the past, or as the answer to a change [BX-02, J06]', async () => {
    const answers: unknown[] = [];
    for (let after: string | null = null; ; ) {
      const page: Answer = await app.ask(PAGE, { after }, token);
      answers.push(page.data);
      const { endCursor, hasNextPage } = page.data.me.history.pageInfo;
      if (!hasNextPage) break;
      after = endCursor;
    }
    expect(answers.length).toBeGreaterThan(2);
    later(app, { hours: 3 });
    const past = await app.ask(ME, {}, await app.customer(id));
    expect(past.data.me.last.nodes.length).toBeGreaterThan(5);
    const changed = await app.ask(UPDATE, {}, await app.customer(id));
    expect(changed.data.updateAccount.customer.history.nodes.length).toBeGreaterThan(5);
    const text = JSON.stringify([answers, past.data, changed.data]);
    for (const trace of THEIRS) expect(text).not.toContain(trace);
    expect(text).toContain(HOME.userAgent);
  });

  test('staff and services see who it was, and from where [BX-02]', async () => {
    for (const sender of [await app.staff(['customers:read']), await app.service(['customers:read'])]) {
      const { data } = await app.ask(BY_ID, { id }, sender);
      const { nodes } = data.customer.history;
      expect(nodes).toContainEqual({ actorKind: 'STAFF', actorId: 'staff-7', source: OFFICE });
      expect(nodes).toContainEqual({ actorKind: 'SERVICE', actorId: TILL, source: AT_TILL });
      expect(data.customer.agreementProof).toEqual({ actorId: 'staff-7' });
    }
  });

  test('exports what was noted and done, and nothing of who did it [BX-04, J06]', async () => {
    const own = await app.ask(ExportMyDataDocument, undefined, token);
    const handed = await app.ask(ExportCustomerDocument, { id }, await app.staff());
    for (const answer of [own.data.exportMyData, handed.data.exportCustomer]) {
      const held = ended(answer, 'CustomerDataExport').data as Record<string, unknown[]>;
      const text = JSON.stringify(held);
      for (const trace of THEIRS) expect(text).not.toContain(trace);
      for (const said of ['Canary of the staff', 'till 7', ...Object.values(HOME)]) {
        expect(text).toContain(said);
      }
      expect(held['customerNote']).toEqual([
        { id: expect.any(String), text: 'Canary of the staff', createdAt: expect.any(String) },
      ]);
      expect(held['historyEntry']).toContainEqual(
        expect.objectContaining({ kind: 'NOTE_ADDED', actorKind: 'STAFF', actorId: null, source: null }),
      );
    }
  });
});

test('who lost an address to the person who proved it does not see that person’s browser [BX-02, J06]', async () => {
  const { account, token } = await signedIn(app, { phone: '+48512345678' });
  const vouched = { customerId: account.id, type: 'EMAIL', value: 'anna@example.com', verified: true };
  await done(mutation('addContact'), { input: vouched }, await app.staff(), OFFICE);
  await registered(app, { email: 'anna@example.com', campaignId: account.campaignId });
  const { data } = await app.ask(ME, {}, token);
  expect(data.me.history.nodes).toContainEqual({ actorKind: 'SYSTEM', actorId: null, source: null });
});
