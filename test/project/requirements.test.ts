import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const ID = '(?:(?:SY|NH|FI|ST|VV|BX|FD|EV|AU)-M?\\d+|[A-L]\\d{2})';

/** `- SY-13: …` or, where no test bears the id so far, `- SY-13 *(not yet)*: …`. */
const listed = [
  ...read('docs/requirements.md').matchAll(new RegExp(`^- (${ID})( \\*\\(not yet\\)\\*)?: .+\\.$`, 'gm')),
].map(([, id, notYet]) => ({ id: id!, isTested: !notYet }));

const sources = globSync('test/**/*.ts', { cwd: root, exclude: ['test/generated'] }).map(
  (file) => [file, read(file)] as const,
);
/** Every id a title ends with: `a title [SY-13, D09]`. */
const inTitles = new Set(
  sources
    .flatMap(([, source]) => [...source.matchAll(new RegExp(`\\[(${ID}(?:, ${ID})*)\\]['"\`]`, 'g'))])
    .flatMap(([, ids]) => ids!.split(', ')),
);

describe('docs/requirements.md', () => {
  test('has every line in its form, and each id once', () => {
    const lines = read('docs/requirements.md').match(/^- .+/gm)!;
    expect(listed.length).toBe(lines.length);
    expect(listed.length).toBeGreaterThan(300);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
  });

  test('is the only page that names the systems it is measured against', () => {
    const page = read('docs/requirements.md');
    const systems = [...page.matchAll(/^## [A-Z]{2}: .*\((\w+)\)$/gm)].map(([, name]) => name!);
    expect(systems).toHaveLength(5);
    const naming = globSync(['schema/*.graphql', 'src/**/*.ts', 'docs/**/*.md', '*.md'], {
      cwd: root,
    })
      .filter((file) => !['docs/requirements.md', 'CHANGELOG.md'].includes(file))
      .filter((file) => new RegExp(`\\b(${systems.join('|')})\\b`, 'i').test(read(file)));
    expect(naming).toEqual([]);
  });

  test('has every id that a test bears', () => {
    const known = new Set(listed.map(({ id }) => id));
    expect([...inTitles].filter((id) => !known.has(id))).toEqual([]);
  });

  test('marks as not yet shown what no test bears, and nothing else', () => {
    const shown = listed.filter(({ isTested }) => isTested).map(({ id }) => id);
    expect(shown).toEqual(listed.map(({ id }) => id).filter((id) => inTitles.has(id)));
  });
});

test('titles are sentences, and their ids stand at the end', () => {
  const begun = new RegExp(`['"\`]${ID}[ ,:'"\`].*`, 'g');
  expect(
    sources.flatMap(([file, source]) => (source.match(begun) ?? []).map((title) => `${file}: ${title}`)),
  ).toEqual([]);
});
