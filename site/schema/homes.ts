import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';

export interface RootField {
  kind: 'query' | 'mutation';
  field: GraphQLField<unknown, unknown>;
}

export const rootFields = (schema: GraphQLSchema): RootField[] => {
  const fieldsOf = (kind: RootField['kind'], type = schema.getRootType(kind as never)) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field }));
  return [...fieldsOf('query'), ...fieldsOf('mutation')];
};

/** The types that have a place in the reference. */
export const describedTypes = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .filter((type) => type !== schema.getQueryType() && type !== schema.getMutationType())
    .toSorted((one, other) => one.name.localeCompare(other.name));

const namesIn = ({ type, args }: Pick<GraphQLField<unknown, unknown>, 'type' | 'args'>): string[] => [
  getNamedType(type).name,
  ...args.map((arg) => getNamedType(arg.type).name),
];

/** The types that a type names. */
function namedBy(type: GraphQLNamedType): string[] {
  if (isUnionType(type)) return type.getTypes().map(({ name }) => name);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => getNamedType(field.type).name);
  if (isObjectType(type) || isInterfaceType(type)) return Object.values(type.getFields()).flatMap(namesIn);
  return [];
}

/** A root field or a type that names another one. */
export type User = RootField | GraphQLNamedType;

/** Who names each type. */
export function usersOf(schema: GraphQLSchema): Map<string, Set<User>> {
  const users = new Map<string, Set<User>>();
  const note = (names: string[], by: User) => {
    for (const name of names) users.set(name, (users.get(name) ?? new Set()).add(by));
  };
  for (const root of rootFields(schema)) note(namesIn(root.field), root);
  for (const type of describedTypes(schema)) note(namedBy(type), type);
  return users;
}

/**
 * The root field whose page describes a type, for those that serve one root field alone: its input, its result and the
 * outcomes that nothing else has. The others have pages of their own.
 */
export function homesOf(schema: GraphQLSchema): Map<string, RootField> {
  const users = usersOf(schema);
  const homes = new Map<string, RootField>();
  const homeOf = (by: User) => ('field' in by ? by : homes.get(by.name));
  for (let before = -1; before !== homes.size; ) {
    before = homes.size;
    for (const { name, astNode } of describedTypes(schema)) {
      const isEntity = astNode?.directives?.some((directive) => directive.name.value === 'key');
      const [home, ...others] = new Set([...(users.get(name) ?? [])].map(homeOf));
      if (home && others.length === 0 && !isEntity) homes.set(name, home);
    }
  }
  return homes;
}
