import { sql } from 'kysely';
import type { Reader } from '../../tables/db.js';

/** Statistics are renewed by hours; a word that became common since makes a search slower, never wrong. */
const MINUTES_KEPT = 10;
const MOST_KEPT = 10_000;

/** Of each database that is read. */
const known = new WeakMap<Reader, { words: Promise<readonly string[]>; at: number }>();

/** As the words of names are stored, of which `fold_text` is the rule. A word that is folded otherwise is not found here. */
const folded = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l');

/** Of the words of a search those which many customers have, or the beginning of one, as far as PostgreSQL knows. */
export async function commonWordsIn(db: Reader, search: string): Promise<string[]> {
  const words = folded(search).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  if (words.length < 2) return [];
  let read = known.get(db);
  if (!read || performance.now() - read.at > MINUTES_KEPT * 60_000) {
    read = { words: readCommonWords(db), at: performance.now() };
    known.set(db, read);
  }
  const common = await read.words;
  return words.filter((word) => common.some((other) => other.startsWith(word)));
}

async function readCommonWords(db: Reader): Promise<string[]> {
  try {
    const { rows } = await sql<{ word: string }>`
      select word from pg_stats, unnest(most_common_elems::text::text[]) word
      where schemaname = 'public' and tablename = 'customer_search' and attname = 'words'
        and word not like '~%' limit ${sql.lit(MOST_KEPT)}`.execute(db);
    return rows.map(({ word }) => word);
  } catch (error) {
    known.delete(db);
    throw error;
  }
}
