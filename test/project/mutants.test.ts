import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mutants } from '../../mutants/mutants.ts';
import { testsOf } from '../../mutants/tests-of.ts';

const root = resolve(import.meta.dirname, '../..');

/** `npm run mutants` takes minutes; that it still means the code as it stands is seen at once. */
describe('the defences that are taken away by `npm run mutants` [L21]', () => {
  test.each(mutants.map((mutant) => [mutant.without, mutant.id, mutant] as const))(
    'without %s: stands once in its file, and there are tests that bear %s, or that it names [L21]',
    async (_, __, mutant) => {
      const source = await readFile(resolve(root, mutant.file), 'utf8');
      expect(source.split(mutant.from), mutant.file).toHaveLength(2);
      expect(mutant.to).not.toBe(mutant.from);
      expect((await testsOf(root, mutant)).files).not.toEqual([]);
    },
  );
});
