import { runCommand } from '../platform/command.js';

const called = 'npm run --silent keys';

await runCommand({
  called,
  description: 'Prints fresh secrets as lines for an environment file.',
  args: {
    rotate: {
      type: 'boolean',
      default: false,
      description:
        'Put the new ones before those in the environment, which stay valid: nobody is signed out. Remove an old ' +
        'one once nothing depends on it.',
    },
  },
  examples: [`${called} >> .env`, `${called} -- --rotate`],
  failsWhen: 'The configuration is wrong: the message lists what.',
  async run({ rotate }) {
    const [{ readConfig }, { environmentLines, noSecrets, secretsOf }] = await Promise.all([
      import('../config/config.js'),
      import('../config/fresh-secrets.js'),
    ]);
    const old = rotate ? secretsOf(readConfig()) : noSecrets;
    console.log(environmentLines(old).join('\n'));
  },
});
