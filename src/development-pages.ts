import type { App, Parts } from './app.js';
import { serveExplorer } from './http/pages/explorer.js';
import { serveStartPage } from './http/pages/start-page.js';
import { NotInstalledError } from './platform/development-packages.js';
import { explorerTokens } from './seed/development-tokens.js';
import { sampleValues } from './seed/sample-values.js';

/**
 * In development: the explorer, with tokens, and `/`, which leads there. Returns whether there is an explorer: production
 * has none, and a production image started for development runs without it.
 */
export async function serveDevelopmentPages(
  { server, tokens }: Pick<App, 'server' | 'tokens'>,
  { config, database, log }: Pick<Parts, 'config' | 'database' | 'log'>,
): Promise<boolean> {
  if (!config.isDevelopment) return false;
  const { hostNames, access } = config;
  const atHand = async () => {
    const values = await sampleValues(database.orm.em.fork(), new Date());
    return { values, tokens: await explorerTokens(tokens, values['maja']) };
  };
  const hasExplorer = await serveExplorer(server, {
    hostNames,
    routerSecrets: access.routerSecrets,
    atHand,
  }).then(
    () => true,
    (error: unknown) => {
      if (!(error instanceof NotInstalledError)) throw error;
      log.warn(error.message);
      return false;
    },
  );
  await serveStartPage(server, hostNames);
  return hasExplorer;
}
