// What neighbours, gateways and contracts lose when a federation directive goes from a place that stays.
import { type ConstDirectiveNode, type DocumentNode, Kind, print, visit } from 'graphql';
import type { SchemaChange } from './schema-changes.ts';

/** The directives that others rely on. Without a key or `@shareable` they do not compose any more. */
const MATTERING: Record<string, SchemaChange['level']> = {
  key: 'breaking',
  shareable: 'breaking',
  tag: 'dangerous',
};

/** Directives as they are written, by places such as `Query.customers.first`. */
function directivesIn(document: DocumentNode): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const place: string[] = [];
  visit(document, {
    enter(node) {
      if (!('name' in node) || !node.name || node.kind === Kind.DIRECTIVE) return;
      if (!/Definition$/.test(node.kind)) return;
      place.push(node.name.value);
      const directives = 'directives' in node ? (node.directives as readonly ConstDirectiveNode[]) : [];
      const written = directives.filter(({ name }) => name.value in MATTERING).map((one) => print(one));
      found.set(place.join('.'), written);
    },
    leave(node) {
      if ('name' in node && node.name && /Definition$/.test(node.kind)) place.pop();
    },
  });
  return found;
}

export function federationChanges(before: DocumentNode, after: DocumentNode): SchemaChange[] {
  const now = directivesIn(after);
  return [...directivesIn(before)].flatMap(([place, written]) => {
    const present = now.get(place);
    // What is gone as a whole is named by itself.
    if (!present) return [];
    return written
      .filter((one) => !present.includes(one))
      .map((one) => ({
        level: MATTERING[/^@(\w+)/.exec(one)![1]!]!,
        words: `Directive '${one}' was removed from '${place}'`,
      }));
  });
}
