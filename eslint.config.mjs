// The rules that the published schema keeps: graphql-eslint's `schema-recommended` and `schema-relay`, and descriptions
// everywhere. Each exception has its reason. TypeScript is Biome's.
import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import graphql from '@graphql-eslint/eslint-plugin';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { Kind, parse } from 'graphql';

const SCHEMA = 'schema/customer.graphql';
const document = parse(readFileSync(SCHEMA, 'utf8'));

const implementing = (name) =>
  document.definitions
    .filter(({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION)
    .filter(({ interfaces }) => interfaces.some((one) => one.name.value === name))
    .map((type) => type.name.value);

/** Why a type has no `id`, for all types of a kind and then one by one. */
export const withoutId = {
  types: {
    'It says how one call has ended, and nobody asks for it again.': [
      ...implementing('CustomerSuccess'),
      ...implementing('CustomerProblem'),
      'LoyaltyCardChecked',
    ],
    'It is computed for one call, of records that have ids.': [
      'CustomerMergePreview',
      'CustomerMergeItem',
      'CustomerDuplicateCandidate',
      'CustomerDuplicateSign',
      'CustomerDuplicateDismissal',
      'CustomerDataExport',
      'CustomerConsentCheck',
    ],
    'It is a part of a problem.': ['CustomerFieldProblem', 'CustomerUnmergeObstacle'],
    'It is a value of the customer, known by its name, channel or place.': [
      'CustomerAddress',
      'CustomerAgreements',
      'CustomerAgreement',
      'CustomerAttribute',
      'CustomerCustomFieldValue',
      'CustomerContactTopic',
    ],
    'It is known by its code, which whoever defines it chooses.': ['CustomerTopic'],
    'It is a value of an entry of history.': [
      'CustomerHistorySource',
      'CustomerHistoryChange',
      'CustomerEventData',
    ],
    'It is a value of the campaign.': [
      'CustomerDataFields',
      'CustomerDataField',
      'CustomerDataFieldLabel',
      'LoyaltyExpiry',
    ],
    'It is what became of an event for one endpoint; the event has the id.': ['CustomerWebhookDelivery'],
    'It is known by the id of the customer who is gone, or of the client that answers.': [
      'CustomerErasureStatus',
      'CustomerErasureSystem',
    ],
    'It is the sum of a card’s transactions in one campaign.': ['LoyaltyBalance'],
    'It is a message of a stream, and comes once.': ['CustomerChange'],
    'Relay names it, and it is one with that of every other subgraph.': ['PageInfo'],
  },
  suffixes: { 'Relay gives it a cursor.': ['Edge'], 'Relay gives it no id.': ['Connection'] },
};

export default [
  {
    files: [SCHEMA],
    languageOptions: {
      parser: graphql.parser,
      // With the definitions of federation’s directives, which the file itself only links.
      parserOptions: {
        graphQLConfig: { schema: printSchemaWithDirectives(buildSubgraphSchema(document)) },
      },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          DirectiveDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
        },
      ],
      '@graphql-eslint/strict-id-in-types': [
        'error',
        {
          exceptions: {
            types: Object.values(withoutId.types).flat(),
            suffixes: Object.values(withoutId.suffixes).flat(),
          },
        },
      ],
      '@graphql-eslint/relay-edge-types': [
        'error',
        {
          // `node(id:)` is for a whole graph; a subgraph has `_entities`, and a `Node` of ours would be everybody’s.
          shouldImplementNode: false,
          // A list that is short by nature, such as a customer’s contacts, is a list.
          listTypeCanWrapOnlyEdgeType: false,
        },
      ],
    },
  },
];
