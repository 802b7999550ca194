import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Fields unknown for a customer of the past, because ending them leaves no trace that could be undone. */
const NOT_KEPT = ['sessions', 'identities', 'lastActivityAt', 'notes'];

/** A selection of everything in the schema about a customer, including fields added later. */
function everythingOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  given: Record<string, string>,
  except: readonly string[] = [],
): string {
  const fields = Object.values(type.getFields()).filter(({ name }) => !except.includes(name));
  const selections = fields.map(({ name, args, type: of }) => {
    const wanted = args.filter((arg) => isRequiredArgument(arg) || given[`${name}.${arg.name}`]);
    const values = wanted.map((arg) => `${arg.name}: ${given[`${name}.${arg.name}`]}`);
    const result = getNamedType(of);
    const inside = (of: GraphQLObjectType) =>
      // A campaign does not belong to the customer.
      of.name === 'LoyaltyCampaign' ? 'id' : everythingOf(schema, of, given, ['edges']);
    const below = isObjectType(result) ? ` { ${inside(result)} }` : '';
    return `${name}${values.length > 0 ? `(${values.join(', ')})` : ''}${below}`;
  });
  return selections.join(' ');
}

/** The whole answer, field by field as in the schema, without the fields that are not kept. */
export const wholeCustomer = (schema: GraphQLSchema, campaignId: string) => {
  const given = {
    'agreementProof.channel': '"email"',
    'agreementProof.at': '"2026-12-31T00:00:00Z"',
    'missingFields.campaignId': `"${campaignId}"`,
    'history.first': '60',
    'transactions.first': '30',
  };
  const type = schema.getType('Customer') as GraphQLObjectType;
  const whole = everythingOf(schema, type, given, NOT_KEPT);
  return `query ($id: ID!, $asOf: DateTime) { customer(id: $id, asOf: $asOf) { ${whole} } }`;
};
