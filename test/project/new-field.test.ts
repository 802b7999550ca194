import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ProjectCopy, projectCopy } from '../support/project-copy.js';
import { makeEdit, type WrittenEdit, writtenEdits } from '../support/written-edits.js';

const HEADING = '## Add a field to Customer';
/** The part of the project that names each place: the compiler takes a second for it, and ten for everything. */
const PART = {
  extends: './tsconfig.json',
  include: ['test/entities/forgotten-places.test.ts'],
  // It notes what it has found, and looks only at what changed since.
  compilerOptions: { incremental: true },
};
/** What the field of the guide is called in the copy, so that a nickname that somebody adds is not in the way. */
const NAME = 'exampleword';
const USES = `test/project/new-field/${NAME}`;
/** Tests that go through every field, and so through a new one. */
const OTHERS = [
  'test/entities/customer-fields.test.ts',
  'test/domain/sign-in/words-of-customer.test.ts',
  'test/security/export-formulas.test.ts',
];
const WALK_MS = 240_000;

const isOfTable = ({ file }: WrittenEdit) => file.startsWith('src/migrations/');

describe('a field added to Customer as CONTRIBUTING.md says', { timeout: WALK_MS }, () => {
  let copy: ProjectCopy;
  let edits: WrittenEdit[];
  let missedAfterMigration: string;

  const errors = async (project = 'tsconfig.part.json') =>
    (await copy.run('tsc', '--noEmit', '--singleThreaded', '-p', project)).output;

  beforeAll(async () => {
    const [, rest = ''] = (await readFile('CONTRIBUTING.md', 'utf8')).split(HEADING);
    const section = rest.split(/^## /m)[0]!.replaceAll('nickname', NAME);
    edits = writtenEdits(section.replaceAll('Nickname', 'Exampleword'));
    copy = await projectCopy();
    await writeFile(join(copy.folder, 'tsconfig.part.json'), JSON.stringify(PART));
    for (const edit of edits.filter(isOfTable)) await makeEdit(copy.folder, edit);
    expect(await copy.run('npm', 'run', '--silent', 'codegen')).toMatchObject({ failed: false });
    missedAfterMigration = await errors();
    for (const edit of edits.filter((edit) => !isOfTable(edit))) await makeEdit(copy.folder, edit);
  }, WALK_MS);
  afterAll(() => rm(copy.folder, { recursive: true, force: true }));

  test('touches six places, of which the migration is one', () => {
    expect(edits.map(({ file }) => file)).toEqual([
      `src/migrations/0100-${NAME}.ts`,
      'src/migrations/index.ts',
      'src/entities/customer-fields.ts',
      'src/entities/customer.entity.ts',
      'src/domain/customers/input.ts',
      'src/graphql/customers/customers.type.ts',
      'src/graphql/customer/customer.type.ts',
    ]);
  });

  test('is missed by the compiler among the rows as soon as the table has it', () => {
    expect(missedAfterMigration).toContain(
      `'${NAME}' is missing in type 'Names<RowsByColumn, "src/entities/customer-fields.ts">'`,
    );
  });

  test.each([
    [
      'src/entities/customer.entity.ts',
      /^src\/entities\/customer\.entity\.ts.*(\n .*)*'exampleword' is missing/m,
    ],
    [
      'src/domain/customers/input.ts',
      /^src\/domain\/customers\/input\.ts.*(\n .*)*'exampleword' is missing/m,
    ],
    [
      'src/graphql/customers/customers.type.ts',
      /'exampleword' is missing in type 'Names<ProfileInput, "src\/graphql\/customers\/customers.type.ts">'/,
    ],
    ['src/graphql/customer/customer.type.ts', /'exampleword' is missing in type 'CustomerType'/],
  ])('is missed by the compiler in %s if it is left out there alone', async (file, missed) => {
    const path = join(copy.folder, file);
    const edited = await readFile(path, 'utf8');
    await writeFile(path, await readFile(file, 'utf8'));
    const found = await errors();
    await writeFile(path, edited);
    expect(found).toMatch(missed);
  });

  test('compiles, and is written, read, recorded, merged, exported and masked', async () => {
    await rename(join(copy.folder, `${USES}.ts`), join(copy.folder, `${USES}.test.ts`));
    const [left, used] = await Promise.all([
      errors('tsconfig.json'),
      copy.run('vitest', 'run', '--maxWorkers=1', '--reporter=verbose', `${USES}.test.ts`, ...OTHERS),
    ]);
    expect(left).toBe('');
    expect(used.output.split(`✓ |beside| ${USES}.test.ts >`)).toHaveLength(1 + 6);
    expect(used.output).toMatch(/Test Files +4 passed \(4\)/);
    expect(used.output).toContain(`is refused: ${NAME}`);
    expect(used.failed).toBe(false);
  });
});
