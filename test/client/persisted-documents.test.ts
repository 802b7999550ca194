import { readFile } from 'node:fs/promises';
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { createClient, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { persistedExchange } from '@urql/exchange-persisted';
import { expect, test } from 'vitest';
import * as apollo from '../../client/src/apollo.js';
import {
  createSession,
  MeDocument,
  memoryStorage,
  type Session,
  SignOutDocument,
} from '../../client/src/client.js';
import { documentHash, keys, schema } from '../../client/src/urql.js';

const url = 'http://accounts.example/graphql';
const manifest = JSON.parse(await readFile('client/persisted-documents.json', 'utf8')) as Record<
  string,
  string
>;

/** What a service with the manifest reads in a request: the operation that it runs. */
function executed(request: Request, body: string): string | undefined {
  const { searchParams } = new URL(request.url);
  const sent = body ? JSON.parse(body) : Object.fromEntries(searchParams);
  const extensions = typeof sent.extensions === 'string' ? JSON.parse(sent.extensions) : sent.extensions;
  expect(sent.query).toBeUndefined();
  return manifest[extensions?.persistedQuery?.sha256Hash ?? sent.documentId?.replace(/^sha256:/, '')];
}

const clients = {
  'Apollo Client': async ({ fetch }: Session) => {
    const { possibleTypes, typePolicies, MeDocument, SignOutDocument } = apollo;
    const link = new PersistedQueryLink({ sha256: documentHash }).concat(new HttpLink({ uri: url, fetch }));
    const client = new ApolloClient({ link, cache: new InMemoryCache({ possibleTypes, typePolicies }) });
    await client.query({ query: MeDocument });
    await client.mutate({ mutation: SignOutDocument });
  },
  urql: async ({ fetch }: Session) => {
    const persisted = { generateHash: documentHash, enforcePersistedQueries: true, enableForMutation: true };
    const exchanges = [cacheExchange({ schema, keys }), persistedExchange(persisted), fetchExchange];
    const client = createClient({ url, fetch, exchanges });
    await client.query(MeDocument, {});
    await client.mutation(SignOutDocument, {});
  },
  'the session itself': async ({ request }: Session) => {
    await request(MeDocument);
    await request(SignOutDocument);
  },
};

test.each(Object.entries(clients))('%s sends ids that are in the manifest, and no text', async (_, ask) => {
  const run: Array<string | undefined> = [];
  const session = createSession({
    url,
    persisted: true,
    storage: memoryStorage(),
    async fetch(input, init) {
      const request = new Request(input, init);
      const text = executed(request, await request.text());
      run.push(text);
      const data =
        text === MeDocument
          ? { me: null }
          : { signOut: { __typename: 'CustomerSessionNotFound', message: '', status: 404 } };
      return Response.json({ data });
    },
  });
  await ask(session);
  expect(run).toEqual([MeDocument, SignOutDocument]);
});
