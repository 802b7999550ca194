import type { GivenRecord } from '../../domain/imports/read.js';
import type { FieldProblem } from '../../domain/work/problems.js';

type Cell = { value: unknown } | { problem: string };
type Kind = 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'JSON' | 'WORDS';

/** Fields whose cells are more than text. */
const kinds: Record<string, Kind> = {
  newCode: 'BOOLEAN',
  sendNoEmail: 'BOOLEAN',
  registered: 'BOOLEAN',
  anonymous: 'BOOLEAN',
  cardNumberGenerate: 'NUMBER',
  version: 'NUMBER',
  latitude: 'NUMBER',
  longitude: 'NUMBER',
  tags: 'WORDS',
  campaignIds: 'WORDS',
  metadata: 'JSON',
  attributes: 'JSON',
  contacts: 'JSON',
  consents: 'JSON',
  balances: 'JSON',
  customFields: 'JSON',
  autoAdd: 'JSON',
};

const FLAGS: Record<string, boolean> = { true: true, 1: true, yes: true, false: false, 0: false, no: false };

const CONSENT = /^consents\.(.+?)(?:\.(at|source|wordingVersion))?$/;
const CUSTOM_FIELD = /^customField_(\d{1,9})$/;

/** Whether a file may have such a column: a field, or a part of one of the lists. */
export const isColumn = (name: string, fields: ReadonlySet<string>) =>
  fields.has(name) || CONSENT.test(name) || CUSTOM_FIELD.test(name);

/** What a spreadsheet or an export has put before a text, so that no program takes it for a formula. */
const QUOTED_FORMULA = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
/** What stands for bytes that are no UTF-8. */
const REPLACEMENT = '\uFFFD';

/**
 * A record made of a line's cells, of which an empty one says nothing; or the problems with them.
 *
 * @param meant what a cell means, by the column's name
 */
export function recordOfCells(
  columns: ReadonlyArray<string | null>,
  cells: readonly string[],
  meant: (name: string, text: string) => unknown = (_name, text) => text,
): { given: GivenRecord } | { problems: FieldProblem[] } {
  if (cells.length !== columns.length) {
    const message = `has ${cells.length} cells, and the header ${columns.length}.`;
    return { problems: [{ path: '', message }] };
  }
  const given: GivenRecord = {};
  const consents = new Map<string, GivenRecord>();
  const customFields: GivenRecord[] = [];
  const problems: FieldProblem[] = [];
  for (const [place, name] of columns.entries()) {
    const text = cells[place]!;
    if (name === null || text === '') continue;
    const consent = CONSENT.exec(name);
    const field = CUSTOM_FIELD.exec(name);
    const kind = consent ? (consent[2] ? 'TEXT' : 'BOOLEAN') : (kinds[name] ?? 'TEXT');
    const value = meant(name, text);
    const cell: Cell = typeof value === 'string' ? read(kind, value) : { value };
    if ('problem' in cell) problems.push({ path: name, message: cell.problem });
    else if (field) customFields.push({ number: Number(field[1]), value: cell.value });
    else if (consent) {
      const [, channel, part = 'granted'] = consent;
      consents.set(channel!, { ...(consents.get(channel!) ?? { name: channel }), [part]: cell.value });
    } else given[name] = cell.value;
  }
  if (problems.length > 0) return { problems };
  append(
    given,
    'consents',
    [...consents.values()].filter((one) => 'granted' in one),
  );
  append(given, 'customFields', customFields);
  return { given };
}

function append(given: GivenRecord, name: string, more: GivenRecord[]): void {
  if (more.length === 0) return;
  const listed = given[name];
  given[name] = [...(Array.isArray(listed) ? listed : []), ...more];
}

function read(kind: Kind, cell: string): Cell {
  if (cell.includes(REPLACEMENT)) {
    return { problem: 'holds bytes that are not UTF-8: save the file in that encoding.' };
  }
  const text = QUOTED_FORMULA.test(cell) ? cell.slice(1) : cell;
  switch (kind) {
    case 'TEXT':
      return { value: text };
    case 'NUMBER':
      return /^-?\d+(\.\d+)?$/.test(text)
        ? { value: Number(text) }
        : { problem: 'must be a number such as 12 or 12.5.' };
    case 'BOOLEAN': {
      const value = FLAGS[text.trim().toLowerCase()];
      return value === undefined ? { problem: 'must be true or false, yes or no, 1 or 0.' } : { value };
    }
    case 'WORDS':
      return text.startsWith('[') ? ofJson(text) : { value: text.split(',').map((word) => word.trim()) };
    case 'JSON':
      return ofJson(text);
  }
}

function ofJson(text: string): Cell {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { problem: 'must be JSON.' };
  }
}
