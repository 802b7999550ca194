import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { Kind, parse } from 'graphql';
import { project, read } from '../pages.ts';

/** An operation of the package for front ends. */
export interface Operation {
  file: string;
  text: string;
}

const titles: Record<string, string> = {
  account: 'Registering and signing in',
  'account-changes': 'Changing an account',
  me: 'Customers about themselves',
  till: 'Tills and balances',
  'back-office': 'Services and staff',
  campaigns: 'Campaigns',
};

/** Operations by the root fields that they ask for. */
export function operationsByField(): Map<string, Operation[]> {
  const found = new Map<string, Operation[]>();
  for (const file of globSync('client/operations/*.graphql', { cwd: project }).toSorted()) {
    for (const { kind, loc, ...definition } of parse(read(file)).definitions) {
      if (kind !== Kind.OPERATION_DEFINITION || !('selectionSet' in definition)) continue;
      for (const selection of definition.selectionSet.selections) {
        if (selection.kind !== Kind.FIELD) continue;
        const operation = { file, text: loc!.source.body.slice(loc!.start, loc!.end) };
        const { value: name } = selection.name;
        found.set(name, [...(found.get(name) ?? []), operation]);
      }
    }
  }
  return found;
}

/** What the operations of a file are about. */
export function subjectOf(operation: Operation | undefined): string {
  if (!operation) return 'Others';
  const name = basename(operation.file, '.graphql');
  return titles[name] ?? name;
}

/** All subjects, in their order. */
export const subjects = (given: readonly string[]): string[] => {
  const order = Object.values(titles);
  const place = (subject: string) => (order.includes(subject) ? order.indexOf(subject) : order.length);
  return [...new Set(given)].toSorted((one, other) => place(one) - place(other) || one.localeCompare(other));
};
