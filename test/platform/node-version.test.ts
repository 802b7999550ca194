import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OLDEST_NODE, refuseOldNode } from '../../src/platform/node-version.js';

interface Manifest {
  engines?: { node?: string };
  packages: Record<string, { dev?: boolean; engines?: { node?: string } }>;
}
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Manifest;

test.each(['20.20.2', '18.0.0', '22.17.9'])('Node %s is refused in a sentence', (version) => {
  expect(() => refuseOldNode(version)).toThrow(
    `This is Node ${version}, and customer-accounts runs on 22.18 or newer. ` +
      'Start it by npm, which takes the Node 24 that npm ci installs, or install a newer one.',
  );
});

test.each(['22.18.0', '22.22.1', '23.0.0', '24.21.0', '30.1.0'])('Node %s will do', (version) => {
  expect(() => refuseOldNode(version)).not.toThrow();
});

test('package.json says the same, and no package of production asks for more', () => {
  expect(read('package.json').engines).toEqual({ node: `>=${OLDEST_NODE}` });
  const asked = Object.values(read('package-lock.json').packages).flatMap(({ dev, engines }) => {
    const [, least] = /^>= ?(\d+\.\d+)[\d.]*$/.exec((!dev && engines?.node) || '') ?? [];
    return least ? [least] : [];
  });
  expect(asked.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true })).at(-1)).toBe(
    OLDEST_NODE,
  );
});
