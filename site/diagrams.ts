import { renderMermaidSVG } from 'beautiful-mermaid';
import type MarkdownIt from 'markdown-it';

const look = {
  bg: 'var(--vp-c-bg)',
  fg: 'var(--vp-c-text-1)',
  transparent: true,
  layerSpacing: 30,
  padding: 8,
};

/** Names on an arrow stand one below the other, or the drawing would be three times as wide. */
const narrow = (diagram: string): string =>
  diagram.replace(
    /(-->[^:\n]*: )(.*)/g,
    (_, arrow: string, names: string) => arrow + names.replaceAll(', ', '<br>'),
  );

const inAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Draws diagrams while the site is built, in the colours of the page, so that browsers load nothing for them. */
export function drawnDiagrams(markdown: MarkdownIt): void {
  const { fence } = markdown.renderer.rules;
  markdown.renderer.rules.fence = (tokens, place, options, env, self) => {
    const { info, content } = tokens[place]!;
    if (info.trim() !== 'mermaid') return fence!(tokens, place, options, env, self);
    // Its style asks another host for a font.
    const drawing = renderMermaidSVG(narrow(content), look).replace(/@import url\([^)]*\);?/g, '');
    return `<div class="diagram" role="img" aria-label="Diagram" v-html="${inAttribute(JSON.stringify(drawing))}"></div>\n`;
  };
}
