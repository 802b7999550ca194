import { expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.js';

const refused = (given: Record<string, string>) => () => readConfig(given);

test('the database may be several servers, and others may follow them', () => {
  const url = 'postgres://user@one:5432,two:5432/accounts';
  const { database } = readConfig({
    DATABASE_URL: url,
    DATABASE_REPLICA_URLS: 'postgres://user@three/accounts,postgres://user@four/accounts',
    DATABASE_REPLICA_MAX_LAG_MS: '700',
  });
  expect(database).toMatchObject({
    url,
    pooler: 'none',
    replicaUrls: ['postgres://user@three/accounts', 'postgres://user@four/accounts'],
    replicaMaxLagMs: 700,
  });
  expect(readConfig({}).database.replicaUrls).toEqual([]);
});

test.each([
  'postgres://three/a,postgres://four/a,',
  ' postgres://three/a , postgres://four/a ',
  ',postgres://three/a;\n postgres://four/a,,',
])('the replicas of %j are two', (given) => {
  const { database } = readConfig({ DATABASE_URL: 'postgres://one/a', DATABASE_REPLICA_URLS: given });
  expect(database.replicaUrls).toEqual(['postgres://three/a', 'postgres://four/a']);
});

test('of several replicas the wrong one is named by its place, without its password', () => {
  const urls = ['postgres://u:first@three/a', 'postgres://u:second@four/a?sslmode=prefer'];
  const given = { DATABASE_URL: 'postgres://one/a', DATABASE_REPLICA_URLS: urls.join(',') };
  expect(refused(given)).toThrow('DATABASE_REPLICA_URLS: URL number 2 has an sslmode that is not one of');
  expect(refused(given)).not.toThrow(/first|second/);
  const production = {
    ...given,
    NODE_ENV: 'production',
    DATABASE_REPLICA_URLS: `${urls[1]!.replace('prefer', 'require')},${urls[0]}`,
  };
  expect(refused(production)).toThrow('DATABASE_REPLICA_URLS: URL number 2 must say in production');
});

test.each([
  [{ DATABASE_POOLER: 'transaction' }, 'DATABASE_POOLER: needs DATABASE_URL'],
  [{ DATABASE_POOLER: 'session' }, 'DATABASE_POOLER: must be none or transaction'],
  [{ DATABASE_REPLICA_URLS: 'postgres://one/accounts' }, 'DATABASE_REPLICA_URLS: needs DATABASE_URL'],
  [{ DATABASE_REPLICA_URLS: 'https://one/accounts' }, 'DATABASE_REPLICA_URLS: must be a URL like'],
  [{ DATABASE_REPLICA_URLS: 'postgres://one,two/accounts' }, 'DATABASE_REPLICA_URLS: must name one host'],
  [{ DATABASE_REPLICA_MAX_LAG_MS: '0' }, 'DATABASE_REPLICA_MAX_LAG_MS: '],
  [{ DATABASE_URL: 'postgres://one,two:port/accounts' }, 'DATABASE_URL: must be a URL like'],
])('%j is refused', (given, message) => {
  expect(refused(given)).toThrow(message);
});

test('in production the URL of a replica says whether to use TLS', () => {
  const production = { NODE_ENV: 'production', DATABASE_URL: 'postgres://one/accounts?sslmode=disable' };
  const replica = 'postgres://two/accounts';
  const message = 'DATABASE_REPLICA_URLS: must say in production';
  expect(refused({ ...production, DATABASE_REPLICA_URLS: replica })).toThrow(message);
  expect(refused({ ...production, DATABASE_REPLICA_URLS: `${replica}?sslmode=verify-full` })).not.toThrow(
    message,
  );
});
