import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Caller } from '../../domain/work/caller.js';
import type { Capacity } from '../../platform/capacity.js';
import { requestScope } from '../../platform/request-scope.js';
import type { Context } from '../context.js';
import { costOf } from '../limits/cost.js';
import { limits } from '../limits/numbers.js';
import type { Reading } from '../limits/reading.js';
import { checkRootFields } from '../limits/root-fields.js';
import { checkShape, type Shape, shapeOf } from '../limits/shape.js';
import { hasMoreTokens } from '../limits/tokens.js';
import { checkVariables, problemFor, problemOfLiterals, referenceVariables } from '../limits/values.js';
import type { CallerStanding } from './caller-standing.js';
import { badRequest, overloaded, tooMuch, unanswerable } from './errors.js';
import { dependsOnCaller, permissions } from './permissions.js';

interface OperationChecks {
  callerStanding: CallerStanding;
  reading: Reading;
  /** Limits the cost of all operations that run at the same time. */
  capacity: Capacity;
  isBehindRouter: boolean;
  maxCost: number;
  /** For services and staff, which read pages, and for the references that a router resolves. */
  maxCostTrusted: number;
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
  isBehindRouter,
  maxCost,
  maxCostTrusted,
}: OperationChecks): ApolloServerPlugin<Context> {
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
  const checkCost = (asked: number, isTrustedWith: boolean) => {
    const most = isTrustedWith ? maxCostTrusted : maxCost;
    if (asked > most) throw tooMuch('cost', most, asked);
  };

  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue: context }) {
          // Without an operation, execution reports the missing name.
          if (!operation) return;
          const scope = requestScope();
          if (scope) scope.isQuery = operation.operation === 'query';
          const { shape, cost, check, isLong, asksWhoCalls, references } = factsOf(
            schema,
            document,
            operation,
          );
          check();
          checkVariables(request.variables, problemFor(operation.operation), references);
          const isForRouter = isBehindRouter && shape.rootFields.includes('_entities');
          if (!isForRouter && isLong) throw tooMuch('tokens', limits.tokens);
          reading.learn(request.query ?? '');
          const asked = cost(request.variables ?? {});
          checkCost(asked, isForRouter || isTrusted(context.claimed));
          await takeRoom(asked, context);
          if (asksWhoCalls && context.claimed) {
            context.caller = await callerStanding(context.claimed).catch((error: Error) => {
              throw unanswerable(error);
            });
          }
          checkCost(asked, isForRouter || isTrusted(context.caller));
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
  cost: (variables: Readonly<Record<string, unknown>>) => number;
  /** Throws if the operation breaks a rule that holds for every caller. */
  check: () => void;
  /** Too long for any caller but a router. */
  isLong: boolean;
  asksWhoCalls: boolean;
  /** Variables that hold references to entities. */
  references: ReadonlySet<string>;
}

const known = new WeakMap<OperationDefinitionNode, Facts>();

/** Worked out once per document: the document store gives the same one to every request that repeats it. */
function factsOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Facts {
  const found = known.get(operation);
  if (found) return found;
  const shape = shapeOf(document, operation);
  const literals = problemOfLiterals(document, problemFor(operation.operation));
  const type = operation.operation === 'mutation' ? 'Mutation' : 'Query';
  const facts: Facts = {
    shape,
    cost: costOf(schema, document, operation),
    check() {
      checkShape(shape);
      checkRootFields(operation, shape.rootFields);
      if (literals) throw badRequest(`${literals.where} ${literals.problem}.`);
    },
    isLong: hasManyTokens(document),
    references: referenceVariables(document),
    asksWhoCalls: shape.rootFields.some((name) => {
      const rule = permissions[`${type}.${name}`];
      return rule !== undefined && dependsOnCaller(rule);
    }),
  };
  known.set(operation, facts);
  return facts;
}
