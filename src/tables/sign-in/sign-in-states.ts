import { sql } from 'kysely';
import type { Reader } from '../db.js';
import { compiledOnce } from './compiled-once.js';

// Written as SQL: one statement answers many claims in their order, which Kysely cannot say.

/** The claims of a customer's or visitor's token. */
export interface SignInClaim {
  customerId: string;
  sessionId: string | null;
  isVisitor: boolean;
}

const signedIn = compiledOnce<
  { formerIds: string[] | null },
  'customerIds' | 'sessionIds' | 'areVisitors' | 'now'
>(['customerIds', 'sessionIds', 'areVisitors', 'now'], ({ customerIds, sessionIds, areVisitors, now }, db) =>
  sql`
      select case when c.id is not null and (claim.session_id is null or s.id is not null)
        then (select coalesce(json_agg(part.id), '[]') from customer part where part.merged_into_id = c.id)
        end as "formerIds"
      from unnest(${customerIds}::uuid[], ${sessionIds}::uuid[], ${areVisitors}::boolean[])
        with ordinality as claim (customer_id, session_id, is_visitor, place)
      left join customer c on c.id = claim.customer_id and c.status = 'ENABLED'
        and c.merged_into_id is null
        and not (claim.is_visitor and c.is_registered)
      left join session s on s.id = claim.session_id and s.customer_id = claim.customer_id
        and s.revoked_at is null and s.expires_at > ${now}
      order by claim.place`.compile(db),
);

/**
 * For each claim, the ids that were merged into its customer, or null if the claim no longer holds. It holds while
 * the customer exists, is not merged into another one and may use their account, a visitor's profile has not become
 * somebody's account, and the session, if there is one, is neither expired nor revoked.
 */
export async function formerIdsOfSignedIn(
  db: Reader,
  claims: readonly SignInClaim[],
  now: Date,
): Promise<Array<string[] | null>> {
  const rows = await signedIn(db, {
    customerIds: claims.map(({ customerId }) => customerId),
    sessionIds: claims.map(({ sessionId }) => sessionId),
    areVisitors: claims.map(({ isVisitor }) => isVisitor),
    now,
  });
  return rows.map(({ formerIds }) => formerIds);
}
