import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { createClient, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { GraphQLClient } from 'graphql-request';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as apollo from '../../client/src/apollo.js';
import {
  ExportMyDataDocument,
  handle,
  MeDocument,
  MyHistoryDocument,
  type Session,
  SignInDocument,
  type SignInInput,
  UpdateAccountDocument,
} from '../../client/src/client.js';
import { keys, schema } from '../../client/src/urql.js';
import { OTHER_PASSWORD, registered } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { frontEnd, letTokensExpire, signedInFrontEnd } from '../support/front-end.js';
import { useLive } from '../support/live.js';

const app = useApp();
const live = useLive(app);
const url = () => `${live.origin}/graphql`;
const complaints = (['warn', 'error'] as const).map((name) =>
  vi.spyOn(console, name).mockImplementation(() => {}),
);
beforeEach(() => {
  for (const complaint of complaints) complaint.mockClear();
});
afterEach(() => {
  expect(
    complaints.flatMap(({ mock }) => mock.calls),
    'complaints of a client',
  ).toEqual([]);
});
afterAll(() => {
  for (const complaint of complaints) complaint.mockRestore();
});

const inApollo = ({ fetch }: Session, cache = apollo) =>
  new ApolloClient({ link: new HttpLink({ uri: url(), fetch }), cache: new InMemoryCache(cache) });
const inUrql = ({ fetch }: Session) =>
  createClient({ url: url(), fetch, exchanges: [cacheExchange({ schema, keys }), fetchExchange] });

/** The same calls with each client. */
const clients = {
  'Apollo Client': (session: Session) => {
    const client = inApollo(session);
    return {
      signIn: async (input: SignInInput) =>
        (await client.mutate({ mutation: apollo.SignInDocument, variables: { input } })).data!.signIn,
      history: async (first: number) =>
        (await client.query({ query: apollo.MyHistoryDocument, variables: { first } })).data!.me,
      exportData: async () => (await client.query({ query: apollo.ExportMyDataDocument })).data!.exportMyData,
    };
  },
  urql: (session: Session) => {
    const client = inUrql(session);
    return {
      signIn: async (input: SignInInput) => (await client.mutation(SignInDocument, { input })).data!.signIn,
      history: async (first: number) => (await client.query(MyHistoryDocument, { first })).data!.me,
      exportData: async () => (await client.query(ExportMyDataDocument, {})).data!.exportMyData,
    };
  },
  'graphql-request': ({ fetch }: Session) => {
    const client = new GraphQLClient(url(), { fetch });
    return {
      signIn: async (input: SignInInput) => (await client.request(SignInDocument, { input })).signIn,
      history: async (first: number) => (await client.request(MyHistoryDocument, { first })).me,
      exportData: async () => (await client.request(ExportMyDataDocument)).exportMyData,
    };
  },
  'plain fetch': ({ request }: Session) => ({
    signIn: async (input: SignInInput) => (await request(SignInDocument, { input })).signIn,
    history: async (first: number) => (await request(MyHistoryDocument, { first })).me,
    exportData: async () => (await request(ExportMyDataDocument)).exportMyData,
  }),
};

describe.each(Object.entries(clients))('with %s', (_, client) => {
  test('a customer signs in, reads, and stays signed in, without settings [FD-13]', async () => {
    const { session, sent, exchanges } = frontEnd(live);
    const { id, username, password } = await registered(app);
    const { signIn, history } = client(session);
    const outcome = await signIn({ username, password, deviceType: 'BROWSER' });
    const { keep } = session;
    handle(outcome, { CustomerSignedIn: keep, CustomerRegistrationIncomplete: keep }, ({ message }) =>
      expect.fail(message),
    );
    expect((await history(1))?.id).toBe(id);

    letTokensExpire(app);
    sent.length = 0;
    const answers = await Promise.all(Array.from({ length: 20 }, (_each, place) => history(place + 2)));
    expect(answers.map((me) => me?.id)).toEqual(Array(20).fill(id));
    expect(answers.map((me) => me?.history?.nodes.length)).toEqual(Array(20).fill(2));
    expect(exchanges()).toBe(1);
    expect(sent.length).toBe(41);
  });

  test('what a problem says is there, asked for by its interface', async () => {
    const { session } = frontEnd(live);
    const { username, password } = await registered(app);
    const { signIn, exportData } = client(session);
    const rejected = await signIn({ username, password: OTHER_PASSWORD, deviceType: 'BROWSER' });
    expect(rejected).toMatchObject({
      __typename: 'CustomerCredentialsRejected',
      message: expect.stringMatching(/^Wrong/),
      status: 401,
    });
    const outcome = await signIn({ username, password, deviceType: 'BROWSER' });
    if ('accessToken' in outcome) session.keep(outcome);
    letTokensExpire(app);
    expect(await exportData()).toMatchObject({ __typename: 'CustomerFreshSignInRequired', status: 403 });
  });
});

test('Apollo Client drops what a problem says unless it is told the possible types', async () => {
  const { session } = frontEnd(live);
  const { username } = await registered(app);
  const input = { username, password: OTHER_PASSWORD, deviceType: 'BROWSER' } as const;
  const client = inApollo(session, {} as typeof apollo);
  const { data } = await client.mutate({ mutation: apollo.SignInDocument, variables: { input } });
  expect(data?.signIn).toEqual({ __typename: 'CustomerCredentialsRejected' });
  expect(complaints[0]!.mock.calls[0]?.[0]).toContain('missing `possibleTypes` entry');
  complaints[0]!.mockClear();
});

describe('the cache of', () => {
  async function signedIn() {
    const there = await signedInFrontEnd(app, live);
    const input = { firstName: 'Anna', address: { city: 'Toruń', street1: 'Rynek 1' } };
    await there.session.request(UpdateAccountDocument, { input });
    there.sent.length = 0;
    return there;
  }
  const moved = { address: { city: 'Gdynia' } };

  test('Apollo Client shows what a mutation has changed, and joins the pages of a list', async () => {
    const { session, sent } = await signedIn();
    const client = inApollo(session);
    await client.query({ query: apollo.MeDocument });
    await client.mutate({ mutation: apollo.UpdateAccountDocument, variables: { input: moved } });
    const me = client.readQuery({ query: apollo.MeDocument })?.me;
    expect(me).toMatchObject({ firstName: 'Anna', address: { city: 'Gdynia', street1: 'Rynek 1' } });
    expect(sent).toHaveLength(2);

    const list = { query: apollo.MyHistoryDocument, variables: { first: 2 } };
    const first = (await client.query(list)).data?.me?.history;
    const shown = client.watchQuery(list);
    const subscription = shown.subscribe(() => {});
    const cursor = first!.pageInfo.endCursor;
    await shown.fetchMore({ variables: { after: cursor } });
    subscription.unsubscribe();
    const both = client.readQuery(list)!.me!.history!;
    expect(both.nodes).toHaveLength(4);
    expect(both.nodes.slice(0, 2)).toEqual(first!.nodes);
    expect(new Set(both.nodes.map(({ id }) => id)).size).toBe(4);
    expect(both.pageInfo.endCursor).not.toBe(cursor);
    // Nothing is kept of how things ended.
    expect(Object.keys(client.cache.extract() as object).map((key) => key.split(':')[0])).not.toContain(
      'CustomerAccountUpdated',
    );
  });

  test('urql shows what a mutation has changed', async () => {
    const { session, sent } = await signedIn();
    const client = inUrql(session);
    await client.query(MeDocument, {});
    await client.mutation(UpdateAccountDocument, { input: moved });
    const { data, stale } = await client.query(MeDocument, {});
    expect(data?.me).toMatchObject({ firstName: 'Anna', address: { city: 'Gdynia', street1: 'Rynek 1' } });
    expect([stale, sent.length]).toEqual([false, 2]);
  });
});
