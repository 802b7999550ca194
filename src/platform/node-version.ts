import { PlainError } from './plain-error.js';

/** What the packages ask for that the service is made of; `engines` in package.json says the same. */
export const OLDEST_NODE = '22.18';

const [oldestMajor, oldestMinor] = OLDEST_NODE.split('.').map(Number) as [number, number];

/** Says at once what would otherwise show at the first call of something an older Node lacks. */
export function refuseOldNode(version: string): void {
  const [major, minor] = version.split('.').map(Number) as [number, number];
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new PlainError(
    `This is Node ${version}, and customer-accounts runs on ${OLDEST_NODE} or newer. ` +
      'Start it by npm, which takes the Node 24 that npm ci installs, or install a newer one.',
  );
}
