import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../docs/decisions');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const pages = globSync('*.md', { cwd: folder })
  .filter((file) => file !== 'README.md')
  .toSorted();

describe('docs/decisions', () => {
  test.each(pages)('%s says why, what was decided, what was not done and what it costs, in short', (file) => {
    const text = read(file);
    expect(file).toMatch(/^\d{4}-[a-z0-9-]+\.md$/);
    expect(text).toMatch(/^# (?!\d)\S.*\n\n\*\*Why\.\*\* /);
    expect(text.match(/^(#+|\*\*\w[\w ]*\.\*\*) /gm)!.map((part) => part.trim())).toEqual([
      '#',
      '**Why.**',
      '**Decision.**',
      '**Not done.**',
      ...(text.includes('\n**Cost.** ') ? ['**Cost.**'] : []),
    ]);
    expect(text.split('\n').filter((line) => !line.startsWith('|')).length).toBeLessThanOrEqual(25);
  });

  test('has each page once in its index, under its title', () => {
    const lines = read('README.md').match(/^- .*$/gm)!;
    const wanted = pages.map((file) => {
      const title = read(file).match(/^# (.*)$/m)![1];
      return `- [${file.slice(0, 4)}](${file}): ${title}`;
    });
    expect(lines.toSorted()).toEqual(wanted);
  });
});
