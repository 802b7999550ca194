import { sql } from 'kysely';
import type { Rule } from './rule.js';

const belongings = [
  ...['contact', 'card', 'credential', 'pin', 'identity', 'challenge'],
  ...['address_entry', 'customer_note', 'group_membership'],
];

/** Rules that merged customers always keep. */
export const mergeRules: Rule[] = [
  {
    title: 'An absorbed customer leads in one step to one who is not absorbed.',
    flaws: sql`select 'customer ' || part.id as flaw from customer part
      join customer whole on whole.id = part.merged_into_id where whole.merged_into_id is not null`,
  },
  {
    title:
      'An absorbed customer has no contact, card, address, group, note, way to sign in or session of their own.',
    flaws: sql`select 'customer ' || part.id || ': ' || own.name as flaw from customer part
      join (${sql.join(
        belongings.map(
          (table) => sql`select customer_id, ${sql.lit(table)} as name from ${sql.table(table)}`,
        ),
        sql` union all `,
      )} union all select customer_id, 'session' from session where revoked_at is null
        union all select customer_id, 'message' from message where status = 'QUEUED') own on own.customer_id = part.id
      where part.merged_into_id is not null`,
  },
  {
    title: 'A merge stands exactly while the absorbed customer is part of another.',
    flaws: sql`select 'customer ' || part.id as flaw from customer part
      where (part.merged_into_id is not null) <> exists (
        select from customer_merge m where m.absorbed_id = part.id and m.undone_at is null)`,
  },
];
