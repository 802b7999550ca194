import type { TestApp } from './app.js';

/** A page of a list, whatever it is of. */
export interface Page {
  nodes: Array<{ id: string }>;
  edges: Array<{ cursor: string; node: { id: string } }>;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}
/** Reads a page of a list, by its arguments as they are written. */
export type List = (page: string) => Promise<{ data?: Page | null; message?: string | undefined }>;

const PAGE_INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
export const fields = (node: string) =>
  `{ nodes { ${node} } edges { cursor node { ${node} } } ${PAGE_INFO} }`;

/** A list as somebody reads it, a member of staff unless given; `document` has `%` where the page is asked for. */
export const listsOf =
  (app: TestApp) =>
  (
    document: string,
    find: (data: unknown) => Page,
    id = (node: unknown) => (node as { id: string }).id,
    reader = () => app.staff(['customers:read']),
  ): List =>
  async (page) => {
    const sender = await reader();
    const { data, errors } = await app.ask(document.replace('%', page ? `(${page})` : ''), {}, sender);
    if (errors) return { message: errors[0]!.message };
    const { nodes, edges, pageInfo } = find(data);
    return {
      data: {
        nodes: nodes.map((node) => ({ id: id(node) })),
        edges: edges.map(({ cursor, node }) => ({ cursor, node: { id: id(node) } })),
        pageInfo,
      },
    };
  };
