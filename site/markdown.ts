import { slug } from 'github-slugger';
import MarkdownIt, { type Token } from 'markdown-it';

const parser = new MarkdownIt({ html: true, linkify: true });
parser.linkify.set({ fuzzyLink: false });

export interface Fence {
  language: string;
  text: string;
  /** The first line of the text, from 1. */
  line: number;
}

const tokensOf = (text: string): Token[] =>
  parser.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);

/** The targets of all links and images, as they are written. */
export const linksIn = (text: string): string[] =>
  tokensOf(text).flatMap((token) => token.attrGet('href') ?? token.attrGet('src') ?? []);

export const fencesIn = (text: string): Fence[] =>
  tokensOf(text)
    .filter(({ type }) => type === 'fence')
    .map(({ info, content, map }) => ({ language: info.trim(), text: content, line: map![0] + 2 }));

/** What stands between backticks. */
export const codeIn = (text: string): string[] =>
  tokensOf(text)
    .filter(({ type }) => type === 'code_inline')
    .map(({ content }) => content);

/** What is shown of a heading or another line of text. */
const shown = (children: Token[] | null): string =>
  (children ?? []).map(({ type, content }) => (/^(text|code_inline)$/.test(type) ? content : '')).join('');

export function headingsIn(text: string): { title: string; anchor: string }[] {
  const tokens = parser.parse(text, {});
  const seen = new Map<string, number>();
  return tokens.flatMap(({ type }, place) => {
    if (type !== 'heading_open') return [];
    const title = shown(tokens[place + 1]!.children);
    const anchor = slug(title);
    const times = seen.get(anchor) ?? 0;
    seen.set(anchor, times + 1);
    return { title, anchor: times === 0 ? anchor : `${anchor}-${times}` };
  });
}

/** The first heading. */
export const titleOf = (text: string): string => headingsIn(text)[0]?.title ?? '';
