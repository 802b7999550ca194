import { sql } from 'kysely';
import type { Rule } from './rule.js';

/*
 * The hashes are computed here a second time, as docs/history.md describes them and not with the database's
 * functions: changing what a trigger computes does not change what is expected of it.
 */
const contentHash = sql`sha256(salt || convert_to(json_build_array(actor_id, source, changes)::text, 'UTF8'))`;
const hash = sql`sha256(coalesce(previous, '') || convert_to(json_build_array(id, customer_id, sequence, kind,
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), actor_kind,
  case when actor_kind in ('SERVICE', 'STAFF') then actor_id end, encode(content_hash, 'hex'))::text, 'UTF8'))`;

/** Rules whose violation shows that somebody has tampered with history. */
export const historyRules: Rule[] = [
  {
    title:
      'A history is a chain: each entry is linked to the one before, and none is missing or put in between.',
    flaws: sql`select 'customer ' || customer_id || ': entry ' || sequence as flaw
      from (select h.*, lag(hash) over chain as previous, row_number() over chain as place
        from history_entry h window chain as (partition by customer_id order by sequence, id)) linked
      where place <> sequence or hash <> ${hash}`,
  },
  {
    title: 'An entry says what it said when it was written, or nothing if it was redacted.',
    flaws: sql`select 'customer ' || customer_id || ': entry ' || sequence as flaw from history_entry
      where case when redacted_at is null then salt is null or content_hash <> ${contentHash}
        else num_nonnulls(salt, source, changes) > 0 end`,
  },
  {
    title: 'A history ends where its head says.',
    flaws: sql`select 'customer ' || coalesce(head.customer_id, last.customer_id) as flaw
      from (select distinct on (customer_id) customer_id, sequence, hash from history_entry
        order by customer_id, sequence desc, id desc) last
      full join history_head head on head.customer_id = last.customer_id
      where (head.length, head.hash) is distinct from (last.sequence, last.hash)`,
  },
  {
    title: 'Every change of a customer was made together with an entry in their history, and is dated.',
    flaws: sql`select 'customer ' || customer_id || ': ' || place as flaw from customer_past
      where until is null or (sequence is null and place <> 'everything' and (place <> 'customer'
        or exists (select from json_object_keys(decodable_json(was)) key where key not in ('version', 'updated_at', 'merged_into_id'))))`,
  },
  {
    title:
      'Every existing customer has a history, of which nothing is redacted but what it quotes of others.',
    flaws: sql`select 'customer ' || c.id as flaw from customer c
      where not exists (select from history_head head where head.customer_id = c.id)
        or exists (select from history_entry h where h.customer_id = c.id and h.redacted_at is not null
          and h.kind not in ('CUSTOMERS_MERGED', 'CUSTOMERS_UNMERGED'))`,
  },
];
