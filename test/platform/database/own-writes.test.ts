import { describe, expect, test } from 'vitest';
import { createOwnWrites } from '../../../src/platform/database/replicas/own-writes.js';
import { positionOf } from '../../../src/platform/database/replicas/position.js';
import { createPrimary } from '../../../src/platform/database/servers/primary.js';
import { serversOf } from '../../../src/platform/database/servers/servers-of.js';

describe('how far a replica must have come', () => {
  test('is where the caller wrote last, here or as they were told elsewhere, whichever is further', () => {
    const writes = createOwnWrites();
    expect(writes.needed('SERVICE till', undefined)).toBe(0n);
    writes.wrote('SERVICE till', 100n);
    expect(writes.needed('SERVICE till', undefined)).toBe(100n);
    expect(writes.needed('SERVICE shop', undefined)).toBe(0n);
    expect(writes.needed('SERVICE till', '0/50')).toBe(100n);
    expect(writes.needed('SERVICE till', '1/0')).toBe(1n << 32n);
  });

  test('is beyond everything after a write of unknown position, until the log was asked again', () => {
    const writes = createOwnWrites();
    const askedBefore = writes.asking();
    writes.wrote('SERVICE till', null);
    askedBefore(500n);
    expect(writes.needed('SERVICE shop', undefined)).toBe(1n << 64n);
    writes.wrote('SERVICE shop', 700n);
    writes.asking()(600n);
    expect(writes.needed('SERVICE till', undefined)).toBe(600n);
    expect(writes.needed('SERVICE shop', undefined)).toBe(700n);
  });

  test('is never less for somebody who was forgotten for lack of room', () => {
    const writes = createOwnWrites();
    for (let n = 1; n <= 10_001; n += 1) writes.wrote(`SERVICE ${n}`, BigInt(n));
    expect(writes.needed('SERVICE 1', undefined)).toBe(1n);
    expect(writes.needed('SERVICE nobody', undefined)).toBe(1n);
    expect(writes.needed('SERVICE 10001', undefined)).toBe(10_001n);
  });

  test.each(['', 'x', '0', '0/', '0/123456789', '0/0; drop', '-1/0', '0/0\n'])(
    '%j is no position',
    (text) => {
      expect(positionOf(text)).toBeNull();
    },
  );
});

describe('the servers of a URL', () => {
  test('are each a URL of its own', () => {
    expect(serversOf('postgres://user:p%40ss@one:5432,two:5433/name?sslmode=disable')).toEqual([
      'postgres://user:p%40ss@one:5432/name?sslmode=disable',
      'postgres://user:p%40ss@two:5433/name?sslmode=disable',
    ]);
    expect(serversOf('postgres:///name?host=/run/postgresql')).toEqual([
      'postgres:///name?host=/run/postgresql',
    ]);
  });

  test('are asked in turn until one takes writes, and what was opened before another one did is over [K08]', () => {
    const primary = createPrimary('postgres://one,two/name');
    const [one, two] = ['postgres://one/name', 'postgres://two/name'];
    const moves: string[] = [];
    primary.onMove((url) => moves.push(url));
    primary.is(one!);
    primary.is(one!);
    expect([primary.url(), primary.generation()]).toEqual([one, 0]);
    primary.isNot(one!);
    primary.isNot(one!);
    expect([primary.url(), primary.generation()]).toEqual([two, 0]);
    expect(moves).toEqual([]);
    primary.is(two!);
    expect(moves).toEqual([two]);
    expect([primary.url(), primary.generation()]).toEqual([two, 1]);
    primary.isReadOnly(two!);
    expect([primary.url(), primary.generation()]).toEqual([one, 2]);
  });
});
