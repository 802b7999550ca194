import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtProject } from '../support/built-project.js';
import { askAt, example, exampleInstalled, freePorts, usePrograms } from '../support/supergraph.js';

const START_MS = 300_000;
const start = usePrograms();
let project: string;
let parent: string;

beforeAll(async () => {
  await exampleInstalled();
  parent = await mkdtemp(join(tmpdir(), 'accounts-supergraph-'));
  // Beside the built project, as in the working copy; the packages are those of the working copy.
  ({ folder: project } = await builtProject());
  const copy = join(project, 'examples/supergraph');
  const isOurs = (file: string) => !file.includes('node_modules');
  await cp(example, copy, { recursive: true, filter: isOurs });
  await symlink(join(example, 'node_modules'), join(copy, 'node_modules'), 'dir');
  for (const part of ['schema', 'tools']) await cp(part, join(project, part), { recursive: true });
}, 600_000);
afterAll(() => rm(parent, { recursive: true, force: true }));

const dataDir = () => join(parent, 'data');
const npmRun = (...args: string[]) =>
  start('npm', ['run', '--silent', 'supergraph', '--', ...args], project, { DATA_DIR: dataDir() });

/** The blocks of docs/supergraph.md in a language. */
async function blocksOf(language: string): Promise<string[]> {
  const page = await readFile('docs/supergraph.md', 'utf8');
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(
    ([, block]) => block!,
  );
}

/** Starts the neighbour of docs/supergraph.md; returns its endpoint. */
async function documentedNeighbour(port: number): Promise<string> {
  const [source = ''] = await blocksOf('js');
  expect(source).toContain('port: 4010');
  const folder = join(parent, 'invoices');
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'invoices.js'), source.replace('port: 4010', `port: ${port}`));
  await symlink(join(example, 'node_modules'), join(folder, 'node_modules'), 'dir');
  await start(process.execPath, ['invoices.js'], folder, {}).says(`http://localhost:${port}/`);
  return `http://localhost:${port}/graphql`;
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer().on('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

// One life of the whole, in order: each start takes half a minute.
test('npm run supergraph starts everything, answers through all of it, and Ctrl-C ends it all [FD-02]', {
  timeout: START_MS,
}, async () => {
  const port = await freePorts();
  const invoices = await documentedNeighbour(port + 5);
  const started = npmRun('--port', String(port), '--with', `invoices=${invoices}`);
  await started.says('Ctrl-C ends all of it.');
  expect(started.output()).toContain(`  The supergraph is running: http://localhost:${port}/graphql\n`);
  expect(started.output()).toContain(`partners at http://127.0.0.1:${port + 4}, invoices at ${invoices}\n`);

  const printed = /curl -s (\S+) .*\n.*'authorization: Bearer (\S+)' .*\n.*-d '(.*)'$/m.exec(
    started.output(),
  )!;
  const [, , token = '', body = ''] = printed;
  const url = `http://127.0.0.1:${port}/graphql`;
  const { query } = JSON.parse(body) as { query: string };
  expect(await askAt(url, { query, token })).toEqual({
    status: 200,
    data: {
      orders: [
        {
          totalCents: 1250,
          customer: {
            displayName: 'Maja Nowak',
            card: {
              number: '4000000001001',
              offers: [{ title: 'A roll for two', partner: { name: 'Rynek Bakery' } }],
            },
            reviews: { edges: [{ node: { stars: 5, text: 'Lovely rolls.' } }] },
          },
        },
      ],
    },
  });

  const [documented] = (await blocksOf('sh')).flatMap((block) => /-d '(.*)'$/m.exec(block)?.[1] ?? []);
  const [answer] = await blocksOf('json');
  const { status: _, ...answered } = await askAt(url, { token, query: JSON.parse(documented!).query });
  expect(answered).toEqual(JSON.parse(answer!));

  // The ports are taken now, and so is the data folder.
  const samePorts = npmRun('--port', String(port));
  expect(await samePorts.exited).toBe(1);
  expect(samePorts.output()).toBe(
    `Port ${port} is taken, and the supergraph needs ${port} to ${port + 4}. Free it, or take others: npm run supergraph -- --port ${port + 100}\n`,
  );
  const sameFolder = npmRun('--port', String(await freePorts()));
  expect(await sameFolder.exited).toBe(1);
  expect(sameFolder.output()).toContain(`${dataDir()} is in use by process `);
  expect(sameFolder.output()).toMatch(/\ncustomers has ended with code 1\.\n$/);

  started.interrupt();
  await started.exited;
  const used = [port, port + 1, port + 2, port + 3, port + 4];
  expect(await Promise.all(used.map(isFree))).toEqual(used.map(() => true));
});

test.each([
  [['--gateway', 'kong'], 'There is no gateway "kong".'],
  [['--port', 'eighty'], '"eighty" is no port.'],
  [['--with', 'invoices'], '"invoices" is no name with the URL of an endpoint.'],
  [['--with', 'partners=http://localhost:5001'], '"partners" is one of the example\'s own.'],
  [['--gatway', 'apollo'], "Unknown option '--gatway'"],
])('npm run supergraph -- %j says what is wrong', { timeout: START_MS }, async (args, sentence) => {
  const ended = npmRun(...args);
  expect(await ended.exited).toBe(2);
  expect(ended.output()).toContain(sentence);
});
