import {
  BREAK,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  OperationTypeNode,
  visit,
} from 'graphql';
import { type CompiledQuery, type CompilerOptions, compileQuery, isCompiledQuery } from 'graphql-jit';
import { createCache } from '../../platform/bounded-cache.js';
import type { Context } from '../context.js';
import { BYTES_PER_CHARACTER } from '../limits/document-store.js';
import { tracedSchema } from '../tracing/traced-schema.js';

/** Root fields whose reads repeat and whose parents are plain rows. All others are left to graphql-js. */
const COMPILED_FIELDS = new Set(['me', 'customer', 'customers', 'searchCustomers', '_entities']);
/** Measured: compiled code takes 15 to 45 bytes for each character of its document, which it keeps as well. */
const BYTES_OF_CODE = 50;

export interface Execution {
  document: DocumentNode;
  /** Equal for equal documents and operations. */
  key: string;
  operationName: string | undefined;
  variableValues: Record<string, unknown> | undefined;
  contextValue: unknown;
}

type Query = CompiledQuery['query'];
/** `query` is null for an operation that is left to graphql-js. */
type Compiled = { query: Query | null; characters: number };
export type Compile = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  options: Partial<CompilerOptions>,
) => CompiledQuery | ExecutionResult;

/**
 * Executes operations; repeated ones run as compiled code.
 *
 * A document is compiled when it is seen for the second time, and few are kept: a client that sends ever new
 * documents costs us no compilation and no memory. If compiled code ends with an error, graphql-js executes the
 * operation again and reports the error and its place; nothing is read twice for it, because the request's loaders
 * remember what they read.
 */
export function repeatingExecutor(
  schema: GraphQLSchema,
  options: ExecutionArgs['options'] = {},
  compile: Compile = compileQuery,
) {
  const compiled = createCache<Compiled>('compiled', {
    bytesOf: ({ query, characters }) => (query ? characters * (BYTES_PER_CHARACTER + BYTES_OF_CODE) : 0),
  });
  const seen = createCache<true>('comesAgain');

  const compiledFor = ({ key, document, operationName }: Execution): Query | null => {
    const known = compiled.get(key);
    if (known) return known.query;
    if (!seen.has(key)) {
      seen.set(key, true);
      return null;
    }
    const result = isCompilable(document, operationName)
      ? compile(schema, document, operationName, {
          disableLeafSerialization: true,
          disablingCapturingStackErrors: true,
        })
      : {};
    const query = isCompiledQuery(result) ? result.query : null;
    compiled.set(key, { query, characters: document.loc?.end ?? 1 });
    return query;
  };

  let traced: GraphQLSchema | undefined;

  return async (execution: Execution): Promise<ExecutionResult> => {
    const { contextValue, variableValues } = execution;
    if (isTraced(contextValue)) {
      traced ??= tracedSchema(schema);
      return execute({ schema: traced, options, ...execution });
    }
    const query = compiledFor(execution);
    if (query) {
      const result = await query(undefined, contextValue, variableValues);
      if (!result.errors) return result;
    }
    return execute({ schema, options, ...execution });
  };
}

/** Whether a router asks how long each field takes. Compiled code does not tell. */
export const isTraced = (context: unknown) =>
  (context as Partial<Context> | undefined)?.traceField !== undefined;

function isCompilable(document: DocumentNode, operationName: string | undefined): boolean {
  const operation = getOperationAST(document, operationName);
  return (
    operation?.operation === OperationTypeNode.QUERY &&
    operation.selectionSet.selections.every(
      (selection) => selection.kind === Kind.FIELD && COMPILED_FIELDS.has(selection.name.value),
    ) &&
    !isBeyondCompiler(document)
  );
}

/**
 * Whether graphql-jit would execute the document wrongly: it forgets `@skip` and `@include` where it merges two
 * selections of one field, and it writes names into plain objects, where `__proto__` is no member and other inherited
 * names already exist.
 */
function isBeyondCompiler(document: DocumentNode): boolean {
  let isFound = false;
  const found = () => {
    isFound = true;
    return BREAK;
  };
  visit(document, {
    Directive: found,
    Name: ({ value }) => (value in Object.prototype ? found() : undefined),
  });
  return isFound;
}
