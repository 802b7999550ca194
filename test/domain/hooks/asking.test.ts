import { expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import { freePort } from '../../support/free-port.js';
import { allow, refuse, startReceiver, useHooks } from '../../support/hooks.js';

const app = useApp();
const hooks = useHooks(app);

const RECORD = `mutation ($input: RecordCustomerInput!) { recordCustomer(input: $input) {
  __typename ... on CustomerRecorded { code } ... on CustomerRefusedByHook { hookCode message status } } }`;

async function recordAtTill(input: Record<string, unknown> = {}) {
  const given = { cardNumber: '4711', firstName: 'Ida', email: 'ida@example.com', ...input };
  const { data, errors } = await app.ask(RECORD, { input: given }, await app.service(['till:record']));
  expect(errors).toBeUndefined();
  return data.recordCustomer;
}

const AFTERWARDS = `query ($code: String!) { customer(code: $code) { tags attributes { name value }
  history(first: 5) { nodes { kind actorKind actorId } } } }`;

async function afterwards(code: string) {
  const { data, errors } = await app.ask(AFTERWARDS, { code }, await app.service());
  expect(errors).toBeUndefined();
  return data.customer;
}

const CONFIRM = `mutation ($input: ConfirmEmailChangeInput!) { confirmEmailChange(input: $input) { __typename } }`;
const ADD_CONTACT = `mutation ($input: AddContactInput!) { addContact(input: $input) { __typename } }`;

const point = 'BEFORE_RECORD_CUSTOMER';

test('a question is signed, has ids, and personal values for a hook that may see them only [EV-12]', async () => {
  const { id, code } = await enter(app, { externalId: 'shop-1' });
  await recordAtTill({ code });
  const [plain, personal] = [await startReceiver(() => allow), await startReceiver(() => allow)];
  plain.secrets.push((await hooks.register({ point, url: plain.url })).secret);
  personal.secrets.push((await hooks.register({ point, url: personal.url, seesPersonal: true })).secret);

  expect((await recordAtTill()).__typename).toBe('CustomerRecorded');
  const ids = {
    operation: 'recordCustomer',
    caller: { kind: 'SERVICE', id: 'test-till' },
    correlationId: expect.any(String),
    customerId: id,
  };
  const said = { cardNumber: '4711', firstName: 'Ida', email: 'ida@example.com' };
  expect(plain.asked.map(({ type, source, data }) => ({ type, source, data }))).toEqual([
    { type: 'beforeRecordCustomer', source: 'http://localhost:4000', data: ids },
  ]);
  expect(personal.asked.map(({ data }) => data)).toEqual([{ ...ids, ...said }]);
  expect([plain.forged, personal.forged]).toEqual([0, 0]);
});

test('a refusal has the words and the code of the hook, and changes nothing [EV-12]', async () => {
  const receiver = await startReceiver(() => refuse);
  await hooks.register({ point, url: receiver.url });
  expect(await recordAtTill()).toEqual({
    __typename: 'CustomerRefusedByHook',
    hookCode: 'fraud.suspected',
    message: 'Please call us.',
    status: 403,
  });
  expect((await app.everythingStored())['customer']).toEqual([]);
});

test('tags and attributes are added with what the till records, in the name of the hook [EV-12]', async () => {
  const added = { ...allow, tags: ['checked'], attributes: [{ name: 'risk', value: { score: 3 } }] };
  const receiver = await startReceiver(() => added);
  const { hookId } = await hooks.register({ point, url: receiver.url });
  const { code } = await recordAtTill();
  const { tags, attributes, history } = await afterwards(code);
  expect({ tags, attributes }).toEqual({ tags: ['checked'], attributes: added.attributes });
  const self = { actorKind: 'SYSTEM', actorId: `hook ${hookId}` };
  expect(history.nodes.slice(0, 2)).toEqual([
    { kind: 'ATTRIBUTES_CHANGED', ...self },
    { kind: 'TAGS_CHANGED', ...self },
  ]);
  // Once more, with nothing new.
  await recordAtTill();
  expect((await afterwards(code)).history.nodes).toHaveLength(history.nodes.length);
});

test('of two hooks one refusal is enough, and both are asked [EV-12]', async () => {
  const [first, second] = [await startReceiver(() => allow), await startReceiver(() => refuse)];
  await hooks.register({ point, url: first.url });
  await hooks.register({ point, url: second.url });
  expect((await recordAtTill()).__typename).toBe('CustomerRefusedByHook');
  expect([first.asked.length, second.asked.length]).toEqual([1, 1]);
});

test.each([
  ['no JSON', 'yes'],
  ['an unknown decision', { decision: 'maybe' }],
  ['a tag that is no text', { ...allow, tags: [7] }],
  ['a tag twice', { ...allow, tags: ['a', 'a'] }],
  ['an attribute to remove', { ...allow, attributes: [{ name: 'risk', value: null }] }],
  ['too much', 'x'.repeat(100_000)],
])('an answer with %s is none: the hook says what that means [EV-12]', async (_name, reply) => {
  const receiver = await startReceiver(() => reply);
  await hooks.register({ point, url: receiver.url });
  const { code } = await recordAtTill();
  expect(await afterwards(code)).toMatchObject({ tags: [], attributes: [] });
  await hooks.register({ point, url: receiver.url, onFailure: 'REFUSE' });
  expect(await recordAtTill()).toMatchObject({ hookCode: 'HOOK_DID_NOT_ANSWER', status: 403 });
});

test.each([
  ['no words', { code: 'x', message: '' }, 'x'],
  ['words that show nothing', { code: 'x', message: '\u200b ' }, 'x'],
  ['too many words', { code: 'x', message: 'x'.repeat(301) }, 'x'],
  ['a code of ours', { code: 'HOOK_DID_NOT_ANSWER', message: 'No.' }, 'refused'],
  ['neither', {}, 'refused'],
])('a refusal with %s refuses, with words of ours in their place [EV-12]', async (_name, said, hookCode) => {
  const receiver = await startReceiver(() => ({ decision: 'refuse', ...said }));
  await hooks.register({ point, url: receiver.url });
  const message = 'message' in said && said.message === 'No.' ? 'No.' : 'This is not possible at the moment.';
  expect(await recordAtTill()).toMatchObject({ hookCode, message, status: 403 });
});

test('an answer counts with status 200 only [EV-12]', async () => {
  const receiver = await startReceiver(() => ({ ...allow, tags: ['checked'] }), 500);
  await hooks.register({ point, url: receiver.url });
  const { code } = await recordAtTill();
  expect(await afterwards(code)).toMatchObject({ tags: [] });
  expect(receiver.asked).toHaveLength(1);
});

test('of an employee a hook is told the kind only [EV-12]', async () => {
  const { id } = await enter(app, { externalId: 'shop-1' });
  const receiver = await startReceiver(() => allow);
  await hooks.register({ point: 'BEFORE_CONTACT_CHANGE', url: receiver.url, seesPersonal: true });
  const contact = { customerId: id, type: 'EMAIL', value: 'ida@example.com' };
  const { errors } = await app.ask(ADD_CONTACT, { input: contact }, await app.staff(['customers:write']));
  expect(errors).toBeUndefined();
  expect(receiver.asked.map(({ data }) => data['caller'])).toEqual([{ kind: 'STAFF', id: null }]);
});

test('what a hook adds is not added when the flow refuses afterwards [EV-12]', async () => {
  const { id, code } = await enter(app, { externalId: 'shop-1' });
  const receiver = await startReceiver(() => ({ ...allow, tags: ['checked'] }));
  await hooks.register({ point: 'BEFORE_CONTACT_CHANGE', url: receiver.url });
  const add = async (input: object) => {
    const contact = { customerId: id, type: 'EMAIL', value: 'ida@example.com', ...input };
    const { data, errors } = await app.ask(ADD_CONTACT, { input: contact }, await app.service());
    expect(errors).toBeUndefined();
    return data.addContact.__typename;
  };
  expect(await add({ expectedVersion: 99 })).toBe('CustomerVersionConflict');
  expect(receiver.asked).toHaveLength(1);
  expect(await afterwards(code!)).toMatchObject({ tags: [] });
  expect(await add({})).toBe('CustomerContactAdded');
  expect(await afterwards(code!)).toMatchObject({ tags: ['checked'] });
});

test('a hook is not asked of what its flow refuses by itself [EV-12]', async () => {
  const receiver = await startReceiver(() => allow);
  await hooks.register({ point: 'BEFORE_CONTACT_CHANGE', url: receiver.url });
  const { data, errors } = await app.ask(CONFIRM, {
    input: { token: 'x'.repeat(43), newsletterAgreement: false },
  });
  expect(errors).toBeUndefined();
  expect(data.confirmEmailChange.__typename).toBe('CustomerCodeRejected');
  expect(receiver.asked).toEqual([]);
});

test('a hook where nobody listens, or that is silent, is waited for no longer than it takes [EV-12]', async () => {
  await hooks.register({ point, url: `http://127.0.0.1:${await freePort()}/` });
  const silent = await startReceiver(() => 'SILENT');
  await hooks.register({ point, url: silent.url });
  expect((await recordAtTill()).__typename).toBe('CustomerRecorded');
  expect(silent.asked).toHaveLength(1);
});

test('a repeated call whose answer is kept asks nobody [EV-12]', async () => {
  const receiver = await startReceiver(() => allow);
  await hooks.register({ point, url: receiver.url });
  const first = await recordAtTill({ idempotencyKey: 'receipt-1' });
  expect(await recordAtTill({ idempotencyKey: 'receipt-1' })).toEqual(first);
  expect(receiver.asked).toHaveLength(1);
  await recordAtTill({ idempotencyKey: 'receipt-2' });
  expect(receiver.asked).toHaveLength(2);
});

test('a refusal is not kept: the same key may be allowed later [EV-12]', async () => {
  let isRefused = true;
  const receiver = await startReceiver(() => (isRefused ? refuse : allow));
  await hooks.register({ point, url: receiver.url });
  const input = { idempotencyKey: 'receipt-1' };
  expect((await recordAtTill(input)).__typename).toBe('CustomerRefusedByHook');
  isRefused = false;
  expect((await recordAtTill(input)).__typename).toBe('CustomerRecorded');
});

test('a list that would be too long stays as it is, and the flow goes on [EV-12]', async () => {
  const tags = Array.from({ length: 100 }, (_, n) => `tag ${n}`);
  const { code } = await enter(app, { externalId: 'shop-1', tags });
  const receiver = await startReceiver(() => ({
    ...allow,
    tags: ['one more'],
    attributes: [{ name: 'risk', value: 1 }],
  }));
  await hooks.register({ point, url: receiver.url });
  expect((await recordAtTill({ code })).__typename).toBe('CustomerRecorded');
  expect(await afterwards(code!)).toMatchObject({ tags, attributes: [{ name: 'risk', value: 1 }] });
});

test('a flow without a hook asks the database nothing more [EV-12]', async () => {
  await recordAtTill();
  await recordAtTill();
  const without = app.statements.length;
  const receiver = await startReceiver(() => allow);
  await hooks.register({ point: 'BEFORE_REDEEM', url: receiver.url });
  await recordAtTill();
  expect(app.statements).toHaveLength(without);
  expect(app.statements.filter((text) => text.includes('flow_hook'))).toEqual([]);
});
