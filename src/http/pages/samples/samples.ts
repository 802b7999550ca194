import { readdirSync, readFileSync } from 'node:fs';
import { parse, print, separateOperations } from 'graphql';
import { identities, leaving, ownAccount, proofs, registering, signingIn, visitors } from './account.js';
import { campaigns, cards, customers, merging, privacy, support, till } from './back-office.js';
import { addresses, hooks, staffWords, topics } from './lists.js';
import type { Sample, SampleGroup, SampleValues } from './sample.js';
import { webhooks } from './webhooks.js';

/** A sample for every operation that front ends have, in the order in which a newcomer meets them. */
export const sampleGroups: readonly SampleGroup[] = [
  registering,
  signingIn,
  ownAccount,
  addresses,
  topics,
  proofs,
  identities,
  visitors,
  leaving,
  till,
  cards,
  support,
  customers,
  staffWords,
  hooks,
  merging,
  privacy,
  webhooks,
  campaigns,
];

/** Where the operations for front ends are. */
const OPERATIONS = new URL('../../../../client/operations/', import.meta.url);

/** The text of each operation for front ends, with the fragments it uses, by its name. */
export function readOperations(): Map<string, string> {
  const files = readdirSync(OPERATIONS).filter((file) => file.endsWith('.graphql'));
  const texts = files.toSorted().map((file) => readFileSync(new URL(file, OPERATIONS), 'utf8'));
  const operations = Object.entries(separateOperations(parse(texts.join('\n'))));
  return new Map(operations.map(([name, document]) => [name, withOperationFirst(print(document), name)]));
}

/** Fragments of the files before would stand above the operation, which is what there is to see. */
function withOperationFirst(text: string, name: string): string {
  const parts = text.split('\n\n');
  const isOperation = (part: string) => new RegExp(`^(query|mutation) ${name}\\b`).test(part);
  return [...parts.filter(isOperation), ...parts.filter((part) => !isOperation(part))].join('\n\n');
}

/** The document as the explorer shows it: under a comment that says who sends it and what is needed. */
export function sampleQuery({ caller, first }: Sample, document: string): string {
  const who = caller === 'nobody' ? 'Without a token.' : `With the token of: ${caller}.`;
  const values = document.includes('$') ? [`# What it sends is under VARIABLES, below.`] : [];
  return [`# ${who}`, ...(first ? [`# ${first}`] : []), ...values, document].join('\n');
}

/** The variables with the values of the data at hand. What is not there any more is named instead. */
export function sampleVariables({ variables = {} }: Sample, values: SampleValues): string {
  const filled = JSON.stringify(
    variables,
    (_key, value: unknown) =>
      typeof value === 'string' && value.startsWith('$')
        ? (values[value.slice(1)] ?? `id of ${value.slice(1)}`)
        : value,
    2,
  );
  return filled;
}
