import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gql, stringifyDocument } from '@urql/core';
import {
  buildSchema,
  type FieldNode,
  getNamedType,
  getOperationAST,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { documentHash, sameTokens } from '../../client/src/document.js';
import * as nodes from '../../client/src/generated/apollo-documents.js';
import { outcomeTypes, possibleTypes, typesWithoutId } from '../../client/src/generated/caches.js';
import * as texts from '../../client/src/generated/documents.js';
import { permissions } from '../../src/graphql/guard/permissions.js';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const schema = buildSchema(read('schema/customer.graphql'), { assumeValidSDL: true });
const manifest = JSON.parse(read('client/persisted-documents.json')) as Record<string, string>;

const operations = Object.entries(texts).map(([name, text]) => ({
  name: name.replace(/Document$/, ''),
  text: text as string,
  document: parse(text),
}));
const rootFields = (document: (typeof operations)[number]['document']) =>
  getOperationAST(document)!.selectionSet.selections as readonly FieldNode[];

describe('the operations for front ends', () => {
  test('are there for every query and mutation that somebody may call', () => {
    const callable = Object.entries(permissions)
      .filter(([, { callers }]) => callers.length > 0 && !callers.includes('ROUTER'))
      .map(([field]) => field)
      .filter((field) => field !== 'Query._entities' && !field.startsWith('Subscription.'));
    const asked = operations.flatMap(({ document }) => {
      const { operation } = getOperationAST(document)!;
      const type = operation === 'query' ? 'Query' : 'Mutation';
      return rootFields(document).map(({ name }) => `${type}.${name.value}`);
    });
    expect(callable.length).toBeGreaterThan(60);
    expect(callable.filter((field) => !asked.includes(field))).toEqual([]);
  });

  test('have one field at the top, and mutations its name', () => {
    for (const { name, document } of operations) {
      const [field, ...others] = rootFields(document);
      expect(others, name).toEqual([]);
      const { operation, name: own } = getOperationAST(document)!;
      expect(own?.value).toBe(name);
      if (operation === 'mutation') expect(name.toLowerCase()).toBe(field!.name.value.toLowerCase());
    }
  });

  test('ask for every field of every problem they can meet', () => {
    const [common, ...others] = Object.values(schema.getTypeMap())
      .filter(isInterfaceType)
      .filter((type) => ['message', 'status'].every((field) => field in type.getFields()));
    expect(others).toEqual([]);
    const problems = schema.getPossibleTypes(common!);
    const everything = problems.flatMap((type) =>
      Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
    );
    const asked = new Set<string>();
    const info = new TypeInfo(schema);
    for (const { document } of operations) {
      visit(
        document,
        visitWithTypeInfo(info, {
          Field({ name }) {
            const type = info.getParentType()!;
            const concrete = isInterfaceType(type) ? schema.getPossibleTypes(type) : [type];
            for (const one of concrete) asked.add(`${one.name}.${name.value}`);
          },
        }),
      );
    }
    expect(everything.length).toBeGreaterThan(100);
    expect(everything.filter((field) => !asked.has(field))).toEqual([]);
  });

  test('ask for the name of the type wherever a cache would add it', () => {
    for (const { name, document } of operations) {
      visit(document, {
        SelectionSet(node, _key, parent) {
          if (parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION) return;
          const names = node.selections.map((one) => (one.kind === Kind.FIELD ? one.name.value : ''));
          expect(names, name).toContain('__typename');
        },
      });
    }
  });
});

describe('the manifest of persisted documents', () => {
  test('has every operation under the SHA-256 of its text', () => {
    expect(Object.values(manifest).toSorted()).toEqual(operations.map(({ text }) => text).toSorted());
    for (const [hash, text] of Object.entries(manifest)) {
      expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
    }
  });

  test('is found by a hash that is the same however a client prints the operation', async () => {
    const textOf = new Map(operations.map(({ name, text }) => [`${name}Document`, text]));
    for (const [name, node] of Object.entries(nodes)) {
      const text = textOf.get(name)!;
      // What the tokens of a text are is told without looking into strings.
      expect(text).not.toMatch(/["#]/);
      const printed = [text, print(node), stringifyDocument(gql(text))];
      expect(new Set(printed).size, name).toBeGreaterThan(1);
      const hashes = await Promise.all(printed.map(documentHash));
      expect(new Set(hashes).size, name).toBe(1);
      expect(manifest[hashes[0]!], name).toBe(text);
    }
  });

  test('leaves apart what GraphQL does not take for the same', () => {
    expect(sameTokens('{ a, b }')).toBe('{a b}');
    expect(sameTokens('query Q ( $a : Int = 1 ) { a( b : $a ) ... on C { d } ...E } # end')).toBe(
      'query Q($a:Int=1){a(b:$a)...on C{d}...E}',
    );
    expect(sameTokens('{ ab }')).not.toBe(sameTokens('{ a b }'));
  });
});

describe('what caches are told', () => {
  test('are the members of every interface and union', () => {
    const abstract = Object.values(schema.getTypeMap()).flatMap((type) =>
      !type.name.startsWith('__') && (isInterfaceType(type) || 'getTypes' in type) ? [type] : [],
    );
    expect(Object.keys(possibleTypes).toSorted()).toEqual(abstract.map(({ name }) => name).toSorted());
    for (const type of abstract) {
      const members = schema.getPossibleTypes(type).map(({ name }) => name);
      expect(possibleTypes[type.name], type.name).toEqual(members.toSorted());
    }
  });

  test('is of every type whether it is kept by its id', () => {
    const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
    const told = new Set([...outcomeTypes, ...typesWithoutId]);
    const kept = objects.filter(({ name }) => !told.has(name) && !/^(__.*|Query|Mutation)$/.test(name));
    expect(kept.length).toBeGreaterThan(8);
    for (const type of kept) expect(getNamedType(type.getFields()['id']?.type)?.name, type.name).toBe('ID');
    const mutation = schema.getMutationType()!.getFields();
    const results = Object.values(mutation).map(({ type }) => getNamedType(type).name);
    for (const name of results.flatMap((result) => possibleTypes[result]!))
      expect(outcomeTypes).toContain(name);
  });
});
