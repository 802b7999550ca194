import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../platform/config.js';
import { environmentLines, noSecrets, secretsOf } from '../platform/fresh-secrets.js';

const USAGE = `Usage: npm run --silent keys -- [--rotate] >> .env

Prints fresh secrets as lines for an environment file. With --rotate new ones are put before those in the
environment, which go on counting: nobody is signed out. Take an old one away once nothing depends on it.`;

try {
  const { values } = parseArgs({ options: { rotate: { type: 'boolean', default: false } } });
  const old = values.rotate ? secretsOf(readConfig()) : noSecrets;
  console.log(environmentLines(old).join('\n'));
} catch (error) {
  if (error instanceof ConfigError) console.error(error.message);
  else console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  process.exitCode = 1;
}
