import { execFile } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSchema, isExecutableDefinitionNode, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { codeIn, fencesIn, headingsIn, linksIn } from '../../site/markdown.js';
import { pages, project, read, targetOf } from '../../site/pages.js';
import { Environment } from '../../src/config/config.js';

const run = promisify(execFile);
const schema = buildSchema(read('schema/customer.graphql'), { assumeValidSDL: true, assumeValid: true });
const { scripts } = JSON.parse(read('package.json'));

const fences = pages.flatMap((page) =>
  fencesIn(read(page)).map((fence) => ({ ...fence, place: `${page}:${fence.line}` })),
);
const inLanguage = (...languages: string[]) => fences.filter(({ language }) => languages.includes(language));

/** What is wrong with each of them, one line for each. */
const faults = <T extends { place: string }>(found: T[], check: (one: T) => unknown) =>
  found.flatMap((one) => {
    try {
      const wrong = check(one);
      return wrong ? [`${one.place}: ${wrong}`] : [];
    } catch (error) {
      return [`${one.place}: ${(error as Error).message}`];
    }
  });

describe('a link on a page', () => {
  const links = pages.flatMap((page) => linksIn(read(page)).map((link) => ({ place: page, link })));
  const local = links.filter(({ link }) => !/^[a-z][a-z+.-]*:/i.test(link));

  test('is to a file or folder that is there', () => {
    const missing = faults(local, ({ place, link }) => {
      const target = targetOf(place, link);
      return target && !existsSync(join(project, target)) && link;
    });
    expect(local.length).toBeGreaterThan(200);
    expect(missing).toEqual([]);
  });

  test('with an anchor is to a heading that is there, as GitHub and the site call it', () => {
    const anchored = local.filter(({ link }) => link.includes('#'));
    const missing = faults(anchored, ({ place, link }) => {
      const target = targetOf(place, link) ?? place;
      const anchor = link.slice(link.indexOf('#') + 1);
      return !headingsIn(read(target)).some((heading) => heading.anchor === anchor) && link;
    });
    expect(anchored.length).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  });
});

