import { relative } from 'node:path';
import type MarkdownIt from 'markdown-it';
import { addressOf, project, targetOf } from './pages.ts';

/** What VitePress tells of the page that is rendered. */
interface Rendered {
  path: string;
  realPath?: string;
}

/**
 * Makes links of pages lead to where the site shows what they are to. Ends the build if it is not there.
 * The sources keep the links that are right in the repository.
 */
export function projectLinks(markdown: MarkdownIt): void {
  markdown.core.ruler.push('project-links', ({ tokens, env }) => {
    const { path, realPath = path } = env as Rendered;
    const page = relative(project, realPath);
    for (const link of tokens.flatMap(({ children }) => children ?? [])) {
      const href = link.type === 'link_open' ? link.attrGet('href') : null;
      const target = href && targetOf(page, href);
      if (!target) continue;
      const address = addressOf(target);
      if (!address) throw new Error(`${page}: there is no ${href}`);
      link.attrSet('href', address + (/#.*$/.exec(href)?.[0] ?? ''));
    }
  });
}
