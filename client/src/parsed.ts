import { type DocumentNode, parse } from 'graphql';
import type { Document } from './document.js';

/** An operation as Apollo Client takes it, with the types of its variables and its result. */
export interface TypedNode<Result, Variables> extends DocumentNode {
  /** In types only, where code generators keep it. */
  __apiType?: (variables: Variables) => Result;
}

/** The document of a text. */
export const parsed = <Result, Variables>(text: Document<Result, Variables>): TypedNode<Result, Variables> =>
  parse(text, { noLocation: true });
