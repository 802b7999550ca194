// `npm run schema:release` keeps the current schema as that of the version in package.json. From then on
// `npm run schema:check` compares with it.
import { readFileSync } from 'node:fs';
import { CURRENT, readReleased, writeReleased } from './released-schema.ts';
import { undatedDeprecations } from './schema-changes.ts';

const [folder = 'schema/released', current = CURRENT] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const sdl = readFileSync(current, 'utf8');
const released = readReleased(folder);

/** Ends with one sentence; nothing has been written. */
function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

if (undatedDeprecations(sdl).length > 0)
  refuse('Something is deprecated without a day: npm run schema:check');
if (released?.version === version && released.sdl !== sdl) {
  refuse(`Version ${version} has another schema already: raise the version in package.json first.`);
}
writeReleased(folder, version, sdl);
console.log(`${folder} has the schema of version ${version}.`);
