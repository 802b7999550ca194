import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, useBrowser } from '../support/browser.js';
import { builtProject } from '../support/built-project.js';
import { type ProjectCopy, projectCopy } from '../support/project-copy.js';
import { type ServiceProcess, useServiceProcesses } from '../support/service-process.js';

const run = promisify(execFile);
const START_MS = 200_000;
const WALK_MS = 300_000;
/** Passwords are hashed below the priority of everything else: on a full machine each takes ten seconds and more. */
const PAGE_MS = 90_000;
const page = await readFile('docs/front-ends.md', 'utf8');

/** A part of the page, from its heading to the next one. */
const part = (heading: string) => {
  const [, text = ''] = page.split(`\n${heading}\n`);
  return text.split(/^#+ /m)[0]!;
};
const shells = (text: string) =>
  [...text.matchAll(/^```sh\n([\s\S]*?)```/gm)].map(([, commands]) => commands!);
const files = (text: string) =>
  [...text.matchAll(/^`([\w./-]+)`.*\n\n```\w+\n([\s\S]*?)```/gm)].map(
    ([, name, content]) => [name!, content!] as const,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' ? address!.port : 0;
}

describe.skipIf(!hasBrowser)('the page for front ends', { timeout: WALK_MS }, () => {
  const processes = useServiceProcesses();
  const browser = useBrowser();
  const previews = new Set<ChildProcess>();
  let parent: string;
  let copy: ProjectCopy;
  let service: ServiceProcess;
  let origin: string;
  /** Everything the page's commands need of the machine; the packages come from npm's cache if they are there. */
  const environment = { ...process.env, npm_config_prefer_offline: 'true', npm_config_loglevel: 'error' };
  const bash = (commands: string, cwd: string) =>
    run('bash', ['-euo', 'pipefail', '-c', commands], { cwd, env: environment });

  beforeAll(async () => {
    await builtProject();
    parent = await mkdtemp(join(tmpdir(), 'accounts-front-ends-'));
    origin = `http://localhost:${await freePort()}`;
    const [checkout = ''] = shells(part('## A signed-in customer’s card in five minutes'));
    const [installing, packing = '', starting] = checkout.split('\n');
    expect([installing, starting]).toEqual(['npm ci', 'npm start']);
    // The page of the walk has a port of its own, so it has to be listed.
    service = await processes.start({ DATA_DIR: join(parent, 'data'), CORS_ORIGINS: origin });
    copy = await projectCopy();
    await bash(packing, copy.folder);
  }, START_MS);
  afterEach(() => {
    for (const preview of previews) preview.kill();
    previews.clear();
  });
  afterAll(async () => {
    await rm(parent, { recursive: true, force: true });
    await rm(copy.folder, { recursive: true, force: true });
  });

  /** Serves what Vite has built where the service expects the page. */
  async function preview(shop: string): Promise<void> {
    await bash('npm run build', shop);
    const { port } = new URL(origin);
    const vite = spawn('node_modules/.bin/vite', ['preview', '--strictPort', '--port', port], {
      cwd: shop,
      env: environment,
    });
    previews.add(vite);
    await expect
      .poll(
        () =>
          fetch(origin).then(
            ({ ok }) => ok,
            () => false,
          ),
        { timeout: 30_000 },
      )
      .toBe(true);
  }

  test('has examples that compile', async () => {
    const [session] = files(part('## A signed-in customer’s card in five minutes')).flatMap(
      ([name, content]) => (name === 'src/session.ts' ? content : []),
    );
    const later = page.slice(page.indexOf('\n## How an operation ends'));
    const examples = [...later.matchAll(/^```ts\n([\s\S]*?)```/gm)].map(([, content]) => content!);
    expect(examples.length).toBeGreaterThan(4);
    // A package may import itself by its name.
    const folder = join(copy.folder, 'client/examples');
    await mkdir(folder);
    await writeFile(join(folder, 'session.ts'), session!);
    for (const [place, content] of examples.entries()) await writeFile(join(folder, `${place}.ts`), content);
    const options = {
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      strict: true,
      noEmit: true,
    };
    const compilerOptions = { ...options, lib: ['es2022', 'dom'], types: [], skipLibCheck: true };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    expect(await copy.run('tsc', '-p', 'client/examples')).toEqual({ failed: false, output: '' });
  });

  test.each(['### With Apollo Client', '### With urql'])(
    'leads from an empty folder to the card of a signed-in customer: %s',
    async (heading) => {
      const begin = part('## A signed-in customer’s card in five minutes');
      const variant = part(heading);
      const [making = ''] = shells(begin).slice(1);
      // Beside the checkout, as the page says; a folder of its own for each try.
      const place = await mkdtemp(join(parent, 'walk-'));
      await symlink(copy.folder, join(place, 'customer-accounts'), 'dir');
      await bash(making, place);
      const shop = join(place, 'shop');
      await bash(shells(variant)[0]!, shop);
      for (const [name, content] of [...files(begin), ...files(variant)]) {
        await mkdir(dirname(join(shop, name)), { recursive: true });
        await writeFile(join(shop, name), content.replace('http://localhost:4000', service.origin));
      }
      const [checking = ''] = shells(part('### See it'))[0]!.split('\n');
      await bash(checking, shop);

      const welcome = await readFile(join(shop, 'src/Welcome.tsx'), 'utf8');
      const line = /^ *CustomerCredentialsRejected: .*\n/m;
      await writeFile(join(shop, 'src/Welcome.tsx'), welcome.replace(line, ''));
      const unhandled = await bash(checking, shop).catch(({ stdout }: { stdout: string }) => ({ stdout }));
      expect(unhandled.stdout).toContain("Property 'CustomerCredentialsRejected' is missing");
      expect(page).toContain("Property 'CustomerCredentialsRejected' is missing");
      await writeFile(join(shop, 'src/Welcome.tsx'), welcome);

      await preview(shop);
      const context = await browser.open();
      context.setDefaultTimeout(PAGE_MS);
      const tab = await context.newPage();
      const said: string[] = [];
      tab.on('console', (message) => said.push(message.text()));
      tab.on('requestfailed', (request) => said.push(`${request.url()}: ${request.failure()?.errorText}`));
      await tab.goto(origin);
      const email = `maja.${Date.now()}@example.net`;
      await tab.fill('[name=email]', email);
      await tab.click('button');
      await tab.waitForSelector('[name=code]');
      const inbox = await (await fetch(`${service.origin}/dev/inbox.json?to=${email}`)).text();
      await tab.fill('[name=code]', /\b\d{8}\b/.exec(inbox)![0]);
      await tab.fill('[name=password]', 'nine lanterns over the harbour');
      await tab.click('button');
      const card = 'h1:has-text("Card ")';
      await tab.waitForSelector(card).catch(async (error) => {
        const shown = await tab.textContent('#root');
        throw new Error(`The page shows ${JSON.stringify(shown)}; ${said.join('; ')}`, { cause: error });
      });
      const number = await tab.textContent(card);
      expect(number).toMatch(/^Card \d{16}$/);
      const width = await tab.$eval(
        'img',
        (image) => (image as unknown as { naturalWidth: number }).naturalWidth,
      );
      expect(width).toBeGreaterThan(100);

      await tab.reload();
      const second = await context.newPage();
      await second.goto(origin);
      for (const one of [tab, second]) expect(await one.textContent(card)).toBe(number);
      await second.click('button');
      for (const one of [tab, second]) await one.waitForSelector('[name=email]');
      await tab.fill('[name=username]', email);
      await tab.fill('[name=password]', 'nine lanterns over the pier');
      await tab.click('button:has-text("Sign in")');
      await tab.waitForSelector('p:has-text("Wrong username or password")');
      await tab.fill('[name=username]', email);
      await tab.fill('[name=password]', 'nine lanterns over the harbour');
      await tab.click('button:has-text("Sign in")');
      for (const one of [tab, second]) expect(await one.textContent(card)).toBe(number);
    },
  );
});
