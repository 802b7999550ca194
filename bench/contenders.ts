import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import type { Asks } from './traffic.ts';

export const workloads = [
  { name: 'one', connections: 16 },
  { name: 'page', connections: 4 },
  { name: 'entities', connections: 4 },
] as const;
export type Workload = (typeof workloads)[number]['name'];

export interface Contender {
  name: string;
  /** What Node starts, relative to this folder. */
  script: string;
  environment: Record<string, string>;
  /** What it has no question for: PostGraphile has no list of ids without a plug-in. */
  lacks?: Workload;
  asks: (workload: Workload, ids: string[]) => Promise<Asks>;
}

const PAGE = 100;
const json = { 'content-type': 'application/json' };
const post = (path: string, of: (n: number) => object, headers: Record<string, string> = {}): Asks => ({
  path,
  headers: { ...json, ...headers },
  body: (n) => JSON.stringify(of(n)),
});

/** Another customer, or another hundred of them, with each request. */
const oneOf = (ids: string[], n: number) => ids[(n * 7) % ids.length]!;
const hundredOf = (ids: string[], n: number) => {
  const start = (n * 37) % (ids.length - PAGE);
  return ids.slice(start, start + PAGE);
};

const floor: Contender = {
  name: 'floor',
  script: 'contenders/floor.ts',
  environment: {},
  asks: async (workload, ids) =>
    post('/', (n) => ({
      name: workload,
      parameter: { one: () => oneOf(ids, n), page: () => PAGE, entities: () => hundredOf(ids, n) }[
        workload
      ](),
    })),
};

const postgraphileFields = /* GraphQL */ `
  fragment Fields on Customer {
    rowId externalId code status firstName lastName sex birthDate company tags createdAt updatedAt version
    contactsByCustomerId(orderBy: [CREATED_AT_ASC]) { nodes { rowId type value isPrimary isVerified } }
    agreementsByCustomerId(orderBy: [CHANNEL_ASC]) { nodes { channel isGranted setAt actorKind } }
    attributesByCustomerId(orderBy: [NAME_ASC]) { nodes { name value } }
    cardsByCustomerId { nodes { rowId number fidelyCode status } }
    historyEntriesByCustomerId(first: 10, orderBy: [AT_DESC]) { nodes { rowId kind at actorKind actorId changes } }
  }
`;

const postgraphile: Contender = {
  name: 'PostGraphile 5',
  script: 'contenders/postgraphile.ts',
  lacks: 'entities',
  environment: {},
  asks: async (workload, ids) =>
    post('/graphql', (n) =>
      ({
        one: () => ({
          query: `query One($id: UUID!) { customerByRowId(rowId: $id) { ...Fields } } ${postgraphileFields}`,
          variables: { id: oneOf(ids, n) },
        }),
        page: () => ({
          query: `query Page($first: Int!) { allCustomers(first: $first, orderBy: [CREATED_AT_ASC]) { nodes { ...Fields } } } ${postgraphileFields}`,
          variables: { first: PAGE },
        }),
      })[workload as 'one' | 'page'](),
    ),
};

const naiveFields = /* GraphQL */ `
  fragment Fields on Customer {
    id externalId code status firstName lastName sex birthDate company tags createdAt updatedAt version
    contacts { id type value isPrimary isVerified }
    agreements { channel isGranted setAt actorKind }
    attributes { name value }
    card { id number barcode status }
    history(first: 10) { id kind at actorKind actorId changes { field from to } }
  }
`;

const naive: Contender = {
  name: 'naive',
  script: 'contenders/naive.mjs',
  environment: {},
  asks: async (workload, ids) =>
    post('/graphql', (n) =>
      ({
        one: () => ({
          query: `query One($id: ID!) { customer(id: $id) { ...Fields } } ${naiveFields}`,
          variables: { id: oneOf(ids, n) },
        }),
        page: () => ({
          query: `query Page($first: Int!) { customers(first: $first) { ...Fields } } ${naiveFields}`,
          variables: { first: PAGE },
        }),
        entities: () => ({
          query: `query Entities($ids: [ID!]!) { customersByIds(ids: $ids) { ...Fields } } ${naiveFields}`,
          variables: { ids: hundredOf(ids, n) },
        }),
      })[workload](),
    ),
};

