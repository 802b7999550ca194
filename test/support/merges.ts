import { expect } from 'vitest';
import { brokenRules } from '../../src/doctor/invariants.js';
import {
  MergeCustomersDocument,
  MergePreviewDocument,
  type MergePreviewQuery,
  UnmergeCustomersDocument,
} from '../generated/graphql.js';
import type { Sender, TestApp } from './app.js';
import { ended } from './customers.js';

export interface Pair {
  survivorId: string;
  absorbedId: string;
  idempotencyKey?: string;
  expectedVersion?: number;
  expectedAbsorbedVersion?: number;
}

export async function merge(app: TestApp, input: Pair, sender?: Sender) {
  const { data, errors } = await app.ask(MergeCustomersDocument, { input }, sender ?? (await app.staff()));
  expect(errors).toBeUndefined();
  return data.mergeCustomers;
}

/** Merges two customers, which must succeed, and returns the merge's id. */
export const merged = async (app: TestApp, survivorId: string, absorbedId: string): Promise<string> =>
  ended(await merge(app, { survivorId, absorbedId }), 'CustomersMerged').mergeId;

export async function unmerge(app: TestApp, mergeId: string, sender?: Sender) {
  const input = { mergeId };
  const { data, errors } = await app.ask(UnmergeCustomersDocument, { input }, sender ?? (await app.staff()));
  expect(errors).toBeUndefined();
  return data.unmergeCustomers;
}

/** Undoes a merge, which must succeed. */
export const undone = async (app: TestApp, mergeId: string) =>
  ended(await unmerge(app, mergeId), 'CustomersUnmerged');

export type PreviewItem = Extract<
  MergePreviewQuery['mergePreview'],
  { __typename: 'CustomerMergePreview' }
>['items'][number];

export async function preview(app: TestApp, survivorId: string, absorbedId: string): Promise<PreviewItem[]> {
  const { data, errors } = await app.ask(MergePreviewDocument, { survivorId, absorbedId }, await app.staff());
  expect(errors).toBeUndefined();
  return ended(data.mergePreview, 'CustomerMergePreview').items;
}

/** Runs the doctor, which must not find anything wrong. */
export async function expectSound(app: TestApp): Promise<void> {
  const { broken } = await brokenRules(app.database.kysely);
  expect(broken).toEqual([]);
}
