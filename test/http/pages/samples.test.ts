import { readFileSync } from 'node:fs';
import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import { beforeEach, describe, expect, test } from 'vitest';
import { permissions } from '../../../src/graphql/guard/permissions.js';
import type { Sample, SampleCaller, SampleValues } from '../../../src/http/pages/samples/sample.js';
import {
  readOperations,
  sampleGroups,
  sampleQuery,
  sampleVariables,
} from '../../../src/http/pages/samples/samples.js';
import { explorerTokens } from '../../../src/seed/development-tokens.js';
import { sampleValues } from '../../../src/seed/sample-values.js';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import { useFirstCustomers } from '../../support/first-customers.js';
import { useLive } from '../../support/live.js';

const app = useApp();
const live = useLive(app);
useFirstCustomers(app);
const samples = sampleGroups.flatMap((group) => group.samples);
const operations = readOperations();
const named = (name: string) => samples.find(({ operation }) => operation === name)!;

/** Run as they are, after the samples above them. */
const AFTER_OTHERS = [
  'VerifyPin',
  'RedeemFromBalance',
  'RemoveCustomField',
  'RemoveTopic',
  'AcknowledgeErasure',
];
/** Run only with a value of the answer to another sample, of a message or of a provider. */
const NEEDS_A_VALUE = [
  ...['RegisterWithCode', 'ClaimAccount', 'SignIn', 'RefreshSession', 'RevokeSession', 'RevokeOtherSessions'],
  ...['SignOut', 'SignInByOAuth', 'SignInByFacebook', 'UpdateContact', 'RemoveContact'],
  ...['ConfirmPasswordReset', 'ChangePassword', 'RequestEmailChange', 'ConfirmEmailChange'],
  ...['RevertEmailChange', 'RequestPhoneUpdate', 'ConfirmPhoneUpdate', 'LinkOAuth', 'LinkFacebook'],
  ...['UnlinkIdentity', 'RecognizeAnonymous', 'DeleteAccount', 'DeleteAccountByOAuth'],
  ...['DeleteAccountByFacebook', 'ReverseTransaction', 'IssueCard', 'UnmergeCustomers'],
  ...['UpdateAddress', 'RemoveAddress', 'DismissDuplicateCandidate', 'RestoreDuplicateCandidate'],
  ...['SendRecovery', 'ResetPin'],
  ...['RemoveNote', 'SetTopics', 'SetGroups', 'RemoveGroup', 'UpdateHook', 'RotateHookSecret', 'RemoveHook'],
  ...['WebhookDeliveries', 'UpdateWebhookEndpoint', 'PauseWebhookEndpoint', 'ResumeWebhookEndpoint'],
  ...['SendTestWebhook', 'ReplayWebhooks', 'RotateWebhookSecret', 'RemoveWebhookEndpoint'],
];

let values: SampleValues;
let tokens: Partial<Record<SampleCaller, string>>;

beforeEach(async () => {
  await enter(app, { externalId: 'shop-9001', firstName: 'Somebody' });
  values = await sampleValues(app.database.orm.em.fork(), app.clock.now);
  tokens = await explorerTokens(live.app.tokens, values['maja']);
});

/** Sends a sample as the explorer does; `given` takes the place of values in its input. */
async function run(sample: Sample, given: object = {}, token = tokens[sample.caller]) {
  const query = sampleQuery(sample, operations.get(sample.operation)!);
  const { input, ...others } = JSON.parse(sampleVariables(sample, values));
  return live.ask(query, { ...others, ...(input && { input: { ...input, ...given } }) }, token);
}

/** What the sample answered; what went wrong, where something did. */
async function outcome(sample: Sample, given?: object, token?: string) {
  const { data, errors } = await run(sample, given, token);
  const [answer] = Object.values(data ?? {}) as Array<Record<string, unknown> | unknown[] | null>;
  if (errors) return { errors };
  const isProblem = answer === null || ('status' in answer! && 'message' in answer);
  return isProblem ? { problem: answer } : { answer: answer as Record<string, unknown> };
}
const succeeds = async (name: string, given?: object, token?: string) => {
  const ended = await outcome(named(name), given, token);
  expect([name, ended]).toEqual([name, { answer: expect.anything() }]);
  return ended.answer as Record<string, string>;
};
const inbox = async (to: string) => {
  await app.app.messageSender.deliverDue();
  const { body } = await app.app.server.inject(`/dev/inbox.json?to=${encodeURIComponent(to)}`);
  return (JSON.parse(body) as Array<{ text: string }>)[0]!.text;
};
const codeTo = async (to: string) => /\d{6,8}/.exec(await inbox(to))![0];
const tokenTo = async (to: string) => /[?&]token=([\w.-]+)/.exec(await inbox(to))![1];

test('there is one for each query and mutation that somebody may call, each once', () => {
  const callable = Object.entries(permissions)
    .filter(([, { callers }]) => callers.length > 0 && !callers.includes('ROUTER'))
    .map(([field]) => field)
    .filter((field) => field !== 'Query._entities' && !field.startsWith('Subscription.'));
  const asked = samples.map(({ operation }) => {
    const { operation: kind, selectionSet } = getOperationAST(parse(operations.get(operation)!))!;
    const [field] = selectionSet.selections;
    return `${kind === 'query' ? 'Query' : 'Mutation'}.${field && 'name' in field && field.name.value}`;
  });
  expect(callable.filter((field) => !asked.includes(field))).toEqual([]);
  // The operations for front ends, all of them, so that there is no second set to keep.
  expect(samples.map(({ operation }) => operation).toSorted()).toEqual([...operations.keys()].toSorted());
});

