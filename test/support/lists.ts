import { expect } from 'vitest';
import {
  AddNoteDocument,
  DefineGroupDocument,
  GetGroupsDocument,
  GetNotesDocument,
  type GetNotesQueryVariables,
  SetGroupsDocument,
  SetProtectedTagsDocument,
} from '../generated/graphql.js';
import type { TestApp } from './app.js';
import { ended } from './customers.js';

/** Adds a note as an employee does, and returns its id. */
export async function noted(app: TestApp, customerId: string, text: string): Promise<string> {
  const { data } = await app.ask(AddNoteDocument, { input: { customerId, text } }, await app.staff());
  return ended(data.addNote, 'CustomerNoteAdded').noteId;
}

/** The notes about a customer, as an employee reads them. */
export async function notesOf(app: TestApp, given: GetNotesQueryVariables) {
  const { data, errors } = await app.ask(GetNotesDocument, given, await app.staff());
  expect(errors).toBeUndefined();
  return data.customer!.notes;
}

/** Defines a group and returns its id. */
export async function grouped(app: TestApp, name: string): Promise<string> {
  const { data } = await app.ask(DefineGroupDocument, { input: { name } }, await app.staff());
  return ended(data.defineGroup, 'CustomerGroupDefined').groupId;
}

/** Puts a customer into these groups and takes them out of all others. */
export async function puts(app: TestApp, customerId: string, groupIds: string[]) {
  const input = { customerId, groupIds };
  const { data, errors } = await app.ask(SetGroupsDocument, { input }, await app.service());
  expect(errors).toBeUndefined();
  return data.setGroups;
}

/** The names of the groups that a customer is in, or was in at a time. */
export async function groupsOf(app: TestApp, id: string, at?: Date): Promise<string[]> {
  const asOf = at?.toISOString() ?? null;
  const { data, errors } = await app.ask(GetGroupsDocument, { id, asOf }, await app.service());
  expect(errors).toBeUndefined();
  return data.customer!.groups!.map(({ name }) => name);
}

/** Protects these tags and no others. */
export async function protect(app: TestApp, tags: string[]) {
  const { data, errors } = await app.ask(SetProtectedTagsDocument, { input: { tags } }, await app.staff());
  expect(errors).toBeUndefined();
  return data.setProtectedTags;
}
