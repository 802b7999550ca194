import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { type Scope, scopes } from '../../../src/domain/work/caller.js';
import { permissions, type Rule } from '../../../src/graphql/guard/permissions.js';
import { createSchema } from '../../../src/graphql/schema/schema.js';

const { schema } = await createSchema();
const fields = [schema.getQueryType()!, schema.getMutationType()!, schema.getSubscriptionType()!].flatMap(
  (root) =>
    Object.values(root.getFields())
      .filter(({ name }) => !name.startsWith('_'))
      .map(({ name, description }) => ({ path: `${root.name}.${name}`, description: description ?? '' })),
);

const isField = (name: string) => fields.some(({ path }) => path.endsWith(`.${name}`));

/** The scopes the table names for a field, whatever each of them does there. */
const scopesOf = (rule: Rule, kind: 'SERVICE' | 'STAFF' = 'STAFF'): Scope[] => {
  const { also, more, moreForStaff, otherwise } = rule;
  const ofStaff = kind === 'STAFF' ? moreForStaff : undefined;
  const scopes = (kind === 'STAFF' ? rule.scopesOfStaff : undefined) ?? rule.scopes ?? [];
  return [...scopes, also, more, ofStaff, otherwise?.scope].filter((scope) => scope !== undefined);
};
/** Those of all who may call it. */
const allScopesOf = (rule: Rule) => [
  ...new Set((['SERVICE', 'STAFF'] as const).flatMap((kind) => scopesOf(rule, kind))),
];

/** The wordings in which a description says who may: CONTRIBUTING.md lists them. */
const scopeNamed = /`([a-z]+:[a-z]+)`/g;
const forWhom = [/\b[Ff]or (services and staff|services|staff)\b/, /\b(staff) with\b/];

/** What a sentence says: the scopes it names, and of services and staff the one it is for, or both. */
function saidBy(description: string) {
  const named = [...new Set([...description.matchAll(scopeNamed)].map(([, scope]) => scope!))];
  const [only = 'services and staff'] = forWhom.flatMap((pattern) => pattern.exec(description)?.[1] ?? []);
  const callers = { services: ['SERVICE'], staff: ['STAFF'], 'services and staff': ['SERVICE', 'STAFF'] };
  return {
    named: named.toSorted(),
    callers: named.length === 0 ? [] : callers[only as keyof typeof callers],
  };
}

describe('what a description says a scope opens', () => {
  test.each(fields)('$path is open as it is described [L01]', ({ path, description }) => {
    const rule = permissions[path]!;
    const isForBackOffice = (kind: string) => kind === 'SERVICE' || kind === 'STAFF';
    const how = `${path} says “${description}”
which names the scopes that match ${scopeNamed}, and is for whom the first of ${forWhom.join(' and ')} says, else for
services and staff. The row in src/graphql/guard/permissions.ts says something else`;
    expect(
      { named: allScopesOf(rule).toSorted(), callers: rule.callers.filter(isForBackOffice).toSorted() },
      how,
    ).toEqual(saidBy(description));
  });

  test.each([
    ['For services with `a:b`.', ['SERVICE']],
    ['For staff with `a:b`.', ['STAFF']],
    ['For customers themselves, staff with `a:b`, and nobody else.', ['STAFF']],
    ['For customers themselves, or with `a:b`.', ['SERVICE', 'STAFF']],
    ['For customers themselves, and for services and staff with `a:b`.', ['SERVICE', 'STAFF']],
    ['For customers themselves.', []],
  ])('a sentence says who may: %s [L01]', (description, callers) => {
    expect(saidBy(description).callers).toEqual(callers);
  });

  test('every scope opens a field, or more of one [L01]', () => {
    const used = new Set(Object.values(permissions).flatMap((rule) => allScopesOf(rule)));
    expect(scopes.filter((scope) => !used.has(scope)).toSorted()).toEqual([]);
  });

  test('docs/scopes.md says of each scope what it opens, for services and for staff [L01]', async () => {
    const page = await readFile('docs/scopes.md', 'utf8');
    const rows = [...page.matchAll(/^\| (`[a-z]+:[a-z]+`.*?) \| (.*?) \| (.*?) \|$/gm)];
    const names = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name!);
    const told = new Map<string, Record<'SERVICE' | 'STAFF', string[]>>();
    for (const [, first = '', service = '', staff = ''] of rows) {
      const services = names(service, /`([a-zA-Z]+)`/g).filter(isField);
      const same = staff.startsWith('the same') ? services : [];
      const ofStaff = [...same, ...names(staff, /`([a-zA-Z]+)`/g).filter(isField)];
      for (const scope of names(first, /`([a-z]+:[a-z]+)`/g)) {
        told.set(scope, { SERVICE: services.toSorted(), STAFF: [...new Set(ofStaff)].toSorted() });
      }
      if (told.size >= scopes.length) break;
    }
    const opened = (scope: Scope, kind: 'SERVICE' | 'STAFF') =>
      Object.entries(permissions)
        .filter(([, rule]) => rule.callers.includes(kind) && scopesOf(rule, kind).includes(scope))
        .map(([path]) => path.split('.')[1]!)
        .toSorted();
    expect([...told.keys()].toSorted()).toEqual(scopes.toSorted());
    for (const scope of scopes) {
      const is = { SERVICE: opened(scope, 'SERVICE'), STAFF: opened(scope, 'STAFF') };
      expect([scope, told.get(scope)]).toEqual([scope, is]);
    }
  });

  test('a router is told every set of scopes that is enough [L01]', async () => {
    const sdl = await readFile('schema/customer.authorized.graphql', 'utf8');
    const directiveOf = (field: string) =>
      new RegExp(`^  ${field}\\([^]*?\\): \\S+ @requiresScopes\\(scopes: ([^)]*)\\)`, 'm').exec(sdl)?.[1];
    expect(directiveOf('recordCustomer')).toBe('[["till:record"], ["customers:write"]]');
    expect(directiveOf('checkCard')).toBe('[["cards:check"], ["till:record"], ["customers:write"]]');
    expect(directiveOf('customer')).toBe('[["customers:read"], ["till:record"], ["customers:write"]]');
    expect(directiveOf('issueCard')).toBe('[["customers:write"], ["accounts:support"]]');
    expect(directiveOf('mergePreview')).toBe('[["customers:merge", "customers:read"]]');
  });
});
