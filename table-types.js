// Run by `npm run codegen`: writes the types of the tables from the migrated embedded database, without a server.
import { readFileSync, writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import {
  ColumnTypeNode,
  generate,
  IdentifierNode,
  ModuleReferenceNode,
  PostgresDialect,
  UnionExpressionNode,
} from 'kysely-codegen';
import { openDatabase } from './dist/database.js';

const FILE = 'src/tables/types.ts';
/** The queue has tables of its own in another schema, and no statement of ours names that of the migrations. */
const TABLES = { includePattern: 'public.*', excludePattern: 'mikro_orm_migrations' };

const named = (name) => new IdentifierNode(name);
const dialect = new PostgresDialect({ dateParser: 'string' });
const { definitions, imports, scalars } = dialect.adapter;
// Our drivers leave times the text that PostgreSQL wrote; a Date may be given.
const given = new UnionExpressionNode([named('Date'), named('string')]);
definitions.Timestamp = new ColumnTypeNode(named('string'), given, given);
delete definitions.JsonValue;
imports.JsonValue = new ModuleReferenceNode('../platform/text/json.js');
scalars.json = named('JsonValue');

/** A column that a constraint keeps to a few words is of these. */
async function namedWords(db) {
  const { rows } = await sql`
    select c.conrelid::regclass::text as "table", a.attname as "column", pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'c' and c.connamespace = 'public'::regnamespace and cardinality(c.conkey) = 1`.execute(
    db,
  );
  return rows.flatMap(({ table, column, definition }) => {
    const [, list] = /^CHECK \(\(\w+ = ANY \(ARRAY\[(.*)\]\)\)\)$/.exec(definition) ?? [];
    return list ? [{ table, column, words: list.match(/(?<=')[^']+(?='::text)/g) }] : [];
  });
}

async function withNamedWords({ db, metadata }) {
  for (const { table, column, words } of await namedWords(db)) {
    const found = metadata.tables
      .find(({ name }) => name === table)
      ?.columns.find(({ name }) => name === column);
    if (found) found.enumValues = words;
  }
  return metadata;
}

const database = await openDatabase({ acquireMs: 5_000 });
await database.migrate();
await generate({
  db: database.kysely,
  dialect,
  ...TABLES,
  postprocess: withNamedWords,
  outFile: FILE,
});
await database.close();
const generated = readFileSync(FILE, 'utf8');
const head = 'Please do not edit it manually.\n';
if (!generated.includes(head)) throw new Error(`${FILE} has no “${head.trim()}” to say more after.`);
const reason = ' * Over 200 lines because it is written for the compiler: each table is one interface.\n';
writeFileSync(FILE, generated.replace(head, `${head} *\n${reason}`));
console.log(`${FILE} is written.`);
