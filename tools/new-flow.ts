// `npm run new:flow profile renameCustomer` writes a mutation that compiles, with its test, operation and recipe.
// Nobody may call it until the permission table says who. CONTRIBUTING.md lists what is left to do by hand.
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { textsOf } from './flow-texts.ts';

/** Of 200, with what the imports and the formatting of a shape may add. */
const MOST_LINES = 190;
const PERMISSIONS = 'src/graphql/guard/permissions.ts';

/** Ends with one sentence for the person who called; nothing has been written. */
function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

const [area = '', name = '', ...more] = process.argv.slice(2);
if (!/^[a-z]+(-[a-z]+)*$/.test(area) || !/^[a-z][A-Za-z]+$/.test(name) || more.length > 0) {
  refuse(
    'Usage: npm run new:flow AREA NAME, such as `profile renameCustomer`: the area in kebab-case, the name in camelCase.',
  );
}
const pascal = (text: string) => text.replace(/(?:^|-)([a-z])/g, (_all, letter) => letter.toUpperCase());
const Name = pascal(name);
const file = name.replace('OAuth', '-oauth').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const texts = textsOf(name, Name);

const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const [taken] = new RegExp(`'(Query|Mutation)\\.${name}'`, 'i').exec(read(PERMISSIONS)) ?? [];
if (taken) refuse(`There is a ${taken} already: ${PERMISSIONS} has it. Choose another name than ${name}.`);

/** The files as they will be. Nothing is written before each change has found its place. */
const files = new Map<string, string>();

function change(path: string, make: (text: string) => string): void {
  const before = files.get(path) ?? read(path);
  const after = make(before);
  if (after === before) refuse(`${path} has no place for ${name}, or has it already.`);
  files.set(path, after);
}

/** A file that must not be there yet. */
const create = (path: string, text: string) => change(path, (present) => present || text);

/** A last row in a table that is written as `const fields: … = {`. */
const addRow = (path: string, table: string, row: string) =>
  change(path, (text) => text.replace(new RegExp(`(const ${table}:[^]*?)\n};`), `$1\n  ${row},\n};`));

/** Adds names to what is imported from a module. `npm run format` sorts the imports. */
function importing(path: string, from: string, ...names: string[]): void {
  const text = files.get(path)!;
  const pattern = new RegExp(`import (type )?{([^}]*)} from '${from}';\n`);
  const [line = '', type = '', list = ''] = pattern.exec(text) ?? [];
  const present = list.split(',').filter((one) => one.trim());
  const all = new Set([...present.map((one) => type + one.trim()), ...names]);
  const added = `import { ${[...all].join(', ')} } from '${from}';\n`;
  files.set(path, line ? text.replace(line, added) : text.replace(/^(?=import .*\{|\n)/m, added));
}

/** The area's file that has such a thing in it, by preference the one that bears the area's name. */
function fileOf(kind: string, thing: string): string {
  const own = `src/graphql/${area}/${area}.${kind}.ts`;
  const fitting = globSync(`src/graphql/${area}/*.${kind}.ts`).filter((path) => read(path).includes(thing));
  return fitting.includes(own) ? own : (fitting.toSorted()[0] ?? own);
}

create(`src/flows/${area}/${file}.ts`, texts.flow);
create(`test/flows/${area}/${file}.test.ts`, texts.test);
change(`test/operations/${area}.graphql`, (text) => (text ? `${text}\n${texts.operation}` : texts.operation));

const shapes = fileOf('type', ' = outcome(');
const hasRoom = (read(shapes) + texts.types).split('\n').length <= MOST_LINES;
const types = hasRoom ? shapes : `src/graphql/${area}/${file}.type.ts`;
change(types, (text) => text + texts.types);
importing(types, 'type-graphql', 'Field', 'ID', 'InputType', 'ObjectType');
importing(types, '../customers/customers.type.js', 'CustomerOutcome', 'VersionedInput');
importing(types, '../problems/customers.type.js', 'CustomerNotFound', 'CustomerVersionConflict');
importing(types, '../problems/work.type.js', 'inputProblems');
importing(types, '../schema/outcome.js', 'outcome');

const resolver = fileOf('resolver', '@Mutation(');
if (existsSync(resolver)) {
  change(resolver, (text) => text.replace(/^(?= {2}@Mutation\()/m, `${texts.method}\n`));
} else {
  const list = 'src/graphql/resolvers.ts';
  create(resolver, `\n@Resolver()\nexport class ${pascal(area)}Resolver {\n${texts.method}}\n`);
  change(list, (text) => text.replace('\n] as const;', `\n  ${pascal(area)}Resolver,\n] as const;`));
  importing(list, `./${area}/${area}.resolver.js`, `${pascal(area)}Resolver`);
}
importing(resolver, 'type-graphql', 'Arg', 'Ctx', 'Mutation', 'Resolver');
importing(resolver, `../../flows/${area}/${file}.js`, name);
importing(resolver, '../context.js', 'type Context', 'called');
importing(resolver, types.replace(/.*\/(.*)\.ts/, './$1.js'), `${Name}Input`, `${Name}Result`);

addRow(PERMISSIONS, 'permissions', `'Mutation.${name}': { callers: [] }`);
addRow('test/graphql/guard/permissions.test.ts', 'fields', `'Mutation.${name}': 'nobody yet'`);
addRow('test/support/recipes/customers.ts', 'customerRecipes', `${name}: about(() => ({}))`);

const isNew = (path: string) => !existsSync(path);
const [added, changed] = [[...files.keys()].filter(isNew), [...files.keys()].filter((path) => !isNew(path))];
for (const [path, text] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}
console.log('Next: npm run format && npm run schema && npm run codegen');
console.log(`To undo it, where nothing else in these files is uncommitted:
  git restore ${changed.join(' ')} schema test/generated client
  rm ${added.join(' ')}`);
