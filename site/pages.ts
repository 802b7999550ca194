import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { titleOf } from './markdown.ts';

/** Everything is named by its path in the project. */
export const project = fileURLToPath(new URL('..', import.meta.url));
export const read = (file: string): string => readFileSync(join(project, file), 'utf8');

/** Written before each start and build. */
export const REFERENCE = 'site/reference';
export const SOURCES = 'site/source';

/** The files that are pages; what is generated comes on top. */
export const pages: readonly string[] = globSync(
  ['*.md', 'docs/**/*.md', 'client/*.md', 'examples/**/*.md', 'src/**/*.md', 'deploy/**/*.md'],
  { cwd: project, exclude: (file) => /(^|\/)node_modules$/.test(String(file)) },
).toSorted();

const DECISIONS = 'docs/decisions/';

const named = [
  { text: 'Start', pages: ['README.md', 'CHANGELOG.md'] },
  {
    text: 'Front ends',
    pages: ['docs/front-ends.md', 'docs/live-updates.md', 'client/README.md', 'docs/signing-in.md'],
  },
  { text: 'Supergraph', pages: ['docs/supergraph.md', 'docs/scopes.md'] },
  {
    text: 'Operation',
    pages: [
      'docs/operators.md',
      'docs/configuration.md',
      'docs/import.md',
      'docs/messages.md',
      'docs/privacy.md',
      'docs/metrics.md',
      'docs/runbook.md',
      'docs/scale.md',
      'docs/chaos.md',
    ],
  },
  { text: 'The domain', pages: ['docs/account-life.md'] },
  {
    text: 'Contributing',
    pages: ['CONTRIBUTING.md', 'src/graphql/reading/README.md', 'docs/requirements.md'],
  },
];

/** The groups of the sidebar. A page that no group names is about the domain. */
export const groups = named.map(({ text, pages: first }) => {
  const placed = new Set(named.flatMap((group) => group.pages));
  const rest = pages.filter((page) => !placed.has(page) && !page.startsWith(DECISIONS));
  return { text, pages: text === 'The domain' ? [...first, ...rest] : first };
});

/** The decisions, in the groups of their index. */
export function decisionGroups(): { text: string; pages: string[] }[] {
  const [, ...parts] = read(`${DECISIONS}README.md`).split(/^## /m);
  return parts.map((part) => ({
    text: part.split('\n', 1)[0]!,
    pages: [...part.matchAll(/^- \[\d+\]\(([^)]+)\)/gm)].map(([, file]) => DECISIONS + file),
  }));
}

/** The path of a page on the site. */
export const placeOf = (page: string): string =>
  page.replace(/^site\//, '').replace(/(^|\/)README\.md$/, '$1index.md');

export const pageTitle = (page: string): string => titleOf(read(page));

/** The file or folder that a link on a page is to, or undefined for one to another host or within the page. */
export function targetOf(page: string, link: string): string | undefined {
  if (/^([a-z][a-z+.-]*:|#|\/)/i.test(link)) return undefined;
  const [path = ''] = link.split(/[?#]/);
  return relative(project, join(project, dirname(page), decodeURI(path))).replace(/\/$/, '') || '.';
}

/**
 * Where the site shows a file or folder of the project: as a page, or as one that shows the source. Undefined if it is not
 * there.
 */
export function addressOf(target: string): string | undefined {
  if (pages.includes(target)) return `/${placeOf(target)}`;
  const index = join(target, 'README.md');
  if (pages.includes(index)) return `/${placeOf(index)}`;
  return existsSync(join(project, target)) ? `/${placeOf(sourcePage(target))}` : undefined;
}

/** The page that shows a source. Its name has no dot in front, because pages must not be hidden files. */
export const sourcePage = (target: string): string => `${SOURCES}/${target.replace(/(^|\/)\./g, '$1')}.md`;

export const isFolder = (target: string): boolean => statSync(join(project, target)).isDirectory();
