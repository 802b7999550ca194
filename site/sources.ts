import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { linksIn } from './markdown.ts';
import { addressOf, isFolder, pages, project, read, SOURCES, sourcePage, targetOf } from './pages.ts';

/** Longer files are shown without colours, which would take long to make and to load. */
const MOST_COLOURED_LINES = 300;
const languages: Record<string, string> = {
  '.graphql': 'graphql',
  '.json': 'json',
  '.mjs': 'js',
  '.sh': 'sh',
  '.ts': 'ts',
  '.yaml': 'yaml',
  '.yml': 'yaml',
};

/** Files and folders that pages link to and that are no pages, with those in the folders that are there to copy. */
function linkedSources(): Set<string> {
  const linked = pages.flatMap((page) => linksIn(read(page)).flatMap((link) => targetOf(page, link) ?? []));
  const sources = linked.filter((target) => addressOf(target)?.startsWith('/source/'));
  const copied = sources.filter((source) => /^(client|examples)\//.test(source) && isFolder(source));
  return new Set([...sources, ...copied.flatMap(filesIn)]);
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(project, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^\.|\.md$/.test(entry.name))
    .map(({ name }) => join(folder, name))
    .toSorted();

function fileText(file: string): string {
  const text = read(file).trimEnd();
  const isLong = text.split('\n').length > MOST_COLOURED_LINES;
  const language = isLong ? undefined : languages[extname(file)];
  const fence = '`'.repeat(6);
  return `${fence}${language ?? 'text'}\n${text}\n${fence}\n`;
}

const folderText = (folder: string, shown: ReadonlySet<string>): string =>
  filesIn(folder)
    .map((file) => `- ${shown.has(file) ? `[${file}](${addressOf(file)})` : file}\n`)
    .join('');

/** Writes a page for each source that pages link to, so that such a link leads somewhere on the site too. */
export function writeSources(): void {
  rmSync(join(project, SOURCES), { recursive: true, force: true });
  const sources = linkedSources();
  for (const source of sources) {
    const page = join(project, sourcePage(source));
    mkdirSync(dirname(page), { recursive: true });
    const body = isFolder(source) ? folderText(source, sources) : fileText(source);
    writeFileSync(page, `---\nsearch: false\noutline: false\n---\n\n# ${source}\n\n${body}`);
  }
}
