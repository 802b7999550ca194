/** What only resolvers answer below a customer; PostgreSQL writes everything else. */
export const notWritten: readonly string[] = [
  // It depends on when it is asked, or on who asks.
  'Customer.sessions',
  'Customer.notes',
  // It is made of several reads.
  'Customer.missingFields',
  'Customer.agreementProof',
  'CustomerContact.topics',
  'LoyaltyCard.balances',
  'LoyaltyCard.transactions',
  'LoyaltyCard.barcodeSvg',
  // Cursors are made by resolvers, and read by them.
  'CustomerHistoryConnection.edges',
  'CustomerHistoryConnection.pageInfo',
  'Customer.history.after',
  'Customer.history.before',
  'Customer.history.last',
  // Few ask for the past, or for a part of a short list.
  'Query.customer.asOf',
  'Customer.history.asOf',
  'Customer.contacts.type',
  'Customer.attributes.names',
];
