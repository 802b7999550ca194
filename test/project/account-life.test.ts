import { readdir, readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';

const read = (path: string) => readFile(path, 'utf8');

/** What stands on the arrows of the diagram. */
async function onArrows(): Promise<string[]> {
  const diagram = /```mermaid\n([\s\S]*?)```/.exec(await read('docs/account-life.md'))![1]!;
  return diagram
    .split('\n')
    .filter((line) => line.includes('-->'))
    .flatMap((line) => line.split(': ')[1]?.split(', ') ?? [])
    .map((name) => name.trim());
}

describe('the diagram of an account’s life', () => {
  test('names only mutations that are in the schema', async () => {
    const sdl = await read('schema/customer.graphql');
    const mutations = Object.keys(
      buildSchema(sdl, { assumeValid: true, assumeValidSDL: true }).getMutationType()!.getFields(),
    );
    const named = await onArrows();
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !mutations.includes(name))).toEqual([]);
  });

  test('leaves out no mutation of an account', async () => {
    const named = new Set(await onArrows());
    const folders = ['password', 'email-change', 'phone-change', 'deletion', 'recognition'];
    const files = (await Promise.all(folders.map((folder) => readdir(`src/flows/${folder}`)))).flat();
    const flows = files.map((file) =>
      file.replace(/\.ts$/, '').replace(/-([a-z])/g, (_, c: string) => c.toUpperCase()),
    );
    const spelled = flows.map((flow) => flow.replace('ByOauth', 'ByOAuth'));
    expect(spelled.length).toBeGreaterThan(10);
    expect(spelled.filter((flow) => !named.has(flow))).toEqual([]);
  });
});
