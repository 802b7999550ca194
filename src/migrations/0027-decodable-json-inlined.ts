import { Migration } from '@mikro-orm/migrations';

/**
 * The same function without `strict`: PostgreSQL puts the body of a strict one into a statement only when the body is
 * strict by itself, which a `case` is not, and then calls it for each row. A null still comes out as null.
 */
export class Migration0027DecodableJsonInlined extends Migration {
  override name = '0027-decodable-json-inlined';

  override up(): void {
    this.addSql(/* sql */ `
      create or replace function decodable_json(value json) returns json language sql immutable parallel safe
      return case when strpos(value::text, '\\u') = 0 then value else
        replace(replace(regexp_replace(regexp_replace(
          replace(value::text, '\\\\', chr(1)),
          '\\\\u([dD][89abAB][0-9a-fA-F]{2})\\\\u([dD][c-fC-F][0-9a-fA-F]{2})', chr(2) || '\\1' || chr(2) || '\\2', 'g'),
          '\\\\u(0000|[dD][89a-fA-F][0-9a-fA-F]{2})', '\\\\ufffd', 'g'),
          chr(2), '\\u'), chr(1), '\\\\')::json end`);
  }
}
