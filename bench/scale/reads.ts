/** Whose token a request bears. */
export type Asker = 'service' | 'staff' | 'customer';

export interface Read {
  /** The root field, and what is special about it. */
  name: string;
  asker: Asker;
  query: string;
  /** For the customer at this place of so many, which is between 1 and their number. */
  variables?: (place: number, count: number) => Record<string, unknown>;
  /** Whether it begins four fifths down the list: `$after` is the cursor there. */
  isDeep?: true;
}

const idOf = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
/** When the n-th customer was created. */
export const createdAt = (n: number) => new Date(Date.UTC(2024, 0, 1) + n * 30_000).toISOString();

const whole = `id externalId code status firstName lastName address { street1 city } tags createdAt
  contacts { type value primary verified } agreements { records { channel granted } } attributes { name value }
  customFields { number value } card { number status }
  history(first: 10) { nodes { kind at actorKind changes { field from to } } }`;
const short = 'id externalId code firstName lastName contacts { type value }';

const read = (
  name: string,
  query: string,
  variables?: Read['variables'],
  asker: Asker = 'service',
): Read => ({
  name,
  asker,
  query,
  ...(variables && { variables }),
});
const page = (name: string, args: string, variables?: Read['variables'], types = '') =>
  read(
    name,
    `query Q${types} { customers(first: 25, ${args}) { nodes { ${short} } pageInfo { hasNextPage endCursor } } }`,
    variables,
  );
