import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import type { Reader } from '../../tables/db.js';

/** What a customer has decided about a channel, with the evidence of it. */
export interface ConsentRow {
  /** Null for an unknown customer, as is all that follows but `isEssential`. */
  customerId: string | null;
  /** Null while there is no decision, as is all that follows. */
  isGranted: boolean | null;
  at: string | null;
  wordingVersion: string | null;
  evidenceId: string | null;
  /** Whether every contact that the channel reaches refuses messages on the topic. */
  isTopicRefused: boolean;
  /** Whether the topic needs no consent; null for one that is not defined. */
  isEssential: boolean | null;
}

export interface AskedConsent {
  customerId: string;
  channel: string;
  topic: string | null;
}

const CONTACT_TYPES: Record<string, string> = { email: 'EMAIL', sms: 'PHONE', push: 'PUSH' };
/** Of any other channel nobody can refuse a topic, and none is essential. */
export const channelsWithTopics: readonly string[] = Object.keys(CONTACT_TYPES);

/**
 * The decision in force, by the id of a customer or of a record merged into theirs. Its evidence may be of such a record.
 */
export async function consentOf(
  db: Reader,
  { customerId, channel, topic }: AskedConsent,
): Promise<ConsentRow> {
  const id = isUuid(customerId) ? customerId : null;
  const type = channelsWithTopics.includes(channel) ? CONTACT_TYPES[channel]! : null;
  const { rows } = await sql<ConsentRow>`
    select c.id as "customerId", held.is_granted as "isGranted", to_json(held.set_at) #>> '{}' as at,
      held.wording_version as "wordingVersion", (
        select proof.id from agreement_evidence proof
        where proof.customer_id = any(array(
            select c.id union all select part.id from customer part where part.merged_into_id = c.id))
          and proof.channel = ${channel} and proof.is_granted = held.is_granted and proof.at <= held.set_at
        order by proof.at desc, proof.id desc limit 1) as "evidenceId",
      coalesce((
        select bool_and(${topic}::text = any (contact.refused_topics)) from contact
        where contact.customer_id = c.id and contact.type = ${type}::text), false) as "isTopicRefused",
      (select defined.is_essential from topic defined where defined.code = ${topic}::text) as "isEssential"
    from (select ${id}::uuid as id) asked_for
    left join customer asked on asked.id = asked_for.id
    left join customer c on c.id = coalesce(asked.merged_into_id, asked.id)
    left join agreement held on held.customer_id = c.id and held.channel = ${channel}`.execute(db);
  return rows[0]!;
}
