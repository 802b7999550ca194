import type { Caller } from '../../src/domain/work/caller.js';
import { transaction } from '../../src/domain/work/transaction.js';
import type { Work } from '../../src/domain/work/work.js';
import { createWorld, type World } from '../../src/domain/work/world.js';
import type { TestApp } from './app.js';

/** A flow's world, for the few tests that call one without GraphQL. */
export const worldOf = (app: TestApp, caller: Caller = { kind: 'SYSTEM', id: 'test' }): World =>
  createWorld(app.em, { ...app.app.world, caller, origin: { correlationId: 'test' } });

/** Runs a change in a transaction, as flows do. */
export const inWork = <T>(app: TestApp, change: (work: Work) => Promise<T>, caller?: Caller): Promise<T> =>
  transaction(worldOf(app, caller), change);
