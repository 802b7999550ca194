import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fastifyStatic from '@fastify/static';
import fastify from 'fastify';
import { buildSchema, isIntrospectionType, isSpecifiedScalarType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, useBrowser } from '../support/browser.js';
import { freePort } from '../support/free-port.js';

const run = promisify(execFile);
const BUILD_MS = 300_000;
const dist = join(import.meta.dirname, '../../site/dist');
const shots = join(import.meta.dirname, '../screenshots');

const page = (path: string) => readFileSync(join(dist, path), 'utf8');

beforeAll(async () => {
  await run('npm', ['run', '--silent', 'docs:build']);
}, BUILD_MS);

test('the site has the types it says', { timeout: 120_000 }, async () => {
  const compiler = 'node_modules/typescript/bin/tsc';
  const checked = run(process.execPath, [compiler, '--noEmit', '-p', 'site']);
  expect((await checked.catch(({ stdout }: { stdout: string }) => ({ stdout }))).stdout).toBe('');
});

describe('the built site', () => {
  const files = (pattern: string) => globSync(pattern, { cwd: dist });

  test('has a page for every page of the project', () => {
    for (const path of ['index', 'CONTRIBUTING', 'CHANGELOG', 'client/index', 'docs/front-ends'])
      expect(files('**/*.html')).toContain(`${path}.html`);
    const decisions = globSync('docs/decisions/[0-9]*.md');
    expect(decisions.length).toBeGreaterThan(50);
    for (const decision of decisions) expect(files('**/*.html')).toContain(decision.replace('.md', '.html'));
  });

  test('has links to what is there only, headings included', () => {
    const html = new Map(files('**/*.html').map((file) => [file, page(file)]));
    const ids = new Map(
      [...html].map(([file, text]) => [
        file,
        new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)),
      ]),
    );
    const broken: string[] = [];
    let followed = 0;
    for (const [file, text] of html) {
      for (const [, href = ''] of text.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
        if (/^https?:/.test(href)) continue;
        followed += 1;
        const { pathname, hash } = new URL(href, `http://site/${file}`);
        const path = decodeURI(pathname)
          .slice(1)
          .replace(/(^|\/)$/, '$1index.html');
        const there = html.has(path) && (!hash || ids.get(path)!.has(decodeURIComponent(hash.slice(1))));
        if (!there) broken.push(`${file}: ${href}`);
      }
    }
    expect(followed).toBeGreaterThan(1_000);
    expect([...new Set(broken)]).toEqual([]);
  });

  test('asks no other host for anything', () => {
    const named = files('**/*.{html,css,js}').flatMap((file) =>
      [
        ...page(file).matchAll(/<(?:script|link|img|iframe)[^>]*(?:src|href)="((?:https?:)?\/\/[^"]+)"/g),
        ...page(file).matchAll(/(?:@import|url\()\s*["']?((?:https?:)?\/\/[^"')\s]+)/g),
      ].map(([, url]) => `${file}: ${url}`),
    );
    expect(named).toEqual([]);
  });

  test('describes everything in the schema', () => {
    const sdl = readFileSync('schema/customer.graphql', 'utf8');
    const schema = buildSchema(sdl, { assumeValidSDL: true, assumeValid: true });
    const index = page('reference/index.html');
    const [query, mutation] = [schema.getQueryType()!, schema.getMutationType()!];
    const types = Object.values(schema.getTypeMap())
      .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
      .filter((type) => type !== query && type !== mutation);
    const fields = [...Object.keys(query.getFields()), ...Object.keys(mutation.getFields())];
    expect(fields.length).toBeGreaterThan(60);
    const listed = [...index.matchAll(/<a href="[^"]+"><code>(\w+)<\/code><\/a>/g)].map(([, name]) => name!);
    expect(listed.toSorted()).toEqual([...fields, ...types.map(({ name }) => name)].toSorted());
  });
});

describe.skipIf(!hasBrowser)('in a browser, the site', { timeout: 60_000 }, () => {
  const browser = useBrowser();
  const server = fastify();
  let origin: string;

  beforeAll(async () => {
    await mkdir(shots, { recursive: true });
    await server.register(fastifyStatic, { root: dist });
    origin = await server.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => server.close());

  async function open(path: string, options: object = {}) {
    const context = await browser.open(options);
    const tab = await context.newPage();
    const asked: string[] = [];
    const problems: string[] = [];
    tab.on('request', (request) => asked.push(request.url()));
    tab.on('pageerror', (error) => problems.push(error.message));
    tab.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await tab.goto(origin + path, { waitUntil: 'networkidle' });
    return { tab, asked, problems };
  }

  test('is searched without any other host, and leads to the reference of a mutation', async () => {
    const { tab, asked, problems } = await open('/');
    await tab.screenshot({ path: join(shots, 'home.png') });
    await tab.click('.DocSearch-Button');
    await tab.fill('#localsearch-input', 'confirmEmailChange');
    const first = tab.locator('#localsearch-list li').first();
    await expect.poll(() => first.textContent(), { timeout: 10_000 }).toContain('confirmEmailChange');
    await tab.screenshot({ path: join(shots, 'search.png') });
    await tab.keyboard.press('Enter');
    await tab.waitForURL(/\/reference\/mutation\/confirmEmailChange\.html/);
    await expect.poll(() => tab.textContent('h1')).toContain('confirmEmailChange');
    await tab.screenshot({ path: join(shots, 'mutation.png'), fullPage: true });
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('is served by npm run docs, at the address that it prints', async () => {
    const port = String(await freePort());
    const started = spawn(process.execPath, ['site/start.ts', '--port', port], {
      env: { ...process.env, NO_COLOR: '1' },
    });
    const ended = once(started, 'exit');
    try {
      let printed = '';
      for await (const text of started.stdout.setEncoding('utf8')) {
        printed += text;
        if (printed.includes('Local:')) break;
      }
      const [, url = ''] = /Local: +(http:\S+)/.exec(printed)!;
      const tab = await (await browser.open()).newPage();
      await tab.goto(`${url}reference/type/Customer.html`);
      await tab.waitForSelector('h1:has-text("Customer")');
    } finally {
      started.kill('SIGTERM');
    }
    await ended;
  });

  test('shows the diagram of an account’s life', async () => {
    const { tab, problems } = await open('/docs/account-life.html');
    await tab.screenshot({ path: join(shots, 'diagram.png'), fullPage: true });
    const drawn = await tab.textContent('.diagram');
    for (const state of ['Visitor', 'SignedIn', 'Suspended', 'revertEmailChange'])
      expect(drawn).toContain(state);
    expect(problems).toEqual([]);
  });

  test.each([
    '',
    'CONTRIBUTING.html',
    'docs/account-life.html',
    'docs/configuration.html',
    'reference/',
    'reference/type/Customer.html',
  ])('fits a phone: /%s', async (path) => {
    for (const colorScheme of ['light', 'dark']) {
      const { tab, problems } = await open(`/${path}`, {
        viewport: { width: 375, height: 800 },
        colorScheme,
      });
      const name = path.replace(/\W+/g, '-') || 'home';
      await tab.screenshot({ path: join(shots, `phone-${colorScheme}-${name}.png`) });
      const width = await tab.evaluate('document.documentElement.scrollWidth');
      expect(width).toBe(375);
      expect(problems).toEqual([]);
    }
  });
});
