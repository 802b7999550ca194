import type { MessageContent } from '../../domain/messages/queue.js';
import { templates } from '../../domain/messages/templates.js';
import { ConfigError } from '../../platform/plain-error.js';
import { smsLength } from '../../platform/text/sms-length.js';
import { escapeHtml } from './escape-html.js';
import { sampleOf } from './samples.js';

/** A text message of three parts costs three. */
const MOST_SMS_PARTS = 3;

type Render = (
  template: string,
  content: Pick<MessageContent, 'language' | 'data'>,
) => { html: string; sms: string };

interface Rehearsed {
  folder: string;
  /** The languages whose texts are the operator's. */
  languages: readonly string[];
  layoutName: string;
}

/**
 * Makes every message in these languages once, so that a mistake shows at the start and not when a customer waits.
 *
 * @throws ConfigError that names each message with a problem
 */
export function rehearse(render: Render, { folder, languages, layoutName }: Rehearsed): void {
  const problems: string[] = [];
  for (const template of Object.keys(templates)) {
    const data = sampleOf(template) as MessageContent['data'];
    for (const language of languages) {
      const { parts, isUnicode } = smsLength(render(template, { language, data }).sms);
      if (parts > MOST_SMS_PARTS) {
        const why = isUnicode ? ', as it has characters beyond GSM 03.38' : '';
        problems.push(
          `${language}.json: messages.${template}.sms takes ${parts} text messages${why}. ${MOST_SMS_PARTS} at most: shorten it`,
        );
      }
    }
    const { html } = render(template, { language: 'en', data });
    problems.push(...missingInLayout(html, data).map((what) => `${layoutName}: ${what} in ${template}`));
  }
  if (problems.length === 0) return;
  // A layout that shows no codes does so in every message with one.
  const shown = problems.slice(0, 10).map((problem) => `  ${problem}`);
  throw new ConfigError(`The messages in ${folder} have ${problems.length} problem(s):\n${shown.join('\n')}`);
}

function missingInLayout(html: string, data: object): string[] {
  const missing: string[] = [];
  for (const [name, value] of Object.entries(data)) {
    if (name !== 'code' && name !== 'link') continue;
    if (!html.includes(escapeHtml(String(value)))) missing.push(`does not show the ${name}`);
  }
  if (/<b>Lovelace/.test(html)) missing.push('shows a name without escaping it: write <%= and not <%~');
  if (!/<html[^>]* dir=/.test(html))
    missing.push('does not say dir="<%= it.language.direction %>" at <html>');
  return missing;
}
