// What has changed between two schemas, in words, and how much it matters to those who use them.
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  parse,
} from 'graphql';
import { federationChanges } from './federation-changes.ts';

/** `due` is the removal of something that was deprecated until a day that has passed. */
export type Level = 'breaking' | 'dangerous' | 'safe' | 'due';

export interface SchemaChange {
  level: Level;
  words: string;
}

/** The schema of a subgraph, whose federation directives are defined elsewhere. */
const schemaOf = (document: DocumentNode): GraphQLSchema =>
  buildASTSchema(document, { assumeValidSDL: true });

const levels: Record<CriticalityLevel, Level> = {
  [CriticalityLevel.Breaking]: 'breaking',
  [CriticalityLevel.Dangerous]: 'dangerous',
  [CriticalityLevel.NonBreaking]: 'safe',
};

/** @param today as `2026-11-30` */
export async function changesBetween(
  released: string,
  current: string,
  today: string,
): Promise<SchemaChange[]> {
  const [before, after] = [parse(released), parse(current)];
  const deprecated = new Map(deprecationsIn(schemaOf(before)).map(({ path, reason }) => [path, reason]));
  const changes = await diff(schemaOf(before), schemaOf(after));
  return [
    ...changes.flatMap(({ criticality, message, path = '', type }): SchemaChange[] => {
      if (/^DIRECTIVE_USAGE_|_DESCRIPTION_/.test(type)) return [];
      const level = levels[criticality.level];
      const until = dateIn(deprecated.get(path) ?? '');
      const isDue = type.endsWith('_REMOVED') && until !== undefined && until < today;
      return [{ level: level === 'breaking' && isDue ? 'due' : level, words: message }];
    }),
    ...federationChanges(before, after),
  ];
}

/** Paths such as `Query.customers.actives` of what is deprecated without a day on which it may go. */
export const undatedDeprecations = (sdl: string): string[] =>
  deprecationsIn(schemaOf(parse(sdl))).flatMap(({ path, reason }) => (dateIn(reason) ? [] : [path]));

function dateIn(reason: string): string | undefined {
  const [, date] = /\bRemoved after (\d{4}-\d{2}-\d{2})\.$/.exec(reason) ?? [];
  return date && !Number.isNaN(Date.parse(date)) ? date : undefined;
}

interface Deprecation {
  path: string;
  reason: string;
}

function deprecationsIn(schema: GraphQLSchema): Deprecation[] {
  const found: Deprecation[] = [];
  const look = (path: string, { deprecationReason }: { deprecationReason?: string | null | undefined }) => {
    if (deprecationReason != null) found.push({ path, reason: deprecationReason });
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      look(`${type.name}.${field.name}`, field);
      for (const arg of field.args) look(`${type.name}.${field.name}.${arg.name}`, arg);
    }
  }
  return found;
}
