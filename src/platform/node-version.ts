import { PlainError } from './plain-error.js';

/** The oldest Node that the service's packages support; `engines` in package.json says the same. */
export const OLDEST_NODE = '22.18';

const [oldestMajor, oldestMinor] = OLDEST_NODE.split('.').map(Number) as [number, number];

/** Fails at startup, instead of at the first call of something that an older Node lacks. */
export function refuseOldNode(version: string): void {
  const [major, minor] = version.split('.').map(Number) as [number, number];
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new PlainError(
    `This is Node ${version}, and customer-accounts runs on ${OLDEST_NODE} or newer. ` +
      'Start it by npm, which takes the Node 24 that npm ci installs, or install a newer one.',
  );
}
