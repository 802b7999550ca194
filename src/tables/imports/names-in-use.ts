import { sql } from 'kysely';
import type { Reader } from '../db.js';

/** Names by which records are found: codes, card numbers without hyphens, other systems' ids. */
export interface Names {
  codes: string[];
  cards: string[];
  externalIds: string[];
}

/** Those of the names that somebody has. */
export async function namesInUse(read: Reader, { codes, cards, externalIds }: Names): Promise<Names> {
  const { rows } = await sql<{ kind: keyof Names; name: string }>`
    select 'codes' as kind, code as name from customer where code = any(${codes}::text[])
    union all
    select 'externalIds', external_id from customer where external_id = any(${externalIds}::text[])
    union all
    select 'cards', replace(card.number, '-', '') from card
    where replace(card.number, '-', '') = any(${cards}::text[]) and card.status <> 'REPLACED'`.execute(read);
  const of = (wanted: keyof Names) => rows.flatMap(({ kind, name }) => (kind === wanted ? [name] : []));
  return { codes: of('codes'), cards: of('cards'), externalIds: of('externalIds') };
}
