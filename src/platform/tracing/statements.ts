import { beginSpan, isTracing } from './tracing.js';

const LONGEST_TEXT = 4_000;

/** Texts in quotes, of every form that PostgreSQL has, comments, names in quotes, and numbers that could be somebody's. */
const LITERALS =
  /--[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"]|"")*"|\b[eE]'(?:[^'\\]|''|\\[\s\S])*'?|'(?:[^']|'')*'?|\$([A-Za-z_]\w*)?\$[\s\S]*?(?:\$\1\$|$)|(?<![\w$.])\d{5,}(?:\.\d+)?/g;

/** A statement without any value that stands in its text, comments and whatever is too long. */
export function statementText(sql: string): string {
  const bare = sql.replace(LITERALS, (found) => {
    if (found.startsWith('"')) return found;
    return found.startsWith('--') || found.startsWith('/*') ? '' : '?';
  });
  const text = bare.replace(/\s+/g, ' ').trim();
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

const TABLE = /\b(?:from|into|update|table)\s+(?:only\s+)?"?(?:\w+"?\.)?"?([a-z_]\w*)/i;

/** What a statement does, and to which table: `select customer`. */
export function statementName(text: string): string {
  const [verb = 'statement'] = /^[a-z]+/i.exec(text) ?? [];
  const table = TABLE.exec(text)?.[1];
  return table ? `${verb.toLowerCase()} ${table}` : verb.toLowerCase();
}

/** A span for a statement that is under way. Those of nobody's request, such as a look for jobs, have none. */
export function traceStatement<T>(sql: string, sent: Promise<T>): Promise<T> {
  const span = beginSpan('statement', { kind: 'CLIENT', isPart: true });
  if (!span) return sent;
  const text = statementText(sql);
  const name = statementName(text);
  const attributes = { 'db.system.name': 'postgresql', 'db.query.text': text, 'db.query.summary': name };
  span.describe({ name, attributes });
  return sent.then(
    (answer) => {
      span.end();
      return answer;
    },
    (error: unknown) => {
      span.end(error);
      throw error;
    },
  );
}

/** The same function of a connection, with a span for each statement that somebody awaits. */
// biome-ignore lint/suspicious/noExplicitAny: whatever a connection's function takes
export function tracedQuery<Q extends (...given: any[]) => unknown>(query: Q): Q {
  if (!isTracing()) return query;
  const traced = (...given: unknown[]) => {
    const answer = query(...given);
    const [statement] = given;
    const sql = typeof statement === 'string' ? statement : (statement as { text?: unknown } | null)?.text;
    return typeof sql === 'string' && answer instanceof Promise ? traceStatement(sql, answer) : answer;
  };
  return traced as Q;
}
