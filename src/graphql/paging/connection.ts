import type { PageAsked } from './page.js';
import type { PageInfo } from './page-info.type.js';

type PageRead = Pick<PageAsked<unknown>, 'size' | 'isBackwards' | 'isInside'>;

/**
 * A page of a list in the form of GraphQL Cursor Connections, made from one row more than the page holds. A page that
 * was read backwards comes in that order. A cursor is written only when it is requested.
 */
export class Connection<Node> {
  readonly nodes: Node[];
  readonly #page: PageRead;
  readonly #goesOn: boolean;
  readonly #cursorOf: (node: Node) => string;

  constructor(found: readonly Node[], page: PageRead, cursorOf: (node: Node) => string) {
    const nodes = found.slice(0, page.size);
    this.nodes = page.isBackwards ? nodes.reverse() : nodes;
    this.#page = page;
    this.#goesOn = found.length > page.size;
    this.#cursorOf = cursorOf;
  }

  get edges(): Array<{ node: Node; cursor: string }> {
    return this.nodes.map((node) => ({ node, cursor: this.#cursorOf(node) }));
  }

  get pageInfo(): PageInfo {
    const { isBackwards, isInside } = this.#page;
    const [first, last] = [this.nodes[0], this.nodes.at(-1)];
    return {
      hasNextPage: isBackwards ? isInside : this.#goesOn,
      hasPreviousPage: isBackwards ? this.#goesOn : isInside,
      startCursor: first === undefined ? null : this.#cursorOf(first),
      endCursor: last === undefined ? null : this.#cursorOf(last),
    };
  }
}
