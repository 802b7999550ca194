import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { type Context, forgetWhatWasRead } from '../context.js';
import { authorize, permissions, type Rule } from './permissions.js';
import { putStaffOnRecord } from './staff-record.js';

type Resolve = GraphQLFieldResolver<unknown, Context>;

/** Makes every root field ask the permission table first. Denials to known callers and actions by staff are logged. */
export function guardRootFields(schema: GraphQLSchema): void {
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const path = `${type?.name}.${field.name}`;
      const rule = permissions[path];
      if (!rule) throw new Error(`${path} has no row in permissions.ts.`);
      const resolve = field.resolve as Resolve;
      const guarded: Resolve = (root, args, context, info) => {
        const { caller } = context;
        try {
          authorize(rule, context, args);
        } catch (refusal) {
          if (isFirst(context, info.path.key)) putDenialOnRecord(context, path);
          throw refusal;
        }
        const isMutation = type === schema.getMutationType();
        if (isMutation) forgetWhatWasRead(context);
        const answer = () => {
          const answered = resolve(root, args, context, info);
          return isMutation ? noteOutcome(context, path, answered) : answered;
        };
        return caller?.kind === 'STAFF' && isFirst(context, info.path.key)
          ? putStaffOnRecord(context, caller, path, args, answer)
          : answer();
      };
      field.resolve = guarded as typeof field.resolve;
      // Each message of a subscription is resolved by itself, and so is asked about, too.
      if (field.subscribe) field.subscribe = guardSubscription(path, rule, field.subscribe);
    }
  }
}

const guardSubscription =
  (path: string, rule: Rule, subscribe: Resolve): Resolve =>
  (root, args, context, info) => {
    try {
      authorize(rule, context, args);
    } catch (refusal) {
      putDenialOnRecord(context, path);
      throw refusal;
    }
    return subscribe(root, args, context, info);
  };

function putDenialOnRecord({ caller, audit }: Context, operation: string): void {
  if (!caller) return;
  audit({ event: 'access-denied', operation, callerKind: caller.kind, callerId: caller.id });
}

/** Notes outcomes with a wider meaning: a busy server, and a denial that was known only once the customer was. */
async function noteOutcome(context: Context, path: string, answering: unknown): Promise<unknown> {
  const answered = await answering;
  const { type, status } = (answered ?? {}) as { type?: unknown; status?: unknown };
  if (typeof type === 'string' && typeof status === 'number') {
    context.refusals = [...(context.refusals ?? []), { type, status }];
  }
  if (type === 'CustomerAccountsBusy') context.isBusy = true;
  if (type === 'CustomerScopeMissing') putDenialOnRecord(context, path);
  return answered;
}

const seen = new WeakMap<Context, Set<string | number>>();

/** An operation whose compiled execution ends with an error is executed again, and has been logged already. */
function isFirst(context: Context, field: string | number): boolean {
  const fields = seen.get(context) ?? new Set();
  seen.set(context, fields);
  if (fields.has(field)) return false;
  fields.add(field);
  return true;
}
