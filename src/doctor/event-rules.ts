import { sql } from 'kysely';
import type { Rule } from './rule.js';

const IN_A_DAY = sql.lit(100_000_000_000);
/** Behind every position: what waits comes after what has one. */
const BEHIND = sql`9000000000000000000`;

/** Rules that the events for other systems are those of the histories, in their order. docs/events.md. */
export const eventRules: Rule[] = [
  {
    title: 'A customer’s events are its entries, each once, in their order and up to the newest.',
    flaws: sql`
      with event as (
        select h.customer_id, h.sequence, row_number() over (partition by h.customer_id order by placed.place) as nth
        from (select entry_id, position as place from event_log
          union all select entry_id, ${BEHIND} + number from event_queue) placed
        join history_entry h on h.id = placed.entry_id),
      kept as (
        select customer_id, min(sequence - nth) <> max(sequence - nth) as is_torn, max(sequence) as newest
        from event group by customer_id)
      select 'customer ' || head.customer_id as flaw from history_head head
      left join kept using (customer_id) cross join event_head log
      where kept.is_torn or kept.newest <> head.length
        -- Without an event it is one whose newest entry is from before the log, or from a day that is forgotten.
        or (kept.customer_id is null and head.at >= log.since
          and head.at >= to_timestamp((log.forgotten_position / ${IN_A_DAY} + 1) * 86400))`,
  },
  {
    title: 'The positions of events have no gap within a day, and end where the log says.',
    flaws: sql`
      select 'position ' || position as flaw
      from (select position, lag(position) over (order by position) as previous from event_log) placed
      where position <> case when previous / ${IN_A_DAY} = position / ${IN_A_DAY} then previous + 1
        else position / ${IN_A_DAY} * ${IN_A_DAY} + 1 end
      union all select 'end ' || last_position from event_head
      where last_position <> coalesce((select max(position) from event_log), forgotten_position)`,
  },
  {
    title: 'Each event that waits for an endpoint is in a line, and each endpoint is within the log.',
    flaws: sql`
      select 'endpoint ' || endpoint_id || ', customer ' || customer_id as flaw from webhook_delivery delivery
      where status = 'PENDING' and not exists (select from webhook_line line
        where line.endpoint_id = delivery.endpoint_id and line.customer_id = delivery.customer_id)
      union select 'endpoint ' || id from webhook_endpoint
      where removed_at is null and position > (select last_position from event_head)`,
  },
];
