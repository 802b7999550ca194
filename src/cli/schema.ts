import { writeFile } from 'node:fs/promises';
import { createSchema } from '../graphql/schema/schema.js';
import { runCommand } from '../platform/command.js';

/** Path of the published schema, from the project's root. */
const FILE = 'schema/customer.graphql';

await runCommand({
  called: 'npm run schema',
  description: `Writes the schema of this subgraph to ${FILE}, in step with the code.`,
  args: {},
  examples: ['npm run schema'],
  failsWhen: 'The file cannot be written: the message says why.',
  async run() {
    const { sdl } = await createSchema();
    await writeFile(FILE, sdl);
    console.log(`${FILE} is current.`);
  },
});