const oursFields = /* GraphQL */ `
  fragment Fields on Customer {
    id externalId code status firstName lastName sex birthDate company tags createdAt updatedAt version
    contacts { id type value primary verified }
    agreements { records { channel granted at actorKind } }
    attributes { name value }
    card { id number barcode status }
    history(first: 10) { nodes { id kind at actorKind actorId changes { field from to } } }
  }
`;

const signing = await generateKeyPair('ES256', { extractable: true });
const privateJwk = { ...(await exportJWK(signing.privateKey)), kid: 'bench', alg: 'ES256', use: 'sig' };
const identity = { issuer: 'https://accounts.example', audience: 'customer-accounts' };

export async function serviceToken(scope = 'customers:read'): Promise<string> {
  return new SignJWT({ role: 'SERVICE', scope })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'bench' })
    .setSubject('bench')
    .setJti(crypto.randomUUID())
    .setIssuer(identity.issuer)
    .setAudience(identity.audience)
    .setIssuedAt()
    .setNotBefore('0 s')
    .setExpirationTime('5 min')
    .sign(await importJWK(privateJwk, 'ES256'));
}

export const ours: Contender = {
  name: 'ours',
  script: '../dist/main.js',
  environment: {
    NODE_ENV: 'production',
    ERASURE_LEDGER: 'none',
    LOG_LEVEL: 'warn',
    SIGNING_KEYS: JSON.stringify({ keys: [privateJwk] }),
    TOKEN_ISSUER: identity.issuer,
    TOKEN_AUDIENCE: identity.audience,
    // Messages are not measured here; production wants to know how to send them.
    FRONT_END_URL: 'https://shop.example',
    WORKER: 'separate',
    PEPPERS: `bench:${randomBytes(32).toString('base64url')}`,
    MESSAGE_KEYS: `bench:${randomBytes(32).toString('base64url')}`,
    SMTP_URL: 'smtp://127.0.0.1:9',
    SMS_COUNTRIES: 'PL',
    MAIL_FROM: 'Shop <accounts@shop.example>',
    SMS_WEBHOOK_URL: 'http://127.0.0.1:9/',
    SMS_WEBHOOK_SECRET: randomBytes(32).toString('base64url'),
  },
  asks: async (workload, ids) => {
    const headers = { authorization: `Bearer ${await serviceToken()}` };
    const of = (n: number) =>
      ({
        one: () => ({
          query: `query One($id: ID!) { customer(id: $id) { ...Fields } } ${oursFields}`,
          variables: { id: oneOf(ids, n) },
        }),
        page: () => ({
          query: `query Page($first: Int!) { customers(first: $first) { nodes { ...Fields } } } ${oursFields}`,
          variables: { first: PAGE },
        }),
        entities: () => ({
          query: `query Entities($of: [_Any!]!) { _entities(representations: $of) { ...Fields } } ${oursFields}`,
          variables: { of: hundredOf(ids, n).map((id) => ({ __typename: 'Customer', id })) },
        }),
      })[workload]();
    return post('/graphql', of, headers);
  },
};

export const contenders: Contender[] = [floor, postgraphile, naive, ours];

/** Ours with what costs something when it is on: measured if `--only` names it. */
export const variants: Contender[] = [
  {
    ...ours,
    name: 'with traces',
    // Whoever listens there: a receiver that takes nothing costs less than one that does.
    environment: { ...ours.environment, OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' },
  },
  { ...ours, name: 'with metrics', environment: { ...ours.environment, METRICS_PORT: '0' } },
];
