import { expect } from 'vitest';
import {
  CreateCustomerDocument,
  type CreateCustomerInput,
  GetCustomerDocument,
  GetHistoryDocument,
  type HistoryKind,
} from '../generated/graphql.js';
import type { TestApp } from './app.js';

/** The outcome as the member of the union a test expects; any other one fails with what came instead. */
export function ended<O extends { __typename: string }, N extends O['__typename']>(outcome: O, name: N) {
  if (outcome?.__typename !== name) expect(outcome).toEqual({ __typename: name });
  return outcome as Extract<O, { __typename: N }>;
}

/** Enters a customer as a till does. */
export async function enter(app: TestApp, input: CreateCustomerInput) {
  const { data } = await app.ask(CreateCustomerDocument, { input }, await app.service());
  return ended(data.createCustomer, 'CustomerCreated').customer!;
}

/** A customer as a till reads it. */
export async function read(app: TestApp, id: string) {
  const { data } = await app.ask(GetCustomerDocument, { id }, await app.service());
  return data.customer;
}

/** What happened to a customer, newest first. */
export async function historyOf(app: TestApp, id: string, kinds?: HistoryKind[]) {
  const { data } = await app.ask(GetHistoryDocument, { id, first: 100, kinds }, await app.service());
  return data.customer!.history!.nodes;
}

/** Fails when anything stored is other after the call than before it. Gives back what the call gave. */
export async function withNothingMoved<T>(app: TestApp, call: () => Promise<T>): Promise<T> {
  const before = await app.linesStored();
  const answer = await call();
  const after = await app.linesStored();
  // Of thousands of equal rows a comparison of texts sees that at once.
  if (after.join('\n') !== before.join('\n')) expect(after).toEqual(before);
  return answer;
}

/** Statements of the last request but the one that looks up whether the caller is in good standing. */
export const readStatements = (app: TestApp) =>
  app.statements.filter((text) => !/from service_client|as claim/.test(text));

/** The clock of the application runs on. */
export function later(app: TestApp, { seconds = 0, hours = 0 }: { seconds?: number; hours?: number }): Date {
  app.clock.now = new Date(app.clock.now.getTime() + (hours * 3600 + seconds) * 1000);
  return app.clock.now;
}

/** A UUIDv7 nobody has. */
export const NOBODY = '01900000-0000-7000-8000-000000000000';
