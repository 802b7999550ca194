import { Eta } from 'eta';
import { ConfigError } from '../../platform/plain-error.js';
import { escapeHtml } from './escape-html.js';
import type { Letter } from './letter.js';
import { Said } from './phrase.js';

// Blank lines matter here, so nothing is trimmed and the logic stands between the lines it would add.
const TEXT = `<%= it.greeting %>

<% for (const block of it.blocks) { if (block.type === 'text') { %><%= block.text %>

<% } else if (block.type === 'code') { %>    <%= block.code %>

<% } else { %><%= block.label %>:
<%= block.link %>

<% } } %>-- 
<%= it.footer %>
<% for (const line of it.imprint) { %><%= line %>
<% } %>`;

/** A text knows by itself what in it is to be escaped, and everything else is escaped whole. */
const escapeFunction = (value: unknown): string =>
  value instanceof Said ? value.html : escapeHtml(String(value));

const forHtml = new Eta({ autoEscape: true, autoTrim: [false, 'nl'], escapeFunction });
const forText = new Eta({ autoEscape: false, autoTrim: false });
const plain = forText.compile(TEXT);

/** A letter without its look. */
export const asText = (letter: Letter): string => plain.call(forText, letter);

/**
 * The layout as a function that makes HTML of a letter. A layout is the operator's code and may do what a program may;
 * what it shows of a letter is escaped.
 *
 * @throws ConfigError that names the file if the layout is not one
 */
export function compileLayout(source: string, name: string): (letter: Letter) => string {
  const failed = (error: unknown) =>
    new ConfigError(`${name} is not a layout: ${(error as Error).message.trim()}`);
  let compiled: ReturnType<typeof forHtml.compile>;
  try {
    compiled = forHtml.compile(source);
  } catch (error) {
    throw failed(error);
  }
  return (letter) => {
    try {
      return compiled.call(forHtml, letter);
    } catch (error) {
      throw failed(error);
    }
  };
}
