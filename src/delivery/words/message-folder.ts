import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError } from '../../platform/plain-error.js';
import { canonicalLanguage } from '../../platform/text/language.js';
import { hasRepeatedNames } from '../../platform/text/repeated-names.js';
import { readTexts, type Texts, together } from './texts.js';
import { missingIn, type TextsByTag } from './wordbook.js';

/** The texts and the layout that come along; the same place seen from src/ and from dist/. */
const BUILT_IN = fileURLToPath(new URL('../../../messages/', import.meta.url));
const LAYOUT = 'layout.eta';
const MOST_BYTES = 256 * 1024;
const MOST_FILES = 100;
const MOST_PROBLEMS = 40;

export interface MessageFolder {
  texts: TextsByTag;
  /** The languages that the operator's folder has a file for. */
  changed: readonly string[];
  layout: string;
  /** The layout as its owner knows it, for problems with it. */
  layoutName: string;
}

/**
 * The built-in texts and layout, with those of the operator's folder over them.
 *
 * @throws ConfigError that names every file and key with a problem: a service that starts has all its words
 */
export async function readMessages(folder: string | undefined): Promise<MessageFolder> {
  const builtIn = await readFolder(BUILT_IN);
  const problems = [...builtIn.problems];
  const layoutName = join(BUILT_IN, LAYOUT);
  const read = { texts: builtIn.texts, changed: [], layout: builtIn.layout ?? '', layoutName };
  if (folder === undefined) return orRefuse(BUILT_IN, problems, read);

  const own = await readFolder(folder);
  const texts = new Map(builtIn.texts);
  for (const [tag, given] of own.texts) {
    const before = texts.get(tag);
    texts.set(tag, before ? together(before, given) : given);
  }
  problems.push(...own.problems);
  // A file that cannot be read has its own problem already.
  if (problems.length === 0) {
    for (const tag of own.texts.keys()) {
      // What a built-in language lacks, it lacks without this folder too.
      if (!builtIn.texts.has(tag.split('-', 1)[0]!)) problems.push(...incomplete(tag, missingIn(texts, tag)));
    }
  }
  return orRefuse(folder, problems, {
    texts,
    changed: [...own.texts.keys()],
    layout: own.layout ?? read.layout,
    layoutName: own.layout === null ? layoutName : join(folder, LAYOUT),
  });
}

function orRefuse<T>(folder: string, problems: readonly string[], read: T): T {
  if (problems.length === 0) return read;
  const shown = problems.slice(0, MOST_PROBLEMS).map((problem) => `  ${problem}`);
  const more = problems.length - shown.length;
  throw new ConfigError(
    [
      `The messages in ${folder} have ${problems.length} problem(s):`,
      ...shown,
      ...(more > 0 ? [`  and ${more} more`] : []),
    ].join('\n'),
  );
}

function incomplete(tag: string, missing: readonly string[]): string[] {
  if (missing.length === 0) return [];
  return [
    `${tag}.json lacks ${missing.join(', ')}. No text comes along in this language, so the file has to have them all: begin with a copy of messages/en.json`,
  ];
}

interface Read {
  texts: Map<string, Texts>;
  layout: string | null;
  problems: string[];
}

async function readFolder(folder: string): Promise<Read> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new ConfigError(
      `The folder ${folder} cannot be read (${error.code}). Set MESSAGES_DIR to a folder that this process may read.`,
    );
  });
  const read: Read = { texts: new Map(), layout: null, problems: [] };
  const ours = names.filter((name) => !name.startsWith('.') && /\.(json|eta|html?)$/i.test(name)).toSorted();
  if (ours.length > MOST_FILES) {
    read.problems.push(`${ours.length} files are too many: ${MOST_FILES} at most`);
    return read;
  }
  for (const name of ours) {
    const problems = await readInto(read, folder, name);
    read.problems.push(...problems.map((problem) => `${name}: ${problem}`));
  }
  return read;
}

async function readInto(read: Read, folder: string, name: string): Promise<string[]> {
  const tag = name.endsWith('.json') ? canonicalLanguage(name.slice(0, -'.json'.length)) : null;
  if (name !== LAYOUT && tag === null) {
    return [
      `is neither ${LAYOUT} nor named after a language. Call it as its tag (BCP 47) is written, such as de-AT.json`,
    ];
  }
  if (tag !== null && name !== `${tag}.json`) return [`has to be called ${tag}.json`];
  const text = await textOf(join(folder, name));
  if (Array.isArray(text)) return text;
  if (tag === null) {
    read.layout = text.content;
    return [];
  }
  const json = parsed(text.content);
  if (Array.isArray(json)) return json;
  const texts = readTexts(json.value);
  if (Array.isArray(texts)) return texts;
  read.texts.set(tag, texts);
  return [];
}

/** The text of a file, or why it cannot be used. */
async function textOf(path: string): Promise<{ content: string } | string[]> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) return [`has ${size} bytes. ${MOST_BYTES} at most are read`];
    return { content: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return [
      code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
        ? 'is not UTF-8. Save it in that encoding'
        : `cannot be read (${code}). Let this process read it`,
    ];
  }
}

function parsed(content: string): { value: unknown } | string[] {
  try {
    const value: unknown = JSON.parse(content);
    return hasRepeatedNames(content) ? ['has a key twice. Remove one of the two'] : { value };
  } catch (error) {
    return [`is not JSON: ${(error as Error).message}`];
  }
}
