import { writeFile } from 'node:fs/promises';
import { createSchema } from '../graphql/schema.js';

/** Where the published schema stands, from the project's root. */
const FILE = 'schema/customer.graphql';

const { sdl } = await createSchema();
await writeFile(FILE, sdl);
console.log(`${FILE} is current.`);
