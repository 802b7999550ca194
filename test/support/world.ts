import type { Caller } from '../../src/domain/work/caller.js';
import { transaction } from '../../src/domain/work/transaction.js';
import type { Work } from '../../src/domain/work/work.js';
import { createWorld, type World } from '../../src/domain/work/world.js';
import type { TestApp } from './app.js';

/** What a flow gets, for the few tests that call one without GraphQL. */
export const worldOf = (app: TestApp, caller: Caller = { kind: 'SYSTEM', id: 'test' }): World =>
  createWorld(app.em, { ...app.app.world, caller, origin: { correlationId: 'test' } });

/** A transaction as flows have it. */
export const inWork = <T>(app: TestApp, change: (work: Work) => Promise<T>, caller?: Caller): Promise<T> =>
  transaction(worldOf(app, caller), change);
