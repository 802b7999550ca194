import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { createClient, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { persistedExchange } from '@urql/exchange-persisted';
import { GraphQLClient } from 'graphql-request';
import { expect, test } from 'vitest';
import * as apollo from '../../client/src/apollo.js';
import { MeDocument, type Session, SetTagsDocument } from '../../client/src/client.js';
import { documentHash, keys, schema } from '../../client/src/urql.js';
import { useApp } from '../support/app.js';
import { letTokensExpire, signedInFrontEnd } from '../support/front-end.js';
import { codes, useLive } from '../support/live.js';

const app = useApp();
const live = useLive(app, {
  PERSISTED_DOCUMENTS: 'only',
  PERSISTED_DOCUMENTS_FILE: 'client/persisted-documents.json',
});
const url = () => `${live.origin}/graphql`;
const input = { tags: ['vip'] };

/** A mutation and a query with each client; returns the tags that were read. */
const clients = {
  'Apollo Client': async ({ fetch }: Session) => {
    const { possibleTypes, typePolicies } = apollo;
    const link = new PersistedQueryLink({ sha256: documentHash }).concat(new HttpLink({ uri: url(), fetch }));
    const client = new ApolloClient({ link, cache: new InMemoryCache({ possibleTypes, typePolicies }) });
    await client.mutate({ mutation: apollo.SetTagsDocument, variables: { input } });
    return (await client.query({ query: apollo.MeDocument })).data?.me?.tags;
  },
  urql: async ({ fetch }: Session) => {
    const persisted = { generateHash: documentHash, enforcePersistedQueries: true, enableForMutation: true };
    const exchanges = [cacheExchange({ schema, keys }), persistedExchange(persisted), fetchExchange];
    const client = createClient({ url: url(), fetch, exchanges });
    await client.mutation(SetTagsDocument, { input });
    return (await client.query(MeDocument, {})).data?.me?.tags;
  },
  'the session itself': async ({ request }: Session) => {
    await request(SetTagsDocument, { input });
    return (await request(MeDocument)).me?.tags;
  },
};

test.each(Object.entries(clients))(
  '%s gets answers by ids alone from a service that takes registered documents only [FD-14]',
  async (_, ask) => {
    const { session, sent } = await signedInFrontEnd(app, live, { persisted: true });
    // The exchange of tokens goes by its id as well.
    letTokensExpire(app);
    expect(await ask(session)).toEqual(['vip']);
    expect(sent.length).toBe(4);
    for (const { url, body } of sent) {
      expect(decodeURIComponent(url) + body).not.toContain('{__typename');
      expect(url + body).toMatch(/[0-9a-f]{64}/);
    }
  },
);

test('the text of an operation is registered as the package has it, and nothing else is [FD-14]', async () => {
  const { session, account } = await signedInFrontEnd(app, live);
  const { me } = await new GraphQLClient(url(), { fetch: session.fetch }).request(MeDocument);
  expect(me?.id).toBe(account.id);
  const refused = await live.ask('query Me { me { id } }', {}, await session.accessToken());
  expect(codes(refused)).toEqual(['DOCUMENT_NOT_REGISTERED']);
});
