// Run by `npm run codegen`: writes the types of the tables from the migrated embedded database, without a server.
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
/** No statement of ours names it. The queue's tables stand in a schema of their own, which is not looked into. */
const MIGRATIONS_TABLE = 'mikro_orm_migrations';

const named = (name) => new IdentifierNode(name);
const dialect = new PostgresDialect({ dateParser: 'string' });
const { definitions, imports, scalars } = dialect.adapter;
// Our drivers leave times the text that PostgreSQL wrote; a Date may be given.
const given = new UnionExpressionNode([named('Date'), named('string')]);
definitions.Timestamp = new ColumnTypeNode(named('string'), given, given);
delete definitions.JsonValue;
imports.JsonValue = new ModuleReferenceNode('../platform/text/json.js');
scalars.json = named('JsonValue');

const database = await openDatabase({ acquireMs: 5_000 });
await database.migrate();
await generate({ db: database.kysely, dialect, excludePattern: MIGRATIONS_TABLE, outFile: FILE });
await database.close();
console.log(`${FILE} is current.`);
