import {
  type GraphQLFieldConfig,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLScalarType,
  GraphQLSchema,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { WrittenCustomer } from '../../../reads/written-customer.js';

/** Something stands where PostgreSQL was to write a customer: a resolver has to answer its fields. */
export class NotWrittenError extends Error {
  override name = 'NotWrittenError';
}

/** Root fields that answer customers. */
export const ROOTS_OF_CUSTOMERS: readonly string[] = [
  'me',
  'customer',
  'customers',
  'searchCustomers',
  '_entities',
];
/** Types whose objects PostgreSQL writes; of `_Entity`, only the customers. */
const LEAVES: readonly string[] = ['Customer', '_Entity'];
export const isLeaf = (type: { name: string }) => LEAVES.includes(type.name);

/**
 * The part of a schema that answers customers, with customers as leaves and with the very same resolvers around them:
 * a customer that PostgreSQL has written is a value there, and anything else, such as a withheld customer, an error.
 */
export function leafSchema(schema: GraphQLSchema): GraphQLSchema {
  const leaf = new GraphQLScalarType<WrittenCustomer, WrittenCustomer>({
    name: 'Customer',
    serialize(value) {
      if (value instanceof WrittenCustomer) return value;
      throw new NotWrittenError('Not a customer that PostgreSQL has written.');
    },
  });
  const made = new Map<string, GraphQLObjectType>();
  const derived = (type: GraphQLObjectType): GraphQLObjectType => {
    const known = made.get(type.name);
    if (known) return known;
    const fields = () =>
      Object.fromEntries(
        Object.entries(type.toConfig().fields)
          .filter(([name]) => type !== schema.getQueryType() || ROOTS_OF_CUSTOMERS.includes(name))
          .map(([name, field]): [string, GraphQLFieldConfig<unknown, unknown>] => [
            name,
            { ...field, type: swapped(field.type) },
          ]),
      );
    const copy = new GraphQLObjectType({ name: type.name, fields });
    made.set(type.name, copy);
    return copy;
  };
  const swapped = (type: GraphQLOutputType): GraphQLOutputType => {
    if (isNonNullType(type)) return new GraphQLNonNull(swapped(type.ofType) as never);
    if (isListType(type)) return new GraphQLList(swapped(type.ofType));
    if (isLeaf(type)) return leaf;
    return isObjectType(type) ? derived(type) : type;
  };
  return new GraphQLSchema({ query: derived(schema.getQueryType()!), assumeValid: true });
}
