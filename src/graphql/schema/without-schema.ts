import { GraphQLError } from 'graphql';

type Rewording = readonly [says: RegExp, instead: string];

/** Messages of graphql-js about a value, reworded without the names it expected. */
const ofValues: readonly Rewording[] = [
  [/^Field "(\w+)" is not defined by type .*/s, 'it has no field "$1".'],
  [/^Field "[\w.]+" of required type .*/s, 'a required field is missing.'],
  [/^(Value .* does not exist in|Enum "\w+" cannot represent) .*/s, 'it is not one of the allowed values.'],
  [/^(Expected non-nullable|Field "[\w.]+" must be non-null).*/s, 'it must not be null.'],
  [/.*/s, 'it has the wrong type.'],
];

/** Messages about a document. A message that only names what its sender wrote is left as it is. */
const ofDocuments: readonly Rewording[] = [
  [/^(GraphQL introspection |Unknown (type|fragment|directive) "|There can be only one ).*/s, '$&'],
  [/^(Variable "\$\w+" is (not defined|never used)|Fragment "\w+" is never used).*/s, '$&'],
  [/^(Cannot spread fragment "|This anonymous operation must be).*/s, '$&'],
  [
    /^(Directive "@\w+" may not be used|The directive "@\w+" can only be|Too many validation errors).*/s,
    '$&',
  ],
  [/^.* requests too many selections\.$/s, '$&'],
  [/^Cannot query field ("\w+") on type .*/s, 'Cannot query field $1 there.'],
  [/^Unknown argument ("\w+") on .*/s, 'Unknown argument $1.'],
  [/^Field ("\w+") argument .* is required.*/s, 'Field $1 lacks a required argument.'],
  [/^Field ("\w+") must not have a selection .*/s, 'Field $1 has no fields to select.'],
  [/^Field ("\w+") of type .* must have .*/s, 'Select fields of $1.'],
  [/^(Variable "\$\w+" of type "[^"]+") used in position .*/s, '$1 does not fit where it is used.'],
  [/^Field ("\w+") is not defined by type .*/s, 'There is no field $1 in this value.'],
  [/.*/s, 'The document does not fit the schema here.'],
];

const reworded = (message: string, rewordings: readonly Rewording[]): string => {
  const [says, instead] = rewordings.find(([pattern]) => pattern.test(message))!;
  return message.replace(says, instead);
};

const OF_A_VARIABLE = /^(Variable "\$\w+") got invalid value /;
const OF_AN_ARGUMENT = /^(Argument "\w+") (of|has) .*/s;

/**
 * The message in production about a document or variables that do not fit the schema: the place and, in the sender's
 * own words, the mistake. Names of types, fields, arguments and values that the sender has not written are left out,
 * because guesses would otherwise reveal the whole schema; nor is a value repeated.
 */
export function withoutSchema(message: string, code: unknown, error: unknown): string {
  const cause = error instanceof GraphQLError ? error.originalError : undefined;
  if (OF_A_VARIABLE.test(message)) return ofVariable(message, cause);
  if (OF_AN_ARGUMENT.test(message)) return message.replace(OF_AN_ARGUMENT, '$1 got an invalid value.');
  return code === 'GRAPHQL_VALIDATION_FAILED' && !isOurs(cause) ? reworded(message, ofDocuments) : message;
}

/** `Variable "$input" got invalid value … at "input.name"; reason`, in which the value may be anything. */
function ofVariable(message: string, cause: Error | undefined): string {
  const [, variable] = OF_A_VARIABLE.exec(message)!;
  const reason = cause?.message ?? '';
  const before = message.endsWith(`; ${reason}`) ? message.slice(0, -reason.length - 2) : '';
  const [, place] = / at "([\w.[\]]+)"$/.exec(before) ?? [];
  const where = place ? ` at "${place}"` : '';
  return `${variable} got an invalid value${where}: ${isOurs(cause) ? reason : reworded(reason, ofValues)}`;
}

/** Our own scalars describe a format, not the schema. */
const isOurs = (error: Error | undefined) =>
  error instanceof GraphQLError && error.extensions['code'] === 'BAD_USER_INPUT';
