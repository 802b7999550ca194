/** Whom to ask about this subgraph, as registries show it. Whoever runs the service names their own team here. */
const contact = {
  name: 'Customer accounts',
  url: 'https://accounts.example/contact',
  description: 'Questions about customers, cards and sign-in. Have the correlationId of the answer at hand.',
};

const values = Object.entries(contact).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);

/** The directive where it is used, and its definition. */
export const contactSdl = {
  use: `@contact(${values.join(', ')})`,
  definition: `"""Whom to ask about this subgraph."""
directive @contact(
  """The team."""
  name: String!
  """A page on which it can be reached."""
  url: String
  """What to ask it, and how."""
  description: String
) on SCHEMA`,
};
