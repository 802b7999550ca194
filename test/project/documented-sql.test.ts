import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { fencesIn } from '../../site/markdown.js';
import { pages, read } from '../../site/pages.js';
import { useApp } from '../support/app.js';

const app = useApp();

test('SQL on a page runs on the tables there are', async () => {
  const statements = pages
    .flatMap((page) => fencesIn(read(page)))
    .filter(({ language }) => language === 'sql')
    .map(({ text }) => text);
  expect(statements.length).toBeGreaterThan(0);
  for (const statement of statements) {
    const { rows } = await sql.raw(statement).execute(app.em.getKysely());
    expect(rows).toEqual([]);
  }
});
