import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type FieldNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { CustomerSelection } from '../../../reads/customers.js';
import type { Context } from '../../context.js';
import { seesEveryone } from '../../customer/others-traces.js';
import type { Execution } from '../compiled.js';
import { writtenCustomers } from './customer-answer.js';
import { type CutOperation, cutOperation } from './cut-operation.js';
import { leafSchema, NotWrittenError } from './leaf-schema.js';
import { noteWritten } from './write-answer.js';

/** PostgreSQL's class of errors for statements that are wrong in themselves. */
const WRONG_STATEMENT = /^42/;

/** Whether the error has to do with what is written, so that the whole operation would have another one, or none. */
const isOfWriting = ({ originalError }: GraphQLError, { isMerged }: CutOperation) =>
  // Errors name every place of a field, of which only the first is left.
  isMerged ||
  originalError instanceof NotWrittenError ||
  WRONG_STATEMENT.test(String((originalError as { code?: unknown } | undefined)?.code));

/** How the customers below each root field are written. */
type Selections = ReadonlyMap<FieldNode, CustomerSelection>;

interface Plan {
  operation: OperationDefinitionNode;
  cut: CutOperation;
  /** For callers who see everyone and for others, if that is all it depends on; null if it cannot be written. */
  fixed: Map<boolean, Selections | null>;
}

/**
 * Executes operations whose customers PostgreSQL can write, whole: the same resolvers find the customers, and what was
 * asked of these is selected in the names of the answer. Null where that cannot be done: then nothing is lost by
 * executing the operation as usual.
 */
export function writtenExecution(schema: GraphQLSchema, options: ExecutionArgs['options'] = {}) {
  const leaves = leafSchema(schema);
  const plans = new WeakMap<OperationDefinitionNode, Plan | null>();

  const planOf = ({ document, operationName }: Execution): Plan | null => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return null;
    const known = plans.get(operation);
    if (known !== undefined) return known;
    const cut = cutOperation(schema, document, operation);
    const plan = cut && { operation, cut, fixed: new Map() };
    plans.set(operation, plan);
    return plan;
  };

  const selectionsOf = (
    { operation, cut, fixed }: Plan,
    caller: Context['caller'],
    given: Record<string, unknown>,
  ): Selections | null => {
    const sees = seesEveryone(caller);
    const known = fixed.get(sees);
    if (known !== undefined) return known;
    const coerced = cut.dependsOnVariables
      ? getVariableValues(schema, operation.variableDefinitions ?? [], given).coerced
      : {};
    if (!coerced) return null;
    const asked = { schema, fragments: cut.fragments, variableValues: coerced };
    const selections = new Map<FieldNode, CustomerSelection>();
    for (const [field, nodes] of cut.below) {
      const selection = writtenCustomers(asked, nodes, caller);
      if (selection) selections.set(field, selection);
    }
    const found = selections.size === cut.below.size ? selections : null;
    if (!cut.dependsOnVariables) fixed.set(sees, found);
    return found;
  };

  return async (execution: Execution): Promise<ExecutionResult | null> => {
    const plan = planOf(execution);
    const context = execution.contextValue as Context;
    const { variableValues = {}, operationName } = execution;
    const selections = plan && selectionsOf(plan, context.caller, variableValues);
    if (!selections) return null;
    context.written = selections;
    try {
      const result = await execute({
        schema: leaves,
        document: plan.cut.document,
        contextValue: context,
        variableValues,
        operationName,
        options,
      });
      if (result.errors?.some((error) => isOfWriting(error, plan.cut))) return null;
      if (result.data) noteWritten(result.data);
      return result;
    } finally {
      context.written = undefined;
    }
  };
}
