import { Eta } from 'eta';
import type { MessageContent } from '../domain/messages/queue.js';
import type { TemplateName } from '../domain/messages/templates.js';
import { english } from './words.en.js';
import type { Language, Wording } from './words.js';
import { polish } from './words.pl.js';

export interface Rendered {
  subject: string;
  text: string;
  html: string;
  sms: string;
}

interface Page extends Wording {
  language: Language;
  sender: string;
}

/** Inline styles and tables, which every mail program understands. All inserted text is escaped. */
const HTML = /* html */ `<!doctype html>
<html lang="<%= it.language.tag %>">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title><%= it.subject %></title>
</head>
<body style="margin:0;padding:0;background:#f3f4f6;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f4f6;">
<tr><td align="center" style="padding:32px 16px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;font-family:Arial,Helvetica,sans-serif;color:#1f2937;">
<tr><td style="padding:0 8px 16px;font-size:14px;font-weight:bold;color:#4b5563;"><%= it.sender %></td></tr>
<tr><td style="background:#ffffff;border:1px solid #e5e7eb;border-radius:8px;padding:32px;">
<h1 style="margin:0 0 20px;font-size:22px;line-height:1.3;"><%= it.subject %></h1>
<p style="margin:0 0 16px;font-size:16px;line-height:1.5;"><%= it.language.greeting %></p>
<% for (const block of it.blocks) { %>
<% if (block.type === 'text') { %>
<p style="margin:0 0 16px;font-size:16px;line-height:1.5;"><%= block.text %></p>
<% } else if (block.type === 'code') { %>
<p style="margin:24px 0;padding:16px;background:#f3f4f6;border-radius:8px;text-align:center;font-family:Consolas,Menlo,monospace;font-size:32px;font-weight:bold;letter-spacing:6px;"><%= block.code %></p>
<% } else { %>
<p style="margin:24px 0;text-align:center;"><a href="<%= block.link %>" style="display:inline-block;padding:14px 28px;background:#1d4ed8;border-radius:8px;color:#ffffff;font-size:16px;font-weight:bold;text-decoration:none;"><%= block.label %></a></p>
<p style="margin:0 0 16px;font-size:13px;line-height:1.5;color:#6b7280;"><%= it.language.orOpen %><br><a href="<%= block.link %>" style="color:#1d4ed8;word-break:break-all;"><%= block.link %></a></p>
<% } %>
<% } %>
</td></tr>
<tr><td style="padding:16px 8px;font-size:12px;line-height:1.5;color:#6b7280;"><%= it.language.footer(it.sender) %></td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;

// Blank lines matter here, so nothing is trimmed and the logic stands between the lines it would add.
const TEXT = `<%= it.language.greeting %>

<% for (const block of it.blocks) { if (block.type === 'text') { %><%= block.text %>

<% } else if (block.type === 'code') { %>    <%= block.code %>

<% } else { %><%= block.label %>:
<%= block.link %>

<% } } %>-- 
<%= it.language.footer(it.sender) %>
`;

const forHtml = new Eta({ autoEscape: true, autoTrim: [false, 'nl'] });
const forText = new Eta({ autoEscape: false, autoTrim: false });
const html = forHtml.compile(HTML);
const plain = forText.compile(TEXT);

const isPolish = (language: string) => language.split('-', 1)[0] === 'pl';

/** Renders a message's data in the receiver's language, or in the default one if we do not have theirs. */
export function render(
  template: string,
  { language, data }: MessageContent,
  { defaultLanguage, sender }: { defaultLanguage: string; sender: string },
): Rendered {
  const spoken = isPolish(language ?? defaultLanguage) ? polish : english;
  const words = spoken.words[template as TemplateName] as ((given: typeof data) => Wording) | undefined;
  if (!words) throw new Error(`There is no template "${template}".`);
  const wording = words(data);
  const page: Page = { ...wording, language: spoken, sender };
  return {
    subject: wording.subject,
    text: plain.call(forText, page),
    html: html.call(forHtml, page),
    sms: wording.sms,
  };
}
