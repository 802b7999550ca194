/**
 * A page of a list in the form of GraphQL Cursor Connections, made from one row more than the page holds. A cursor is
 * written only when it is requested.
 */
export class Connection<Node> {
  readonly nodes: Node[];
  readonly #hasNextPage: boolean;
  readonly #cursorOf: (node: Node) => string;

  constructor(found: Node[], first: number, cursorOf: (node: Node) => string) {
    this.nodes = found.slice(0, first);
    this.#hasNextPage = found.length > first;
    this.#cursorOf = cursorOf;
  }

  get edges(): Array<{ node: Node; cursor: string }> {
    return this.nodes.map((node) => ({ node, cursor: this.#cursorOf(node) }));
  }

  get pageInfo(): { hasNextPage: boolean; endCursor: string | null } {
    const last = this.nodes.at(-1);
    return { hasNextPage: this.#hasNextPage, endCursor: last === undefined ? null : this.#cursorOf(last) };
  }
}
