import { parseArgs } from 'node:util';
import { handyTokens } from '../development-tokens.js';
import { scopes } from '../flows/needs.js';
import { ConfigError, readConfig } from '../platform/config.js';
import { createTokens } from '../platform/tokens.js';

const USAGE = `Usage: npm run --silent token -- service|staff [--scopes a,b]
       npm run --silent token -- customer ID

Scopes: ${scopes.join(', ')}`;

class UsageError extends Error {}

/** Prints one access token and nothing else. */
async function token(args: string[]): Promise<string> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { scopes: { type: 'string' } },
  });
  const [kind, id, ...more] = positionals;
  const config = readConfig();
  const tokenOf = handyTokens(await createTokens(config.tokens, () => new Date()), config);
  const asked = values.scopes?.split(',') ?? scopes;
  const granted = scopes.filter((scope) => asked.includes(scope));
  const unknown = asked.filter((scope) => !granted.some((known) => known === scope));
  if (unknown.length > 0) throw new UsageError(`There is no scope ${unknown.join(', ')}.`);

  if (kind === 'service' && !id) return tokenOf.service(granted);
  if (kind === 'staff' && !id) return tokenOf.staff(granted);
  if (kind === 'customer' && id && more.length === 0 && !values.scopes) {
    if (config.isDevelopment) return tokenOf.customer(id);
    throw new UsageError('In production a customer gets a token by signing in.');
  }
  throw new UsageError('Say whose token.');
}

try {
  console.log(await token(process.argv.slice(2)));
} catch (error) {
  if (error instanceof ConfigError) console.error(error.message);
  else console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  process.exitCode = 1;
}
