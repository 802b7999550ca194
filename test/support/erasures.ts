import { sql } from 'kysely';
import { expect } from 'vitest';
import {
  AcknowledgeErasureDocument,
  type AcknowledgeErasureInput,
  EraseCustomerDocument,
  ErasureStatusDocument,
} from '../generated/graphql.js';
import type { TestApp } from './app.js';
import { ended } from './customers.js';

const SCOPE = 'erasures:acknowledge';

/** Erases somebody as staff does. */
export async function erased(app: TestApp, id: string): Promise<string> {
  const { data, errors } = await app.ask(
    EraseCustomerDocument,
    { input: { id, reason: 'REQUESTED' } },
    await app.staff(['customers:erase']),
  );
  expect(errors).toBeUndefined();
  return ended(data.eraseCustomer, 'CustomerErased').id;
}

/** Registers a system that confirms erasures, now by the test's clock. Returns its token. */
export async function system(app: TestApp, id: string): Promise<string> {
  await sql`insert into service_client (id, name, scopes, created_at)
    values (${id}, ${`The ${id}`}, ${[SCOPE]}, ${app.clock.now})`.execute(app.database.kysely);
  return tokenOf(app, id);
}

/** A token of that system, as of now. */
export const tokenOf = (app: TestApp, id: string): Promise<string> =>
  app.app.tokens.sign(id, { role: 'SERVICE', scope: SCOPE });

export async function acknowledge(app: TestApp, sender: string, input: AcknowledgeErasureInput) {
  const { data, errors } = await app.ask(AcknowledgeErasureDocument, { input }, sender);
  expect(errors).toBeUndefined();
  return data.acknowledgeErasure;
}

export async function statusOf(app: TestApp, customerId: string) {
  const { data, errors } = await app.ask(
    ErasureStatusDocument,
    { customerId },
    await app.staff(['customers:erase']),
  );
  expect(errors).toBeUndefined();
  return data.erasureStatus;
}
