import { mkdir, rm, writeFile } from 'node:fs/promises';
import { runCommand } from '../platform/command.js';

/** Paths of the published schemas, from the project's root. */
const PLAIN = 'schema/customer.graphql';
const AUTHORIZED = 'schema/customer.authorized.graphql';
const EVENTS = 'schema/events';
const CATALOGUE = 'docs/event-types.md';

await runCommand({
  called: 'npm run schema',
  description: `Writes the schema of this subgraph, in step with the code, to ${PLAIN}; and to ${AUTHORIZED} for routers that enforce @authenticated and @requiresScopes; and the types of events to ${EVENTS} and ${CATALOGUE}.`,
  args: {},
  examples: ['npm run schema'],
  failsWhen: 'A file cannot be written: the message says why.',
  async run() {
    const { createSchema } = await import('../graphql/schema/schema.js');
    const { sdl, authorizedSdl } = await createSchema();
    await writeFile(PLAIN, sdl);
    await writeFile(AUTHORIZED, authorizedSdl());
    const { eventCatalogue, eventSchemas } = await import('../graphql/events/event-schemas.js');
    await rm(EVENTS, { recursive: true, force: true });
    await mkdir(EVENTS);
    for (const { type, text } of eventSchemas()) await writeFile(`${EVENTS}/${type}.json`, text);
    await writeFile(CATALOGUE, eventCatalogue());
    console.log(`${PLAIN}, ${AUTHORIZED}, ${EVENTS} and ${CATALOGUE} are written.`);
  },
});
