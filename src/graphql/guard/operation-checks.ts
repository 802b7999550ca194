import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { AccessSettings } from '../../config/access.js';
import type { Caller } from '../../domain/work/caller.js';
import type { Capacity } from '../../platform/capacity.js';
import { requestScope } from '../../platform/request-scope.js';
import type { Context } from '../context.js';
import { costOf } from '../limits/cost.js';
import { limits } from '../limits/numbers.js';
import type { Reading } from '../limits/reading.js';
import { countReferences, ENTITIES } from '../limits/references.js';
import { checkRootFields, rootTypeOf } from '../limits/root-fields.js';
import { checkShape, type Shape, shapeOf } from '../limits/shape.js';
import { checkSize, type Size } from '../limits/size.js';
import { hasMoreTokens } from '../limits/tokens.js';
import { checkVariables, problemFor, problemOfLiterals, referenceVariables } from '../limits/values.js';
import { type ReadAhead, readAheadOf } from '../reading/ahead.js';
import type { CallerStanding } from './caller-standing.js';
import { badRequest, overloaded, tooMuch, unanswerable } from './errors.js';
import { dependsOnCaller, permissions } from './permissions.js';

interface OperationChecks {
  callerStanding: CallerStanding;
  reading: Reading;
  /** Limits the cost of all operations that run at the same time. */
  capacity: Capacity;
  access: Pick<AccessSettings, 'routerSecrets' | 'operationLimits'>;
}

/**
 * Checks a request once its operation is valid and before any of it runs: whether it asks for too much, and who
 * calls.
 *
 * The caller's standing costs a statement, so it is looked up once, and only for operations whose answer depends on
 * it. Other operations see no caller at all.
 */
export function operationChecks({
  callerStanding,
  reading,
  capacity,
  access: { routerSecrets, operationLimits },
}: OperationChecks): ApolloServerPlugin<Context> {
  const isBehindRouter = routerSecrets.length > 0;
  /** Functions that give a request's capacity back, once, when its answer is made or its caller has gone. */
  const rooms = new WeakMap<Context, () => void>();
  const takeRoom = async (cost: number, context: Context) => {
    const scope = requestScope();
    const giveBack = await capacity.take(cost, scope?.signal).catch(() => {
      throw overloaded();
    });
    rooms.set(context, giveBack);
    scope?.whenOver?.(giveBack);
  };
  const check = (size: Size, shape: Shape, caller: Caller | null) =>
    checkSize(operationLimits, size, shape, { isTrusted: isTrusted(caller), isBehindRouter });

  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, source, operation, request, contextValue: context }) {
          // Without an operation, execution reports the missing name.
          if (!operation) return;
          const scope = requestScope();
          if (scope) scope.isQuery = operation.operation !== 'mutation';
          const facts = factsOf(schema, document, operation);
          const { shape, asksWhoCalls } = facts;
          facts.check();
          checkVariables(request.variables, problemFor(operation.operation), facts.referenceVariables);
          const isForRouter = isBehindRouter && shape.rootFields.some(({ name }) => name.value === ENTITIES);
          if (!isForRouter && facts.isLong) throw tooMuch('tokens', limits.tokens);
          reading.learn(source);
          const size = facts.size(request.variables ?? {});
          context.cost = size.cost;
          check(size, shape, context.claimed);
          await takeRoom(size.cost, context);
          if (asksWhoCalls && context.claimed) {
            const standing = callerStanding(context.claimed);
            facts.readAhead?.(context, request.variables ?? {});
            context.caller = await standing.catch((error: Error) => {
              throw unanswerable(error);
            });
          }
          check(size, shape, context.caller);
        },
        async willSendResponse({ contextValue }) {
          rooms.get(contextValue)?.();
        },
      };
    },
  };
}

const isTrusted = (caller: Caller | null) => caller?.kind === 'SERVICE' || caller?.kind === 'STAFF';

const hasManyTokens = ({ loc }: DocumentNode) =>
  loc !== undefined && loc.end > limits.tokens && hasMoreTokens(loc.source.body, limits.tokens);

interface Facts {
  shape: Shape;
  size: (variables: Readonly<Record<string, unknown>>) => Size;
  /** Throws if the operation breaks a rule that holds for every caller. */
  check: () => void;
  /** Too long for any caller but a router. */
  isLong: boolean;
  asksWhoCalls: boolean;
  /** Begins what can be read while it is looked up who calls. */
  readAhead: ReadAhead | null;
  /** Variables that hold references to entities. */
  referenceVariables: ReadonlySet<string>;
}

const known = new WeakMap<OperationDefinitionNode, Facts>();

/** Worked out once per document: the document store gives the same one to every request that repeats it. */
function factsOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Facts {
  const found = known.get(operation);
  if (found) return found;
  const shape = shapeOf(document, operation);
  const literals = problemOfLiterals(document, problemFor(operation.operation));
  const type = rootTypeOf(operation);
  const cost = costOf(schema, document, operation);
  const references = shape.rootFields
    .filter(({ name }) => name.value === ENTITIES)
    .map((field) => countReferences(field, operation));
  const facts: Facts = {
    shape,
    size: (variables) => ({
      depth: shape.depth,
      references: references.reduce<number>(
        (sum, count) => sum + (typeof count === 'number' ? count : count(variables)),
        0,
      ),
      cost: cost(variables),
    }),
    check() {
      checkShape(shape);
      checkRootFields(operation, shape.rootFields);
      if (literals) throw badRequest(`${literals.where} ${literals.problem}.`);
    },
    isLong: hasManyTokens(document),
    readAhead: readAheadOf(schema, operation),
    referenceVariables: referenceVariables(document),
    asksWhoCalls: shape.rootFields.some(({ name }) => {
      const rule = permissions[`${type}.${name.value}`];
      return rule !== undefined && dependsOnCaller(rule);
    }),
  };
  known.set(operation, facts);
  return facts;
}
