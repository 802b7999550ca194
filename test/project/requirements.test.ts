import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const ID = '(?:(?:SY|NH|FI|ST|VV|BX|FD|EV|AU)-M?\\d+|[A-L]\\d{2})';

/** `- SY-13: …` or, where no test bears the id so far, `- SY-13 *(not yet)*: …`. */
const listed = [
  ...readFileSync(join(root, 'docs/requirements.md'), 'utf8').matchAll(
    new RegExp(`^- (${ID})( \\*\\(not yet\\)\\*)?: .+\\.$`, 'gm'),
  ),
].map(([, id, notYet]) => ({ id: id!, isTested: !notYet }));

/** The ids that titles begin with: `SY-13 D09 a title`; or end with: `a title [SY-13, D09]`. */
const inTitles = new Set(
  globSync('test/**/*.ts', { cwd: root, exclude: ['test/generated'] })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .flatMap((source) => [
      ...source.matchAll(
        new RegExp(`['"\`](${ID}(?:,? ${ID})*)(?=[ '"\`])|\\[(${ID}(?:, ${ID})*)\\]['"\`]`, 'g'),
      ),
    ])
    .flatMap(([, before = '', after = '']) => `${before} ${after}`.match(new RegExp(ID, 'g'))!),
);

describe('docs/requirements.md', () => {
  test('has every line in its form, and each id once', () => {
    const lines = readFileSync(join(root, 'docs/requirements.md'), 'utf8').match(/^- .+/gm)!;
    expect(listed.length).toBe(lines.length);
    expect(listed.length).toBeGreaterThan(300);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
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
