import { expect } from 'vitest';
import {
  CreateCustomerDocument,
  type CreateCustomerInput,
  type CustomerHistoryKind,
  GetCustomerDocument,
  GetHistoryDocument,
} from '../generated/graphql.js';
import type { TestApp } from './app.js';

/** The outcome as the member of the union that a test expects; fails with the actual outcome if it is another one. */
export function ended<O extends { __typename: string }, N extends O['__typename']>(outcome: O, name: N) {
  if (outcome?.__typename !== name) expect(outcome).toEqual({ __typename: name });
  return outcome as Extract<O, { __typename: N }>;
}

/** Creates a customer as a till does. */
export async function enter(app: TestApp, input: CreateCustomerInput) {
  const { data } = await app.ask(CreateCustomerDocument, { input }, await app.service());
  return ended(data.createCustomer, 'CustomerCreated').customer!;
}

/** A customer as a till reads them. */
export async function read(app: TestApp, id: string) {
  const { data } = await app.ask(GetCustomerDocument, { id }, await app.service());
  return data.customer;
}

/** A customer's history, newest first. */
export async function historyOf(app: TestApp, id: string, kinds?: CustomerHistoryKind[]) {
  const { data } = await app.ask(GetHistoryDocument, { id, first: 100, kinds }, await app.service());
  return data.customer!.history!.nodes;
}

/** Fails if the call changes anything that is stored. Returns the call's answer. */
export async function withNothingMoved<T>(app: TestApp, call: () => Promise<T>): Promise<T> {
  const before = await app.linesStored();
  const answer = await call();
  const after = await app.linesStored();
  // Comparing thousands of equal rows as text is quick.
  if (after.join('\n') !== before.join('\n')) expect(after).toEqual(before);
  return answer;
}

/** The statements of the last request, except the one that looks up the caller's standing. */
export const readStatements = (app: TestApp) =>
  app.statements.filter((text) => !/from "service_client"|as claim/.test(text));

/** Advances the application's clock. */
export function later(app: TestApp, { seconds = 0, hours = 0 }: { seconds?: number; hours?: number }): Date {
  app.clock.now = new Date(app.clock.now.getTime() + (hours * 3600 + seconds) * 1000);
  return app.clock.now;
}

/** A UUIDv7 that nobody has. */
export const NOBODY = '01900000-0000-7000-8000-000000000000';