/** Every query, with the arguments that make a difference. */
export const reads: Read[] = [
  read('customer(id), whole', `query Q($id: ID!) { customer(id: $id) { ${whole} } }`, (n) => ({
    id: idOf(n),
  })),
  read('customer(externalId)', `query Q($key: String!) { customer(externalId: $key) { ${short} } }`, (n) => ({
    key: `crowd-${n}`,
  })),
  read('customer(code)', `query Q($key: String!) { customer(code: $key) { ${short} } }`, (n) => ({
    key: String(1_000_000_000_000_000 + n),
  })),
  read('customer(cardNumber)', `query Q($key: String!) { customer(cardNumber: $key) { ${short} } }`, (n) => ({
    key: `29${String((n * 7_919) % 100_000_000_000).padStart(11, '0')}`,
  })),
  read(
    'customer(asOf)',
    `query Q($id: ID!, $at: DateTime!) { customer(id: $id, asOf: $at) { ${whole} } }`,
    (n) => ({
      id: idOf(n),
      at: new Date(Date.parse(createdAt(n)) + 30 * 86_400_000).toISOString(),
    }),
  ),
  read(
    'customer, balances and books',
    `query Q($id: ID!) { customer(id: $id) { card { balances { amount } transactions(first: 10) { nodes { amount at } } } } }`,
    (n) => ({ id: idOf(n) }),
  ),
  read(
    'customer, notes, groups, addresses',
    `query Q($id: ID!) { customer(id: $id) { notes(first: 5) { nodes { text } } groups { name } addresses { city } } }`,
    (n) => ({ id: idOf(n) }),
    'staff',
  ),
  read('me', `{ me { ${whole} sessions { id } } }`, undefined, 'customer'),
  ...['CREATED_AT_ASC', 'CREATED_AT_DESC', 'UPDATED_AT_DESC', 'LAST_ACTIVITY_AT_DESC', 'NAME_ASC'].map(
    (order) => page(`customers, ${order}`, `orderBy: ${order}`),
  ),
  page('customers, page 40', 'page: 40'),
  { ...page('customers, four fifths down', 'after: $after', undefined, '($after: String!)'), isDeep: true },
  page('customers, a rare tag', 'filter: { tagsAll: ["rare"] }'),
  page('customers, a tag of a third', 'filter: { tagsAll: ["newsletter"] }'),
  page(
    'customers, a tag of the oldest, newest first',
    'filter: { tagsAll: ["first-spring"] }, orderBy: CREATED_AT_DESC',
  ),
  page('customers, a state nobody has', 'filter: { anonymous: true }'),
  page(
    'customers, a group',
    'filter: { groupId: $id }',
    () => ({ id: '01910006-0000-7000-8000-000000000007' }),
    '($id: ID!)',
  ),
  page('customers, a custom value of five', 'filter: { customFields: [{ number: 1, value: "tea" }] }'),
  page(
    'customers, created since',
    'filter: { createdFrom: $at }',
    (n) => ({ at: createdAt(n) }),
    '($at: DateTime!)',
  ),
  ...[
    'tursza',
    'anna turszawal',
    'sabine dubois 17',
    'turzawalski',
    '04217 anna',
    'crowd-4711',
    '500 009 700',
    'helga.mosrud',
  ].map((typed) =>
    page(`customers, search ${typed}`, 'search: $typed', () => ({ typed }), '($typed: String!)'),
  ),
  read('customers, totalCount', `{ customers(first: 1) { totalCount } }`),
  read(
    'customers, totalCount of a tag',
    `{ customers(first: 1, filter: { tagsAll: ["newsletter"] }) { totalCount } }`,
  ),
  read(
    '_entities, a hundred',
    `query Q($of: [_Any!]!) { _entities(representations: $of) { ... on Customer { ${whole} } } }`,
    (n, count) => ({
      of: Array.from({ length: 100 }, (_, k) => ({
        __typename: 'Customer',
        id: idOf(1 + ((n + k * 97) % count)),
      })),
    }),
  ),
  read(
    'searchCustomers(email)',
    `query Q($email: String!) { searchCustomers(email: $email) { ${short} } }`,
    (n) => ({ email: `nobody-${n}@example.com` }),
  ),
  read(
    'searchCustomers(phone)',
    `query Q($phone: String!) { searchCustomers(phone: $phone) { ${short} } }`,
    (n) => ({
      phone: `+48${500_000_000 + ((n * 97) % 299_999_999)}`,
    }),
  ),
  read('searchCustomers(uuid)', `query Q($uuid: ID!) { searchCustomers(uuid: $uuid) { ${short} } }`, (n) => ({
    uuid: idOf(n),
  })),
  read('duplicateCandidates', `{ duplicateCandidates(first: 25) { nodes { weight } } }`, undefined, 'staff'),
  read(
    'mergePreview',
    `query Q($one: ID!, $other: ID!) { mergePreview(survivorId: $one, absorbedId: $other) { __typename } }`,
    (n, count) => ({
      one: idOf(n),
      other: idOf(1 + (n % count)),
    }),
    'staff',
  ),
  read('exportMyData', `{ exportMyData { __typename } }`, undefined, 'customer'),
  read(
    'exportCustomer',
    `query Q($id: ID!) { exportCustomer(id: $id) { __typename ... on CustomerDataExport { data } } }`,
    (n) => ({ id: idOf(n) }),
    'staff',
  ),
  read('checkCard', `query Q($card: String!) { checkCard(card: $card) { __typename } }`, (n) => ({
    card: `29${String((n * 7_919) % 100_000_000_000).padStart(11, '0')}`,
  })),
  read(
    'loyaltyTransactions',
    `query Q($of: String!) { loyaltyTransactions(reference: $of) { id amount } }`,
    (n) => ({ of: `receipt-${n}` }),
  ),
  read('campaign', `{ campaign(id: "01910100-0000-7000-8000-000000000001") { id name } }`),
  read('campaigns', `{ campaigns { id name } }`),
  read('cardCategories', `{ cardCategories { id } }`),
  read('customFieldDefinitions', `{ customFieldDefinitions { number } }`),
  read('customerGroups', `{ customerGroups { id name } }`),
  read('protectedTags', `{ protectedTags }`),
  read('hooks', `{ hooks { id } }`),
  read('contactTopics', `{ contactTopics { code } }`),
  read('webhookEndpoints', `{ webhookEndpoints { id url waiting parked } }`, undefined, 'staff'),
  read(
    'webhookEndpoint',
    `query Q($id: ID!) { webhookEndpoint(id: $id) { id deliveries { nodes { status } } } }`,
    (n) => ({ id: idOf(n) }),
    'staff',
  ),
  read(
    'consentCheck',
    `query Q($id: ID!) { consentCheck(customerId: $id, channel: "email") { state evidenceId } }`,
    (n) => ({ id: idOf(n) }),
  ),
  read(
    'erasureStatus',
    `query Q($id: ID!) { erasureStatus(customerId: $id) { isComplete } }`,
    (n) => ({ id: idOf(n) }),
    'staff',
  ),
  read('openErasures', `{ openErasures(first: 25) { nodes { customerId } } }`, undefined, 'staff'),
  read('events', `{ events(first: 100) { cursor nodes { id type subject data { fields } } } }`),
];
