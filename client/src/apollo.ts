import { connections, outcomeTypes, valueTypes } from './generated/caches.js';

export { documentHash } from './document.js';
export * from './generated/apollo-documents.js';
export { possibleTypes } from './generated/caches.js';
export type { TypedNode } from './parsed.js';

interface PageInfo {
  hasPreviousPage?: boolean;
  startCursor?: string | null;
  endCursor?: string | null;
}

/** A list that is answered page by page. */
interface Pages {
  nodes?: readonly unknown[];
  edges?: readonly unknown[];
  pageInfo?: PageInfo;
}

interface FieldPolicy {
  keyArgs: string[];
  merge(present: Pages | undefined, page: Pages, options: { args: Record<string, unknown> | null }): Pages;
}

interface TypePolicy {
  keyFields?: false;
  merge?: true;
  fields?: Record<string, FieldPolicy>;
}

const joined = (first: Pages, second: Pages): Pages => ({
  ...first,
  ...second,
  ...(first.nodes && second.nodes && { nodes: [...first.nodes, ...second.nodes] }),
  ...(first.edges && second.edges && { edges: [...first.edges, ...second.edges] }),
  pageInfo: { ...first.pageInfo, ...second.pageInfo, ...beginningOf(first.pageInfo) },
});

const beginningOf = ({ hasPreviousPage, startCursor }: PageInfo = {}): PageInfo => ({
  ...(hasPreviousPage !== undefined && { hasPreviousPage }),
  ...(startCursor !== undefined && { startCursor }),
});

/** A page that continues the list at either end is joined to it; any other begins the list anew. */
const mergePages: FieldPolicy['merge'] = (present, page, { args }) => {
  const { after, before } = args ?? {};
  if (present && after != null && after === present.pageInfo?.endCursor) return joined(present, page);
  if (present && before != null && before === present.pageInfo?.startCursor) return joined(page, present);
  return page;
};

const fieldsOf = (type: string) =>
  connections
    .filter((connection) => connection.type === type)
    .map(({ field, keyArgs }) => [field, { keyArgs, merge: mergePages }]);

/**
 * For Apollo Client's `InMemoryCache`: everything is kept by its id, outcomes of mutations and queries are not kept by
 * themselves, parts such as addresses are merged, and `fetchMore` joins the pages of a list.
 */
export const typePolicies: Record<string, TypePolicy> = Object.fromEntries([
  ...outcomeTypes.map((name) => [name, { keyFields: false }]),
  ...valueTypes.map((name) => [name, { merge: true }]),
  ...connections.map(({ type }) => [type, { fields: Object.fromEntries(fieldsOf(type)) }]),
]);
