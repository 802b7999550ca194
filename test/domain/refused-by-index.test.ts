import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { cardTakenEachTime, races } from '../support/duplicate-races.js';
import { duplicates } from '../support/duplicates.js';
import { useIdentityProviders } from '../support/identities.js';
import { stageFor } from '../support/recipes/every-mutation.js';
import { expectRefusal, leftIn, transcribed, uncounted } from '../support/refused-by-index.js';
import { useWitnessed } from '../support/witnessed.js';

const app = useApp();
const stage = stageFor(app, useIdentityProviders(app));
const witnessed = useWitnessed(app);
/** No mutation of the schema: its records are refused one by one. */
const IMPORT = 'domain/imports/window.ts ';
const SRC = join(import.meta.dirname, '../../src');

/** Every index that a source file turns into an answer, as `file index`. */
function answeredIndexes(): string[] {
  return globSync('**/*.ts', { cwd: SRC }).flatMap((file) => {
    const code = readFileSync(join(SRC, file), 'utf8').replace(/^ *(\/\*)?\*.*$/gm, '');
    const calls = code.split('whenDuplicate(').slice(1);
    return calls.flatMap((call) => {
      expect(call, `${file} names its indexes where it answers`).toMatch(/^\{/);
      const named = call.slice(0, call.indexOf(');')).matchAll(/\b([a-z]+(?:_[a-z]+)+):/g);
      return [...named].map(([, index]) => `${file} ${index}`);
    });
  });
}

describe('a unique index', () => {
  test('that a flow answers has a row in the tables of these tests', () => {
    const shown = [...duplicates, ...races, cardTakenEachTime].map(({ file, index }) => `${file} ${index}`);
    const flows = answeredIndexes().filter((answered) => !answered.startsWith(IMPORT));
    expect(shown.toSorted()).toEqual(flows.toSorted());
  });

  test('that an import answers has a row in the test of imports', () => {
    const text = readFileSync(join(import.meta.dirname, 'imports/taken.test.ts'), 'utf8');
    const shown = [...text.matchAll(/^ +(?:\[)?'([a-z_]+_(?:unique|customer))'/gm)].map(
      ([, index]) => IMPORT + index,
    );
    const answered = answeredIndexes().filter((one) => one.startsWith(IMPORT));
    expect(shown.toSorted()).toEqual(answered.toSorted());
  });

  test.each(duplicates)(
    'refuses $mutation: $index is answered with $outcome, and nothing is said, sent or kept',
    async (duplicate) => {
      const call = await (await duplicate.call(stage))();
      const left = async () => {
        const lines = await leftIn(app.database.kysely);
        return duplicate.isCounted ? uncounted(lines) : lines;
      };
      const before = await left();
      const { value, transcript } = await transcribed(app, () => witnessed.call(duplicate.mutation, call));
      expectRefusal(duplicate, value, transcript);
      expect(await left()).toEqual(before);
    },
  );
});