test('each is a valid document of the published schema, with the operation at the top', () => {
  const schema = buildSchema(readFileSync('schema/customer.graphql', 'utf8'), { assumeValidSDL: true });
  for (const sample of samples) {
    const text = sampleQuery(sample, operations.get(sample.operation)!);
    expect([sample.operation, validate(schema, parse(text))]).toEqual([sample.operation, []]);
    expect(text).toMatch(new RegExp(`^(# .*\\n)+(query|mutation) ${sample.operation}\\b`));
  }
});

test('each that needs something first says what, and no other', () => {
  const prepared = samples.filter(({ first }) => first).map(({ operation }) => operation);
  expect(prepared.toSorted()).toEqual([...AFTER_OTHERS, ...NEEDS_A_VALUE].toSorted());
});

test('each runs as it is over the first customers, unless it says what it needs', async () => {
  const ran: string[] = [];
  for (const sample of samples) {
    if (NEEDS_A_VALUE.includes(sample.operation)) continue;
    await succeeds(sample.operation);
    ran.push(sample.operation);
  }
  expect(ran.length).toBeGreaterThan(40);
  expect(ran).toEqual(expect.arrayContaining(AFTER_OTHERS));
});

describe('those that need a value', () => {
  test('answer without it in words, and are right in everything else', async () => {
    for (const name of NEEDS_A_VALUE) {
      const { answer, problem, errors } = await outcome(named(name));
      // A wrong document or a variable of a wrong type would be an error of the request.
      const codes = errors?.map(({ extensions }) => extensions['code']) ?? [];
      expect([
        name,
        codes.filter((code) => !['UNAUTHENTICATED', 'FORBIDDEN'].includes(String(code))),
      ]).toEqual([name, []]);
      if (problem) expect([name, problem['message']]).toEqual([name, expect.stringMatching(/\w+ .*\.$/)]);
      // Signing others out, where there are none, is fine as well.
      if (answer) expect(['RevokeOtherSessions', 'SignOut']).toContain(name);
    }
  });

  test('register, sign in and change an account with what the inbox and the answers say', async () => {
    const email = 'robin.newcomer@example.net';
    await succeeds('SendRegistrationCode');
    await succeeds('RegisterWithCode', { code: await codeTo(email) });
    const { refreshToken } = await succeeds('SignIn');
    const { accessToken } = await succeeds('RefreshSession', { refreshToken });
    await succeeds('RequestPhoneUpdate', {}, accessToken);
    await succeeds('ConfirmPhoneUpdate', { confirmationCode: await codeTo('+48601234567') }, accessToken);
    await succeeds('RequestEmailChange', {}, accessToken);
    await succeeds('ConfirmEmailChange', { token: await tokenTo('robin.moved@example.net') });
    await succeeds('RevertEmailChange', { token: await tokenTo(email) });
    await succeeds('RequestPasswordReset');
    const password = 'seven boats beside the quiet mill';
    await succeeds('ConfirmPasswordReset', { token: await tokenTo(email) });
    const again = await succeeds('SignIn', { password });
    await succeeds('RevokeOtherSessions', {}, again['accessToken']);
    await succeeds('DeleteAccount', { password }, again['accessToken']);
  });

  test('claim, contact, address, card, balance and merge with the ids of other answers', async () => {
    await succeeds('SendClaimCode');
    await succeeds('ClaimAccount', { code: await codeTo('maja.nowak@example.com') });
    const { contactId } = await succeeds('AddContact');
    await succeeds('UpdateContact', { contactId });
    await succeeds('SetTopics', { contactId });
    await succeeds('RemoveContact', { contactId });
    const { addressId } = await succeeds('AddAddress');
    await succeeds('UpdateAddress', { addressId });
    await succeeds('RemoveAddress', { addressId });
    const { noteId } = await succeeds('AddNote');
    await succeeds('RemoveNote', { noteId });
    const { groupId } = await succeeds('DefineGroup');
    await succeeds('SetGroups', { groupIds: [groupId] });
    await succeeds('SetGroups', { groupIds: [] });
    await succeeds('RemoveGroup', { groupId });
    const { customerId } = await succeeds('CreateCustomer');
    await succeeds('IssueCard', { customerId });
    const { transactionId } = await succeeds('AddToBalance');
    await succeeds('ReverseTransaction', { transactionId });
    const { mergeId } = await succeeds('MergeCustomers');
    await succeeds('UnmergeCustomers', { mergeId });
    const { hookId } = await succeeds('CreateHook');
    for (const name of ['UpdateHook', 'RotateHookSecret', 'RemoveHook']) await succeeds(name, { hookId });
    const { endpointId } = await succeeds('CreateWebhookEndpoint');
    for (const name of ['Update', 'Pause', 'Resume', 'Remove'])
      await succeeds(`${name}WebhookEndpoint`, { endpointId });
    const visitor = await succeeds('StartAnonymousSession');
    await succeeds('RecognizeAnonymous', {}, visitor['accessToken']);
  });
});
