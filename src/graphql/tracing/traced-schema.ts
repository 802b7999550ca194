import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';

type Resolve = GraphQLFieldResolver<unknown, Context>;

/** The same schema, whose fields tell the request's trace when they begin and end. */
export const tracedSchema = (schema: GraphQLSchema): GraphQLSchema =>
  mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field) => ({
      ...field,
      resolve: timed(field.resolve ?? defaultFieldResolver),
    }),
  });

const timed =
  (resolve: Resolve): Resolve =>
  (root, args, context, info) => {
    const end = context.traceField?.(info);
    if (!end) return resolve(root, args, context, info);
    try {
      const answered = resolve(root, args, context, info);
      if (isPromise(answered)) answered.then(end, end);
      else end();
      return answered;
    } catch (error) {
      end();
      throw error;
    }
  };

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as { then?: unknown } | null)?.then === 'function';