describe('a variable that a page names', () => {
  const variable = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/;
  const set = /(?:^|[ `])([A-Z][A-Z0-9_]{2,})=(?=\S+ (?:npm|node)\b)/gm;

  test('is one of the configuration where a command of the project is given it', () => {
    const given = pages.flatMap((page) =>
      [...read(page).matchAll(set)].map(([, name]) => ({ place: page, name })),
    );
    expect(given.length).toBeGreaterThan(1);
    const known = [...Object.keys(Environment.shape), 'TEST_DATABASE_URL'];
    expect(faults(given, ({ name }) => !known.includes(name!) && name)).toEqual([]);
  });

  test('in capitals is a word of the configuration, of the schema or of the code', () => {
    // The changelog names what was, too.
    const current = pages.filter((page) => page !== 'CHANGELOG.md');
    const words = current.flatMap((page) =>
      codeIn(read(page)).flatMap((code) => {
        const [name = ''] = code.split('=');
        return variable.test(name) ? [{ place: page, name }] : [];
      }),
    );
    expect(words.length).toBeGreaterThan(100);
    const sources = globSync(['src/**/*.ts', 'test/**/*.ts', 'schema/*.graphql', 'package.json'], {
      cwd: project,
    });
    const known = new Set(
      sources.flatMap((file) => read(file).match(/\b[A-Z][A-Z0-9]*(_[A-Z0-9]+)+\b/g) ?? []),
    );
    expect(faults(words, ({ name }) => !known.has(name) && name)).toEqual([]);
  });
});

/** By which test the blocks of a language are tried. */
const checked: Record<string, string> = {
  graphql: 'below',
  js: 'below',
  json: 'below',
  sh: 'below',
  ts: 'below',
  tsx: 'below',
  yaml: 'below',
  sql: 'test/project/documented-sql.test.ts',
  csv: 'test/cli/importing/documented.test.ts',
  diff: 'test/project/contributing.test.ts',
  html: 'test/project/front-ends.test.ts',
  mermaid: 'test/project/account-life.test.ts',
  text: 'nothing, as it is output or a drawing',
};

describe('a block of code on a page', () => {
  test('says its language, one that something checks', () => {
    expect(fences.length).toBeGreaterThan(50);
    expect(faults(fences, ({ language }) => !(language in checked) && (language || 'no language'))).toEqual(
      [],
    );
    const elsewhere = Object.values(checked).filter((by) => by.startsWith('test/'));
    for (const file of elsewhere) expect(existsSync(join(project, file)), file).toBe(true);
  });

  test('in GraphQL is valid under the published schema; of another schema, it parses', () => {
    const blocks = inLanguage('graphql');
    expect(blocks.length).toBeGreaterThan(2);
    const wrong = faults(blocks, ({ text }) => {
      const document = parse(text);
      const isOperation = document.definitions.every(isExecutableDefinitionNode);
      return isOperation ? validate(schema, document).join(' ') : undefined;
    });
    expect(wrong).toEqual([]);
  });

  test('that sends a query in JSON sends one that is valid', () => {
    const sent = inLanguage('sh').flatMap(({ text, place }) =>
      [...text.matchAll(/^\{"query": .*\}$/gm)].map(([body]) => ({ place, body })),
    );
    expect(sent.length).toBeGreaterThan(1);
    const wrong = faults(sent, ({ body }) => validate(schema, parse(JSON.parse(body).query)).join(' '));
    expect(wrong).toEqual([]);
  });

  test('in JSON is one value, or one on each line', () => {
    const blocks = inLanguage('json');
    expect(blocks.length).toBeGreaterThan(3);
    const wrong = faults(blocks, ({ text }) => {
      const isSpread = /^[[{]\n/.test(text);
      for (const value of isSpread ? [text] : text.trim().split('\n')) JSON.parse(value);
    });
    expect(wrong).toEqual([]);
  });

  test('in YAML parses', () => {
    expect(faults(inLanguage('yaml'), ({ text }) => void parseYaml(text))).toEqual([]);
  });

  test('of a shell parses, and runs commands of the project that are there', async () => {
    const blocks = inLanguage('sh');
    expect(blocks.length).toBeGreaterThan(10);
    const wrong: string[] = [];
    for (const { text, place } of blocks) {
      const parsed = run('bash', ['-n', '-c', text]).then(
        ({ stderr }) => stderr,
        ({ stderr }: { stderr: string }) => stderr,
      );
      if (await parsed) wrong.push(`${place}: ${await parsed}`);
      for (const [, name] of text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)) {
        if (!(name! in scripts)) wrong.push(`${place}: npm run ${name}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('in TypeScript or JavaScript has the right syntax', { timeout: 60_000 }, async () => {
    const blocks = inLanguage('ts', 'tsx', 'js');
    expect(blocks.length).toBeGreaterThan(8);
    const folder = await mkdtemp(join(tmpdir(), 'accounts-blocks-'));
    const files = blocks.map(({ language }, place) => `${place}.${language}`);
    for (const [place, { text }] of blocks.entries()) await writeFile(join(folder, files[place]!), text);
    const compiler = join(project, 'node_modules/typescript/bin/tsc');
    // Without looking for what they import, and without types: those of docs/front-ends.md have a test of their own.
    const options = ['--noEmit', '--noCheck', '--noResolve', '--allowJs', '--jsx', 'preserve'];
    const target = ['--target', 'esnext', '--module', 'esnext', '--moduleDetection', 'force', '--types', ''];
    const compiled = run(process.execPath, [compiler, ...options, ...target, ...files], { cwd: folder });
    const { stdout } = await compiled.catch(({ stdout }: { stdout: string }) => ({ stdout }));
    await rm(folder, { recursive: true });
    expect(stdout.replace(/^(\d+)\.\w+/gm, (_, place) => blocks[place]!.place)).toBe('');
  });
});
