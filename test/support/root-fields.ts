import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { createSchema } from '../../src/graphql/schema/schema.js';
import { NOBODY } from './customers.js';

/** For each root field, such as `Query.me`, the smallest operation that reaches its resolver. */
export async function smallestOperations(): Promise<Map<string, string>> {
  const { schema } = await createSchema();
  return new Map(
    [schema.getQueryType()!, schema.getMutationType()!].flatMap((root) =>
      Object.values(root.getFields()).map(({ name, args, type }) => {
        const required = args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${literal(arg.type)}`);
        const given = required.length > 0 ? `(${required.join(', ')})` : '';
        const selected = isLeafType(getNamedType(type)) ? '' : '{ __typename }';
        return [
          `${root.name}.${name}`,
          `${root.name.toLowerCase()} { ${name}${given} ${selected} }`,
        ] as const;
      }),
    ),
  );
}

function literal(type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return '[]';
  if (isEnumType(nullable)) return nullable.getValues()[0]!.name;
  if (isInputObjectType(nullable)) {
    const required = Object.values(nullable.getFields()).filter(isRequiredInputField);
    return `{ ${required.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  }
  return (
    { ID: `"${NOBODY}"`, Int: '1', Float: '1', Boolean: 'true', Decimal: '"1"' }[String(nullable)] ?? '"x"'
  );
}
