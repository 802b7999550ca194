import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { type Context, forgetWhatWasRead } from '../context.js';
import { checkRepresentations } from '../limits/representations.js';
import { authorize, permissions } from './permissions.js';
import { putStaffOnRecord } from './staff-record.js';

type Resolve = GraphQLFieldResolver<unknown, Context>;

/** Every root field asks the permission table first. Who is refused is put on record, and so is what staff does. */
export function guardRootFields(schema: GraphQLSchema): void {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
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
        checkRepresentations(args);
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
    }
  }
}

function putDenialOnRecord({ caller, audit }: Context, operation: string): void {
  if (!caller) return;
  audit({ event: 'access-denied', operation, callerKind: caller.kind, callerId: caller.id });
}

/** Some outcomes mean something to others: that this server is busy, and, known only once the customer is, a denial. */
async function noteOutcome(context: Context, path: string, answering: unknown): Promise<unknown> {
  const answered = await answering;
  const type = (answered as { type?: unknown } | null)?.type;
  if (type === 'Busy') context.isBusy = true;
  if (type === 'ScopeMissing') putDenialOnRecord(context, path);
  return answered;
}

const seen = new WeakMap<Context, Set<string | number>>();

/** What compiled execution ends with an error is executed once more, and is on record already. */
function isFirst(context: Context, field: string | number): boolean {
  const fields = seen.get(context) ?? new Set();
  seen.set(context, fields);
  if (fields.has(field)) return false;
  fields.add(field);
  return true;
}
