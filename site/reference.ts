import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSchema, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import { addressOf, project, REFERENCE, read } from './pages.ts';
import { inputTable, kindOf, marks, typeBody } from './schema/describe.ts';
import { describedTypes, homesOf, type RootField, rootFields, type User, usersOf } from './schema/homes.ts';
import { type Operation, operationsByField, subjectOf, subjects } from './schema/operations.ts';
import { deprecation, described, firstSentence, paragraphs, typeText } from './schema/text.ts';

const SDL = 'schema/customer.graphql';

export interface ReferenceGroup {
  text: string;
  items: { text: string; link: string }[];
}

/** The order in which a root field's page describes what is its own. */
const ownKinds = ['Input', 'Union', 'Object', 'Interface', 'Enum', 'Scalar'];

const pageOf = (user: User) =>
  'field' in user ? `reference/${user.kind}/${user.field.name}.md` : `reference/type/${user.name}.md`;
const nameOf = (user: User) => ('field' in user ? user.field.name : user.name);

/** Everything that the pages of one schema are made of. */
function describeSchema(schema: GraphQLSchema) {
  const homes = homesOf(schema);
  const users = usersOf(schema);
  const operations = operationsByField();
  const types = describedTypes(schema);

  const linkOf = (type: GraphQLNamedType) => {
    const home = homes.get(type.name);
    return home ? `/${pageOf(home)}#${type.name.toLowerCase()}` : `/${pageOf(type)}`;
  };
  const links = new Map(types.map((type) => [type.name, linkOf(type)]));
  const linkTo = (name: string) => (links.has(name) ? `[\`${name}\`](${links.get(name)})` : `\`${name}\``);

  const ofKind = (kind: string) => types.filter((type) => kindOf(type) === kind);

  const usedBy = (type: GraphQLNamedType) => {
    const uses = [...(users.get(type.name) ?? [])].map((user) =>
      'field' in user ? `[\`${nameOf(user)}\`](/${pageOf(user)})` : linkTo(nameOf(user)),
    );
    return uses.length > 0 ? `Used by ${uses.join(', ')}.` : '';
  };

  const operationText = ({ file, text }: Operation) =>
    paragraphs(`From [${file}](${addressOf(file)}):`, `\`\`\`graphql\n${text}\n\`\`\``);

  const rootPage = ({ kind, field }: RootField) => {
    const own = ownKinds.flatMap((kind) =>
      ofKind(kind).filter(({ name }) => homes.get(name)?.field === field),
    );
    const given = operations.get(field.name) ?? [];
    return paragraphs(
      `# ${field.name}`,
      described(field),
      deprecation(field),
      `${kind === 'query' ? 'Query' : 'Mutation'}, answers ${typeText(field.type, linkTo)}`,
      marks(field),
      inputTable('Argument', field.args, linkTo),
      ...own.flatMap((type) => [`## ${type.name}`, typeBody(schema, type, linkTo)]),
      given.length > 0 ? '## In the package for front ends' : '',
      ...given.map(operationText),
    );
  };
  const typePage = (type: GraphQLNamedType) =>
    paragraphs(
      `# ${type.name}`,
      `${kindOf(type)}. ${marks(type)}`,
      typeBody(schema, type, linkTo),
      usedBy(type),
    );

  const roots = rootFields(schema);
  const subjectOfRoot = ({ field }: RootField) => subjectOf(operations.get(field.name)?.[0]);
  const listed = (kind: RootField['kind'], subject: string) =>
    roots.filter((root) => root.kind === kind && subjectOfRoot(root) === subject);
  const kinds = [...new Set(types.map(kindOf))].toSorted();

  const line = (name: string, link: string, of: Parameters<typeof firstSentence>[0]) =>
    `- [\`${name}\`](${link}): ${firstSentence(of)}`;
  const rootLines = (subject: string) =>
    (['query', 'mutation'] as const)
      .flatMap((kind) => listed(kind, subject))
      .map((root) => line(nameOf(root), `/${pageOf(root)}`, root.field))
      .join('\n');
  const index = paragraphs(
    '# Reference',
    `Every query, mutation and type of [${SDL}](${addressOf(SDL)}), as the service describes them itself.`,
    ...subjects(roots.map(subjectOfRoot)).flatMap((subject) => [`## ${subject}`, rootLines(subject)]),
    ...kinds.flatMap((kind) => [
      `## Types: ${kind}`,
      ofKind(kind)
        .map((type) => line(type.name, links.get(type.name)!, type))
        .join('\n'),
    ]),
  );

  const item = (user: User) => ({ text: nameOf(user), link: `/${pageOf(user).replace(/\.md$/, '')}` });
  const sidebar: ReferenceGroup[] = [
    ...subjects(roots.map(subjectOfRoot)).map((subject) => ({
      text: subject,
      items: [...listed('query', subject), ...listed('mutation', subject)].map(item),
    })),
    ...kinds.map((kind) => ({
      text: `Types: ${kind}`,
      items: ofKind(kind)
        .filter((type) => !homes.has(type.name))
        .map(item),
    })),
  ].filter(({ items }) => items.length > 0);

  const files = new Map([
    ['reference/index.md', index],
    ...roots.map((root) => [pageOf(root), rootPage(root)] as const),
    ...types.filter(({ name }) => !homes.has(name)).map((type) => [pageOf(type), typePage(type)] as const),
  ]);
  return { files, sidebar };
}

/** Writes the reference of the published schema, a page for each query, mutation and shared type. */
export function writeReference(): void {
  const { files, sidebar } = describeSchema(
    buildSchema(read(SDL), { assumeValidSDL: true, assumeValid: true }),
  );
  rmSync(join(project, REFERENCE), { recursive: true, force: true });
  for (const [page, text] of files) {
    const file = join(project, 'site', page);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\npageClass: reference\n---\n\n${text}\n`);
  }
  writeFileSync(join(project, REFERENCE, 'sidebar.json'), JSON.stringify(sidebar));
}
