import {
  type ConstDirectiveNode,
  type GraphQLType,
  isListType,
  isNonNullType,
  valueFromASTUntyped,
} from 'graphql';

/** Anything of a schema that may have a description and directives. */
export interface Described {
  description?: string | null;
  deprecationReason?: string | null;
  astNode?: { directives?: readonly ConstDirectiveNode[] } | null;
}

/** Text of a description as Markdown: what stands between backticks stays, the rest is no HTML and no template. */
const escaped = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`')
        ? part
        : part
            .replaceAll('<', '&lt;')
            .replaceAll('{{', '&#123;&#123;')
            .replace(/[*_[\]]/g, '\\$&'),
    )
    .join('');

const SCOPE = /`([a-z]+:[a-z]+)`/g;

/** A description, with links where it names scopes. */
export const described = ({ description }: Described): string =>
  escaped(description ?? '').replace(SCOPE, '[`$1`](/docs/scopes.md)');

/** The first sentence of a description, without links. */
export const firstSentence = ({ description }: Described): string =>
  escaped(/^.*?[.:](?= |$)/s.exec(description ?? '')?.[0] ?? description ?? '').replace(/:$/, '.');

/** The values of an argument of a directive, one for each time that the directive stands there. */
export const directiveValues = ({ astNode }: Described, directive: string, argument: string): string[] =>
  (astNode?.directives ?? [])
    .filter(({ name }) => name.value === directive)
    .flatMap(({ arguments: given = [] }) => given.filter(({ name }) => name.value === argument))
    .map(({ value }) => String(valueFromASTUntyped(value)));

export const deprecation = ({ deprecationReason }: Described): string =>
  deprecationReason ? `**Deprecated.** ${escaped(deprecationReason)}` : '';

/** A type as it stands in the schema, with its name as a link. */
export function typeText(type: GraphQLType, linkTo: (name: string) => string): string {
  if (isNonNullType(type)) return `${typeText(type.ofType, linkTo)}!`;
  if (isListType(type)) return `\\[${typeText(type.ofType, linkTo)}\\]`;
  return linkTo(type.name);
}

/** A table of Markdown; empty without rows. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s*\n\s*/g, '<br>')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What is not empty, as paragraphs. */
export const paragraphs = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join('\n\n');
