import { resolve } from 'node:path';
import type { Config } from './config/config.js';
import { firstQuery } from './http/pages/explorer.js';
import { serversOf } from './platform/database/servers/servers-of.js';
import type { Tokens } from './platform/secrets/tokens.js';
import { handyTokens } from './seed/development-tokens.js';

interface Started {
  address: string;
  config: Config;
  tokens: Tokens;
  firstCustomerId: string | null;
  hasExplorer: boolean;
}

/** Prints what a newcomer needs to know on standard output, beside the log: the log is JSON, this is for people. */
export async function printBanner(started: Started): Promise<void> {
  const { address, config, tokens, firstCustomerId, hasExplorer } = started;
  const endpoint = `${address}/graphql`;
  const sandbox = `https://studio.apollographql.com/sandbox/explorer?endpoint=${encodeURIComponent(endpoint)}`;
  const tokenOf = handyTokens(tokens);
  const { url, dataDir } = config.database;
  const data = url
    ? `PostgreSQL at ${serversOf(url)
        .map((server) => new URL(server).host)
        .join(', ')}`
    : `${resolve(dataDir)} (embedded PGlite; for PostgreSQL start with DATABASE_URL=postgres://user:password@host:5432/name)`;
  const service = await tokenOf.service();
  const query = JSON.stringify({ query: firstQuery.replace(/\s+/g, ' ') });

  console.log(`
  customer-accounts is running.

  GraphQL         ${endpoint}${hasExplorer ? `\n  Explorer        ${address}/explorer/` : ''}
  Apollo Sandbox  ${sandbox}
  Inbox           ${address}/dev/inbox
  Data            ${data}

  Development tokens, for the header "Authorization: Bearer …", valid for 12 hours:

  service   ${service}

  staff     ${await tokenOf.staff()}
${firstCustomerId ? `\n  customer  ${await tokenOf.customer(firstCustomerId)}\n` : ''}
  A first query, ready to paste:

  curl -s ${endpoint} -H 'content-type: application/json' \\
    -H 'authorization: Bearer ${service}' \\
    -d '${query}'
`);
}
