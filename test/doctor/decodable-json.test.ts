import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useApp } from '../support/app.js';

const app = useApp();

/** JSON as it is written, and as it is written once it can be decoded. */
const written: Array<[written: string, decodable: string]> = [
  ['{"a":"b","n":[1,-0,1e400,null,true]}', '{"a":"b","n":[1,-0,1e400,null,true]}'],
  [String.raw`"\u0000"`, String.raw`"\ufffd"`],
  [String.raw`"a\u0000b\u0000"`, String.raw`"a\ufffdb\ufffd"`],
  [String.raw`{"k\u0000":{"\udfff":1}}`, String.raw`{"k\ufffd":{"\ufffd":1}}`],
  [String.raw`["\ud800","\uDBFF","\udc00","\uDFFF"]`, String.raw`["\ufffd","\ufffd","\ufffd","\ufffd"]`],
  [String.raw`"\ud83d\ude42"`, String.raw`"\ud83d\ude42"`],
  [String.raw`"\uD83D\uDE42\uDE42"`, String.raw`"\uD83D\uDE42\ufffd"`],
  [String.raw`"\ud83d\ud83d\ude42"`, String.raw`"\ufffd\ud83d\ude42"`],
  [String.raw`"\ude42\ud83d"`, String.raw`"\ufffd\ufffd"`],
  [String.raw`"\ud83d \ude42"`, String.raw`"\ufffd \ufffd"`],
  // No escapes: a backslash, written as one has to, before letters and digits.
  [String.raw`"\\u0000"`, String.raw`"\\u0000"`],
  [String.raw`"\\\u0000"`, String.raw`"\\\ufffd"`],
  [String.raw`"\\\\ud800"`, String.raw`"\\\\ud800"`],
  [String.raw`"\ud83d\\ude42"`, String.raw`"\ufffd\\ude42"`],
  [String.raw`"\u0001\u001f\u00000 \n\"🙂"`, String.raw`"\u0001\u001f\ufffd0 \n\"🙂"`],
];

test('what JSON writes and PostgreSQL cannot decode is U+FFFD, and nothing else is touched [L02]', async () => {
  const db = app.em.getKysely();
  for (const [before, after] of written) {
    const { rows } = await sql<{ text: string; twice: string; decoded: unknown }>`
      select decodable_json(${before}::json)::text as text,
        decodable_json(decodable_json(${before}::json))::text as twice,
        (decodable_json(${before}::json))::jsonb as decoded`.execute(db);
    expect([before, rows[0]!.text, rows[0]!.twice]).toEqual([before, after, after]);
  }
});

test('is the same whatever a session takes a backslash for [L02]', async () => {
  await app.database.kysely.transaction().execute(async (db) => {
    await sql`set local standard_conforming_strings = off`.execute(db);
    const { rows } = await sql`select decodable_json(${String.raw`"\\\u0000"`}::json)::text as text`.execute(
      db,
    );
    expect(rows).toEqual([{ text: String.raw`"\\\ufffd"` }]);
  });
});
