import { sql } from 'kysely';
import { expect } from 'vitest';
import { duplicateRules } from '../../src/doctor/duplicate-rules.js';
import {
  AddContactDocument,
  type AddContactInput,
  type CreateCustomerInput,
  DismissDuplicateCandidateDocument,
  type DismissDuplicateCandidateInput,
  DuplicateCandidatesDocument,
  RemoveContactDocument,
  RestoreDuplicateCandidateDocument,
} from '../generated/graphql.js';
import type { TestApp } from './app.js';
import { ended, enter, read } from './customers.js';

let count = 0;

/** Customers with this data, by their ids. */
export async function people(app: TestApp, ...inputs: CreateCustomerInput[]): Promise<string[]> {
  const ids: string[] = [];
  for (const input of inputs) {
    count += 1;
    ids.push((await enter(app, { externalId: `p-${count}`, ...input })).id);
  }
  return ids;
}

export const phone = (value: string) => [{ type: 'PHONE', value } as const];
export const email = (value: string) => [{ type: 'EMAIL', value } as const];

/** The pairs as the job has found them: it is not run here. */
export async function candidates(app: TestApp, dismissed = false) {
  const { data, errors } = await app.ask(
    DuplicateCandidatesDocument,
    { first: 100, dismissed },
    await app.staff(['customers:read']),
  );
  expect(errors).toBeUndefined();
  return data.duplicateCandidates.nodes;
}

/** The pairs after the job has run, each as `0-1 40` by the places of the two in this list. */
export async function found(app: TestApp, ids: readonly string[], dismissed = false): Promise<string[]> {
  await app.jobs.catchUp();
  const place = (customer: { id: string } | null | undefined) => ids.indexOf(customer!.id);
  const pairs = await candidates(app, dismissed);
  return pairs.map(({ one, other, weight }) => `${place(one)}-${place(other)} ${weight}`).toSorted();
}

export async function dismiss(app: TestApp, input: DismissDuplicateCandidateInput) {
  const { data, errors } = await app.ask(
    DismissDuplicateCandidateDocument,
    { input },
    await app.staff(['customers:merge']),
  );
  expect(errors).toBeUndefined();
  return data.dismissDuplicateCandidate;
}

export const dismissed = async (app: TestApp, oneId: string, otherId: string, note?: string) =>
  ended(await dismiss(app, { oneId, otherId, note }), 'CustomerDuplicateCandidateDismissed');

export async function restore(app: TestApp, oneId: string, otherId: string) {
  const { data, errors } = await app.ask(
    RestoreDuplicateCandidateDocument,
    { input: { oneId, otherId } },
    await app.staff(['customers:merge']),
  );
  expect(errors).toBeUndefined();
  return data.restoreDuplicateCandidate;
}

/** Gives a customer another contact. */
export async function addContact(
  app: TestApp,
  customerId: string,
  contact: Omit<AddContactInput, 'customerId'>,
) {
  const input = { customerId, ...contact };
  const { data } = await app.ask(AddContactDocument, { input }, await app.service());
  ended(data.addContact, 'CustomerContactAdded');
}

/** Takes a contact of this type away from a customer, who may have none. Returns it as it can be added again. */
export async function removeContact(app: TestApp, customerId: string, type: 'EMAIL' | 'PHONE') {
  const contact = (await read(app, customerId))?.contacts?.find((one) => one.type === type);
  if (!contact) return null;
  const input = { customerId, contactId: contact.id };
  const { data } = await app.ask(RemoveContactDocument, { input }, await app.service());
  ended(data.removeContact, 'CustomerContactRemoved');
  return { type, value: contact.value };
}

/** The pairs are those that the data makes, computed from scratch. */
export async function expectTruePairs(app: TestApp): Promise<void> {
  for (const { flaws } of duplicateRules) {
    const { rows } = await app.database.kysely.transaction().execute(async (tx) => {
      await sql`set local statement_timeout = 0`.execute(tx);
      return sql`${flaws}`.execute(tx);
    });
    expect(rows).toEqual([]);
  }
}
