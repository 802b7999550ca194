// The schema that was published with the last version, with which changes are compared.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const CURRENT = 'schema/customer.graphql';
const SCHEMA = 'customer.graphql';
export const ACCEPTED = 'accepted.json';

/** A breaking change that is meant, in the words of `npm run schema:check`. */
export interface Accepted {
  change: string;
  reason: string;
}

export interface Released {
  version: string;
  sdl: string;
  accepted: Accepted[];
}

const HEADER = /^# Version (\S+)\..*\n/;

export function readReleased(folder: string): Released | null {
  const path = join(folder, SCHEMA);
  if (!existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  const [header, version] = HEADER.exec(text) ?? [];
  if (!header || !version) throw new Error(`${path} does not say of which version it is.`);
  const accepted = JSON.parse(readFileSync(join(folder, ACCEPTED), 'utf8')) as Accepted[];
  return { version, sdl: text.slice(header.length), accepted };
}

/** With an empty list of accepted changes: what was accepted has been released. */
export function writeReleased(folder: string, version: string, sdl: string): void {
  const path = join(folder, SCHEMA);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `# Version ${version}. Written by npm run schema:release; never edited.\n${sdl}`);
  writeFileSync(join(folder, ACCEPTED), '[]\n');
}
