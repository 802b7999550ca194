import { writeFile } from 'node:fs/promises';
import { runCommand } from '../platform/command.js';

/** Paths of the published schemas, from the project's root. */
const PLAIN = 'schema/customer.graphql';
const AUTHORIZED = 'schema/customer.authorized.graphql';

await runCommand({
  called: 'npm run schema',
  description: `Writes the schema of this subgraph, in step with the code, to ${PLAIN}; and to ${AUTHORIZED} for routers that enforce @authenticated and @requiresScopes.`,
  args: {},
  examples: ['npm run schema'],
  failsWhen: 'A file cannot be written: the message says why.',
  async run() {
    const { createSchema } = await import('../graphql/schema/schema.js');
    const { sdl, authorizedSdl } = await createSchema();
    await writeFile(PLAIN, sdl);
    await writeFile(AUTHORIZED, authorizedSdl());
    console.log(`${PLAIN} and ${AUTHORIZED} are written.`);
  },
});
