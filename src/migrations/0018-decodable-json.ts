import { Migration } from '@mikro-orm/migrations';

/** Columns that may hold JSON of a caller's. What history says is left as it was written: see docs/history.md. */
const repaired = [
  ['customer', 'metadata'],
  ['attribute', 'value'],
  ['custom_field_value', 'value'],
  ['customer_merge', 'record'],
  ['customer_past', 'was'],
  ['campaign_field', 'labels'],
  ['challenge', 'details'],
  ['idempotency_key', 'answer'],
] as const;

/** They would remember the repair as a change of the customer, or refuse it. */
const asleep: Partial<Record<(typeof repaired)[number][0], string>> = {
  attribute: 'attribute_remembers_row',
  custom_field_value: 'custom_field_value_remembers_row',
  customer_past: 'customer_past_is_append_only',
};

/**
 * `json` keeps `\u0000` and half a surrogate pair as they are written, and can decode neither: whatever looks into
 * such a value fails. The triggers that remember a customer did, so that it could not be changed any more.
 */
export class Migration0018DecodableJson extends Migration {
  override name = '0018-decodable-json';

  override up(): void {
    // Its text is looked at, as nothing else can be. JSON has no bare control characters, so two of them can stand
    // for what is not to be touched: `\\`, after which `u0000` is no escape, and the two halves of a whole pair.
    this.addSql(/* sql */ `
      create function decodable_json(value json) returns json language sql immutable strict parallel safe
      return case when strpos(value::text, '\\u') = 0 then value else
        replace(replace(regexp_replace(regexp_replace(
          replace(value::text, '\\\\', chr(1)),
          '\\\\u([dD][89abAB][0-9a-fA-F]{2})\\\\u([dD][c-fC-F][0-9a-fA-F]{2})', chr(2) || '\\1' || chr(2) || '\\2', 'g'),
          '\\\\u(0000|[dD][89a-fA-F][0-9a-fA-F]{2})', '\\\\ufffd', 'g'),
          chr(2), '\\u'), chr(1), '\\\\')::json end`);

    this.addSql(/* sql */ `
      create or replace function remember_customer() returns trigger language plpgsql as $$
      begin
        insert into customer_past (customer_id, place, row_id, was)
        select old.id, 'customer', old.id, json_object_agg(before.key, before.value)
        from json_each(decodable_json(row_to_json(old))) before
        join json_each(decodable_json(row_to_json(new))) after using (key)
        where before.value::text <> after.value::text and key <> 'last_activity_at'
        having count(*) > 0;
        return null;
      end $$`);
    this.addSql(/* sql */ `
      create or replace function remember_row() returns trigger language plpgsql as $$
      begin
        -- With the customer everything goes, and nothing of it is remembered.
        insert into customer_past (customer_id, place, row_id, was)
        select old.customer_id, tg_table_name, old.id, decodable_json(row_to_json(old))
        where exists (select from customer where id = old.customer_id);
        if tg_op = 'UPDATE' then
          if new.customer_id <> old.customer_id then
            insert into customer_past (customer_id, place, row_id) values (new.customer_id, tg_table_name, new.id);
          end if;
        end if;
        return null;
      end $$`);

    for (const [table, column] of repaired) {
      const trigger = asleep[table];
      const flawed = `${column}::text <> decodable_json(${column})::text`;
      // Only where there is something to repair does anybody wait for it.
      this.addSql(/* sql */ `
        do $do$ begin
          if exists (select from ${table} where ${flawed}) then
            ${trigger ? `alter table ${table} disable trigger ${trigger};` : ''}
            update ${table} set ${column} = decodable_json(${column}) where ${flawed};
            ${trigger ? `alter table ${table} enable trigger ${trigger};` : ''}
          end if;
        end $do$`);
    }
  }
}
