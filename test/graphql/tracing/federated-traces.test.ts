import { Trace } from '@apollo/usage-reporting-protobuf';
import { expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import { type HttpAnswer, type Live, production, useLive } from '../../support/live.js';
import { giveCard } from '../../support/rows.js';

const ROUTER_SECRET = 'the-secret-of-the-router-in-front-0123';
const app = useApp();
const behindRouter = useLive(app, { ...production, ROUTER_SECRET, CLIENT_IP_HEADER: 'none' });
const open = useLive(app, production);
const developed = useLive(app);

const proven = { 'x-router-secret': ROUTER_SECRET };
const asking = { ...proven, 'apollo-federation-include-trace': 'ftv1' };

const ftv1Of = ({ text }: HttpAnswer): string | undefined => JSON.parse(text).extensions?.ftv1;
const traceOf = (answer: HttpAnswer) => Trace.decode(Buffer.from(ftv1Of(answer)!, 'base64'));

/** `me.firstName: String` of every field, in the order of the answer; members of lists by their place. */
const fieldsIn = (node: Trace.INode, path: string[] = []): string[] =>
  node.child!.flatMap((child) => {
    const at = [...path, child.responseName || String(child.index)];
    return [...(child.type ? [`${at.join('.')}: ${child.type}`] : []), ...fieldsIn(child, at)];
  });
const errorsIn = (node: Trace.INode): Trace.IError[] => [
  ...(node.error ?? []),
  ...(node.child ?? []).flatMap(errorsIn),
];

const QUERY = '{ customer(externalId: "anna") { name: firstName card { number } contacts { value } } }';
const ask = (live: Live, query: string, headers: Record<string, string>, token: string | null = null) =>
  live.ask(query, {}, token, headers);

async function enterAnna() {
  const anna = await enter(app, {
    externalId: 'anna',
    firstName: 'Anna',
    contacts: [{ type: 'EMAIL', value: 'anna@example.com' }],
  });
  await giveCard(app, anna.id, '2900000000009');
  return anna;
}

test('a router that asks learns how long each field took, however often the document came before [FD-17]', async () => {
  await enterAnna();
  const service = await behindRouter.app.tokens.sign('test-till', {
    role: 'SERVICE',
    scope: 'customers:read',
  });
  const untraced = [];
  for (let time = 1; time <= 3; time += 1) {
    const answer = await ask(behindRouter, QUERY, proven, service);
    expect(ftv1Of(answer)).toBeUndefined();
    untraced.push(answer.data);
  }
  for (let time = 1; time <= 2; time += 1) {
    const answer = await ask(behindRouter, QUERY, asking, service);
    expect(answer.data).toEqual(untraced[0]);
    const { root, durationNs, startTime, endTime } = traceOf(answer);
    expect(fieldsIn(root!)).toEqual([
      'customer: Customer',
      'customer.name: String',
      'customer.card: LoyaltyCard',
      'customer.card.number: String!',
      'customer.contacts: [CustomerContact!]',
      'customer.contacts.0.value: String!',
    ]);
    expect(Number(endTime!.seconds)).toBeGreaterThanOrEqual(Number(startTime!.seconds));
    const [customer] = root!.child!;
    expect([customer!.parentType, customer!.child![0]!.originalFieldName]).toEqual(['Query', 'firstName']);
    const took = Number(customer!.endTime) - Number(customer!.startTime);
    // Read from the database, which takes longer than looking at a member.
    expect(took).toBeGreaterThan(100_000);
    expect(took).toBeLessThan(Number(durationNs));
    expect(Number(customer!.child![0]!.startTime)).toBeGreaterThanOrEqual(Number(customer!.endTime));
  }
  // Afterwards the compiled document runs as before.
  const answer = await ask(behindRouter, QUERY, proven, service);
  expect([ftv1Of(answer), answer.data]).toEqual([undefined, untraced[0]]);
});

test('references are traced one by one [FD-17]', async () => {
  const { id } = await enterAnna();
  const service = await behindRouter.app.tokens.sign('test-till', {
    role: 'SERVICE',
    scope: 'customers:read',
  });
  const query = `{ _entities(representations: [{ __typename: "Customer", id: "${id}" }]) { ... on Customer { firstName } } }`;
  const { root } = traceOf(await ask(behindRouter, query, asking, service));
  expect(fieldsIn(root!)).toEqual(['_entities: [_Entity]!', '_entities.0.firstName: String']);
});

test('errors in a trace are masked, and stand at their field [FD-17]', async () => {
  const { id } = await enterAnna();
  const query = `{ _entities(representations: [{ __typename: "Customer", id: "${id}" }]) { ... on Customer { firstName } } me { id } }`;
  const answer = await ask(behindRouter, query, asking);
  expect(answer.errors!.length).toBeGreaterThan(1);
  const trace = traceOf(answer);
  const errors = errorsIn(trace.root!);
  expect(errors).toHaveLength(answer.errors!.length);
  for (const { message, json } of errors) {
    expect(message).toBe('<masked>');
    for (const { message: said } of answer.errors!) expect(json).not.toContain(said);
  }
  const me = trace.root!.child!.find(({ responseName }) => responseName === 'me');
  expect(me!.error).toHaveLength(1);
  const refused = await ask(behindRouter, '{ nothing }', asking);
  expect([refused.status, traceOf(refused).root!.error![0]!.message]).toEqual([400, '<masked>']);
});

test('no trace is for whoever is not told the schema, or asks in another way [FD-17]', async () => {
  const query = '{ campaigns { id } }';
  const inDevelopment = await ask(developed, query, asking);
  expect(fieldsIn(traceOf(inDevelopment).root!)).toEqual(['campaigns: [LoyaltyCampaign!]!']);
  const without = { 'apollo-federation-include-trace': 'ftv1' };
  const answers = [
    await ask(behindRouter, query, { ...proven, 'apollo-federation-include-trace': 'ftv2' }),
    // In production anybody may call a service without a router's secret.
    await ask(open, query, without),
    await ask(behindRouter, query, without),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 401]);
  expect(answers.map(ftv1Of)).toEqual([undefined, undefined, undefined]);
});
