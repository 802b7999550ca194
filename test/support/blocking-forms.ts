import { SMALL_TABLES } from './plans/small-tables.js';

interface Form {
  /** Statements of this form. What the first group finds is the table. */
  form: RegExp;
  /** What makes it harmless. */
  unless?: RegExp;
  /** Whether it is harmless outside of a transaction, in `concurrentMigrations`. */
  isFineAlone?: boolean;
  why: string;
}

const TABLE = '(?:only )?(?:if exists )?"?(\\w+)"?';
const altered = (action: string, flags = 'i') => new RegExp(`^alter table ${TABLE} .*?${action}`, flags);

/** Forms that keep others waiting for as long as a table is read or written, or that the version before cannot bear. */
const forms: Form[] = [
  {
    form: new RegExp(`^create (?:unique )?index (?!concurrently).*? on ${TABLE}`, 'i'),
    why: 'nobody can write to the table until the index is there. Create it concurrently, in one of `concurrentMigrations`.',
  },
  {
    form: new RegExp(`^create (?:unique )?index concurrently .*? on ${TABLE}`, 'i'),
    isFineAlone: true,
    why: 'an index is built concurrently only outside of a transaction. List the migration in `concurrentMigrations`.',
  },
  {
    form: altered(
      '\\badd (?:column )?(?!constraint)[^,]*?\\bdefault [^,]*?(?:random|uuid|clock_timestamp|nextval|timeofday)\\w*\\(',
    ),
    why: 'each row is written anew for a default that differs from row to row. Add the column without, set the default, and fill it with `backFill`.',
  },
  {
    form: altered('\\badd (?:column )?(?!constraint)[^,]*?\\bgenerated always as(?! identity)\\b'),
    why: 'each row is written anew for a column that is computed. Add a plain column, keep it by a trigger, and fill it with `backFill`.',
  },
  {
    form: altered(
      '\\badd (?:column )?(?!constraint)[^,]*?\\b(?:generated (?:always|by default) as identity|(?:big|small)?serial)\\b',
    ),
    why: 'each row is written anew for a number of its own. Add the column without, and fill it with `backFill`.',
  },
  {
    form: altered('\\badd (?:column )?(?!constraint)(?![^,]*\\bdefault\\b)[^,]*?\\bnot null\\b'),
    why: 'rows that are there have no value, so it fails. Give it a constant default, or add it without `not null` first.',
  },
  {
    form: altered(
      '\\badd (?:column )?(?!constraint)[^,]*?\\b(?:check \\(|references |unique\\b|primary key\\b)',
    ),
    why: 'all rows are read for the constraint while nobody can write. Add it by `add constraint … not valid`, and validate it in one of `concurrentMigrations`.',
  },
  {
    form: altered('\\balter (?:column )?"?\\w+"? (?:set data )?type\\b'),
    why: 'each row is written anew in another type. Add a column, fill it with `backFill`, and change over.',
  },
  {
    form: altered('\\balter (?:column )?"?\\w+"? set not null'),
    why: 'all rows are read while nobody can write. Add `check (… is not null) not valid`, validate it in one of `concurrentMigrations`, and set `not null` in a later migration, which then reads nothing.',
  },
  {
    form: altered('\\badd constraint .*?\\b(?:check|foreign key)\\b'),
    unless: /\bnot valid\b/i,
    why: 'all rows are read while nobody can write. Add it `not valid`, and validate it in one of `concurrentMigrations`.',
  },
  {
    form: altered('\\badd constraint .*?\\b(?:unique|primary key|exclude)\\b'),
    unless: /\busing index\b/i,
    why: 'an index is built while nobody can write. Build it concurrently, then add the constraint `using index`.',
  },
  {
    form: altered('\\bvalidate constraint\\b'),
    isFineAlone: true,
    why: 'all rows are read while the transaction holds what it has locked. Validate it in one of `concurrentMigrations`.',
  },
  {
    form: new RegExp(`^(?:with .*?\\)\\s*)?(?:update|delete from|insert into) ${TABLE}`, 'i'),
    why: 'rows are locked until all are written. Use `backFill` in one of `concurrentMigrations`.',
  },
  {
    form: new RegExp(
      `^(?:truncate(?: table)?|lock(?: table)?|cluster|vacuum full|reindex (?:table|index)(?! concurrently)) ${TABLE}`,
      'i',
    ),
    why: 'nobody can use the table meanwhile.',
  },
  {
    form: altered(
      '\\b(?:drop column|drop (?!constraint|column|default|not null|expression|identity)|rename)\\b',
    ),
    why: 'the version before still uses it while both run. Stop using it in one version and remove it in the next, named in `contracted` with its reason.',
  },
  {
    form: new RegExp(`^drop table ${TABLE}`, 'i'),
    why: 'the version before still uses it while both run. Stop using it in one version and remove it in the next, named in `contracted` with its reason.',
  },
];

const CREATED = /^create (?:unlogged )?table (?:if not exists )?"?(\w+)"?/i;

/** A sentence for each statement that would keep others waiting, or break the version that runs beside this one. */
export function blockingForms(statements: readonly string[], isAlone: boolean): string[] {
  const bare = statements.map((text) =>
    text
      .replace(/\/\*.*?\*\/|--[^\n]*/gs, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  // Nobody waits for a table that the migration itself has made.
  const free = [...SMALL_TABLES, ...bare.flatMap((text) => CREATED.exec(text)?.[1] ?? [])];
  return bare.flatMap((text) =>
    forms.flatMap(({ form, unless, isFineAlone = false, why }) => {
      const table = form.exec(text)?.[1];
      const isHarmless = !table || free.includes(table) || (isAlone && isFineAlone) || unless?.test(text);
      return isHarmless ? [] : [`\`${text.slice(0, 120)}\`: ${why}`];
    }),
  );
}
