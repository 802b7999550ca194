import { sql } from 'kysely';
import { customerFields } from '../entities/customer-fields.js';
import { listTables } from './list-tables.js';
import {
  type Column,
  content,
  copy,
  fact,
  ofOwnAct,
  owned,
  secret,
  type Table,
  technical,
} from './personal-column.js';

const campaignName = sql`(select campaign.name from campaign where campaign.id = campaign_id)`;

const customerColumns = Object.fromEntries(
  Object.entries(customerFields).map(([name, { column, personal }]): [string, Column] => [
    column,
    { kind: personal, as: name, aliases: [name] },
  ]),
);

/** Tables whose rows are deleted with the customer. */
export const ownTables: Record<string, Table> = {
  customer: {
    rowsOf: (ids) => sql`id = any(${ids})`,
    onErasure: 'GO',
    columns: {
      ...customerColumns,
      custom_id: { ...content, aliases: ['customIdentify'] },
      made_in: technical,
    },
  },
  // The words of names and addresses, by which a search finds the customer.
  customer_search: owned({ words: copy }),
  // Tags and groups once more, in the order of customers.
  customer_label: owned({ label: copy, created_at: technical }),
  // Former values of the rows of any table here.
  customer_past: owned({
    id: technical,
    place: { ...fact, as: 'of' },
    row_id: technical,
    // An agreement says who recorded it, who may have been an employee; the evidence has what is the customer's own.
    was: {
      ...content,
      shows: sql`case when place = 'agreement' then (was::jsonb - 'actor_id'::text)::json else was end`,
    },
    until: fact,
    sequence: technical,
  }),
  contact: owned({
    id: fact,
    type: fact,
    value: { ...content, aliases: ['email', 'phone', 'mobile', 'telnum', 'from', 'to'] },
    value_normalized: copy,
    is_primary: fact,
    is_verified: fact,
    proved_by: fact,
    refused_topics: fact,
    created_at: fact,
    updated_at: fact,
  }),
  ...listTables,
  agreement: owned({
    id: technical,
    channel: fact,
    is_granted: fact,
    set_at: fact,
    actor_kind: fact,
    actor_id: ofOwnAct(fact, 'actor_id'),
    source: fact,
    wording_version: fact,
  }),
  // Deleted with either of the two customers. While the merge stands they are one person. Who merged them is not.
  customer_merge: {
    rowsOf: (ids) => sql`(survivor_id = any(${ids}) or absorbed_id = any(${ids}))`,
    onErasure: 'GO',
    columns: {
      id: fact,
      place: technical,
      survivor_id: fact,
      absorbed_id: fact,
      merged_at: fact,
      actor_kind: fact,
      actor_id: technical,
      record: content,
      undone_at: fact,
    },
  },
  // Deleted with either of the two. The other one's id and the employee's are about somebody else, so an export does not
  // show them.
  duplicate_pair: {
    rowsOf: (ids) => sql`(one_id = any(${ids}) or other_id = any(${ids}))`,
    onErasure: 'GO',
    columns: {
      one_id: technical,
      other_id: technical,
      weight: fact,
      rules: fact,
      found_at: fact,
      dismissed_at: fact,
      dismissed_by: technical,
      dismissed_weight: technical,
      dismissed_rules: technical,
      is_dismissed: fact,
      note: content,
    },
  },
  // Digests, which tell nobody the value.
  duplicate_key: owned({ key: technical, rule: technical }),
  attribute: owned({ id: technical, name: content, value: content }),
  card: owned({
    id: fact,
    category_id: {
      ...fact,
      as: 'category',
      shows: sql`(select card_category.name from card_category where card_category.id = category_id)`,
    },
    number: { ...content, aliases: ['card', 'cardNumber'] },
    fidely_code: { ...content, as: 'barcode', aliases: ['barcode'] },
    status: fact,
    issued_at: fact,
    updated_at: fact,
    is_shared: fact,
  }),
  custom_field_value: owned({
    id: technical,
    field_id: {
      ...fact,
      as: 'field',
      shows: sql`(select custom_field.name from custom_field where custom_field.id = field_id)`,
    },
    value: content,
  }),
  session: owned({
    id: fact,
    device_type: fact,
    // The network address of a client is in logs on purpose.
    ip: { ...content, isCommonWord: true },
    user_agent: content,
    created_at: fact,
    last_used_at: fact,
    expires_at: fact,
    revoked_at: fact,
    generation: technical,
    rotated_at: fact,
    pepper_id: technical,
    revoked_reason: fact,
  }),
  credential: owned({
    username: content,
    username_normalized: copy,
    password_hash: secret,
    scheme: technical,
    pepper_id: technical,
    set_by: fact,
    changed_at: fact,
  }),
  pin: owned({ pin_hash: secret, scheme: technical, pepper_id: technical, changed_at: fact }),
  identity: owned({
    id: fact,
    provider: fact,
    subject: content,
    created_at: fact,
    last_used_at: fact,
  }),
  challenge: owned({
    id: technical,
    purpose: fact,
    // Rows of addresses that have no record yet belong to nobody: docs/erasure.md.
    address_mac: { ...secret, kept: 'the address may be of somebody without a record' },
    channel: fact,
    campaign_id: { ...fact, as: 'campaign', shows: campaignName },
    code_mac: secret,
    pepper_id: technical,
    attempts: fact,
    created_at: fact,
    expires_at: fact,
    used_at: fact,
    details: content,
  }),
  message: owned({
    id: fact,
    channel: fact,
    template: fact,
    is_for_stranger: technical,
    status: fact,
    sealed_content: { ...secret, kept: 'the message that says the account is gone has to leave' },
    reason: fact,
    created_at: fact,
    expires_at: fact,
    settled_at: fact,
  }),
};
