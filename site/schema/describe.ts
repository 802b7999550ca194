import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  print,
} from 'graphql';
import {
  type Described,
  deprecation,
  described,
  directiveValues,
  paragraphs,
  table,
  typeText,
} from './text.ts';

export type LinkTo = (name: string) => string;

const kinds = [
  [isObjectType, 'Object'],
  [isInterfaceType, 'Interface'],
  [isUnionType, 'Union'],
  [isInputObjectType, 'Input'],
  [isEnumType, 'Enum'],
] as const;

export const kindOf = (type: GraphQLNamedType): string => kinds.find(([is]) => is(type))?.[1] ?? 'Scalar';

const cell = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ');

const nameAndType = (
  field: GraphQLArgument | GraphQLField<unknown, unknown> | GraphQLInputField,
  linkTo: LinkTo,
) => `**\`${field.name}\`**<br>${typeText(field.type, linkTo)}`;

const defaultOf = ({ astNode }: GraphQLArgument | GraphQLInputField) =>
  astNode?.defaultValue && `Default: \`${print(astNode.defaultValue)}\`.`;

/** A table of arguments or of the fields of an input. */
export const inputTable = (
  title: string,
  fields: readonly (GraphQLArgument | GraphQLInputField)[],
  linkTo: LinkTo,
): string =>
  table(
    [title, ''],
    fields.map((field) => [
      nameAndType(field, linkTo),
      cell(described(field), defaultOf(field), deprecation(field)),
    ]),
  );

const argumentsText = (field: GraphQLField<unknown, unknown>, linkTo: LinkTo) =>
  field.args
    .map((arg) =>
      cell(`<br>\`${arg.name}\``, `${typeText(arg.type, linkTo)}:`, described(arg), defaultOf(arg)),
    )
    .join('');

const fieldTable = (fields: readonly GraphQLField<unknown, unknown>[], linkTo: LinkTo) =>
  table(
    ['Field', ''],
    fields.map((field) => [
      nameAndType(field, linkTo),
      cell(described(field), deprecation(field), argumentsText(field, linkTo)),
    ]),
  );

const namedTable = (title: string, rows: readonly (Described & { name: string })[], nameText: LinkTo) =>
  table(
    [title, ''],
    rows.map((row) => [nameText(row.name), cell(described(row), deprecation(row))]),
  );

const members = (schema: GraphQLSchema, type: GraphQLNamedType) => {
  if (isUnionType(type)) return type.getTypes();
  return isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
};

const keysText = (type: GraphQLNamedType) => {
  const keys = directiveValues(type, 'key', 'fields').map((key) => `\`${key}\``);
  return keys.length > 0 ? `An entity by ${keys.join(', ')} ([in a supergraph](/docs/supergraph.md)).` : '';
};

const audiences: Record<string, string> = {
  public: 'shops, for everybody',
  customer: 'shops, for signed-in customers',
  'back-office': 'back offices and other services',
};

/** Whom a contract of a registry shows it to, and what it costs. */
export function marks(of: Described): string {
  const audience = directiveValues(of, 'tag', 'name').flatMap((tag) => audiences[tag] ?? []);
  const [weight] = directiveValues(of, 'cost', 'weight');
  return cell(
    audience.length > 0 ? `In the contracts of ${audience.join('; ')}.` : '',
    weight && `Costs ${weight} ([limits](/docs/configuration.md#limits)).`,
  );
}

/** What the reference says of a type, below its name. */
export function typeBody(schema: GraphQLSchema, type: GraphQLNamedType, linkTo: LinkTo): string {
  const interfaces = isObjectType(type) ? type.getInterfaces().map(({ name }) => linkTo(name)) : [];
  return paragraphs(
    described(type),
    keysText(type),
    interfaces.length > 0 ? `Has the fields of ${interfaces.join(', ')}.` : '',
    isObjectType(type) || isInterfaceType(type) ? fieldTable(Object.values(type.getFields()), linkTo) : '',
    isInputObjectType(type) && isInputType(type)
      ? inputTable('Field', Object.values(type.getFields()), linkTo)
      : '',
    isEnumType(type) ? namedTable('Value', type.getValues(), (name) => `**\`${name}\`**`) : '',
    namedTable(isUnionType(type) ? 'One of' : 'Implemented by', members(schema, type), linkTo),
  );
}
