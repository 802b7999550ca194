import { validate as isUuid } from 'uuid';
import { scopes } from '../domain/work/caller.js';
import { runCommand } from '../platform/command.js';
import { PlainError, UsageError } from '../platform/plain-error.js';
import { grantedScopes } from './granted-scopes.js';

const called = 'npm run --silent token';

interface Given {
  whose?: string | undefined;
  id?: string | undefined;
  scopes?: string | undefined;
}

/** Production would refuse these tokens: they have no session, or are a staff token signed with our own keys. */
const inProduction = {
  service: 'In production a service gets a token by serviceToken, with its client id and secret.',
  staff: 'In production staff get a token from an identity provider of STAFF_ISSUERS.',
  customer: 'In production a customer gets a token by signing in.',
};

async function token({ whose, id, scopes: asked }: Given): Promise<string> {
  const granted = asked === undefined ? scopes : grantedScopes(asked);
  const isCustomer = whose === 'customer';
  if (!isCustomer && whose !== 'service' && whose !== 'staff') {
    throw new UsageError('Say whose token: service, staff or customer.');
  }
  if (isCustomer && !id) throw new UsageError('Give the id of the customer.');
  if (isCustomer && !isUuid(id)) throw new UsageError(`The id of a customer is a UUID; "${id}" is none.`);
  if (isCustomer && asked !== undefined)
    throw new UsageError('A customer has no scopes: leave out --scopes.');
  if (!isCustomer && id !== undefined) throw new UsageError(`A token of ${whose} takes no ID.`);
  const [{ readConfig }, { createTokens }, { handyTokens }] = await Promise.all([
    import('../config/config.js'),
    import('../platform/secrets/tokens.js'),
    import('../seed/development-tokens.js'),
  ]);
  const config = readConfig();
  if (!config.isDevelopment) throw new PlainError(inProduction[whose]);
  const tokenOf = handyTokens(await createTokens(config.tokens, () => new Date()));
  return isCustomer ? tokenOf.customer(id!) : tokenOf[whose](granted);
}

await runCommand({
  called,
  description: 'Prints one access token and nothing else.',
  args: {
    whose: { type: 'positional', required: false, description: 'service, staff or customer.' },
    id: { type: 'positional', required: false, description: 'ID of the customer; for customer only.' },
    scopes: {
      type: 'string',
      valueHint: 'a,b',
      description: `For service and staff: some of ${scopes.join(', ')}. (Default: all of them)`,
    },
  },
  examples: [
    `TOKEN=$(${called} -- service)`,
    `${called} -- staff --scopes customers:read`,
    `${called} -- customer 0198c0de-0000-7000-8000-000000000001`,
  ],
  failsWhen: 'The configuration is wrong, or it is one of production: the message says which.',
  async run(given) {
    console.log(await token(given));
  },
});
