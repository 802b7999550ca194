import { impersonal, type Table } from './personal-column.js';

/** Tables about nobody: campaigns, clients, numbers. */
export const impersonalTables: Record<string, Table> = {
  background_job: impersonal('name', 'due_at', 'done_at', 'failures', 'bookmark'),
  // Which entries of histories are events, in which order; what they say stands there, and goes from there.
  event_queue: impersonal('number', 'entry_id', 'queued_at'),
  event_log: impersonal('position', 'entry_id', 'kind'),
  event_head: impersonal('is_only', 'since', 'last_position', 'forgotten_position'),
  flow_hook: impersonal(
    ...['id', 'name', 'point', 'url', 'on_failure', 'sees_personal', 'is_paused', 'sealed_secret'],
    ...['sealed_former_secret', 'former_secret_until', 'created_at', 'updated_at'],
  ),
  facebook_deletion: impersonal('confirmation_code', 'requested_at', 'outcome'),
  sms_day: impersonal('day', 'attempts', 'stranger_attempts'),
  campaign: impersonal(
    ...['id', 'name', 'kind', 'currency', 'created_at', 'starts_at', 'ends_at', 'redeemable_until'],
    ...['closed_at', 'time_zone', 'expiry_rule', 'expiry_count', 'expiry_notice_days'],
  ),
  campaign_field: impersonal(
    ...['id', 'campaign_id', 'name', 'section', 'is_visible', 'is_mandatory', 'position', 'labels'],
    'wording_version',
  ),
  card_category: impersonal('id', 'name', 'is_open_to_registration', 'created_at'),
  customer_group: impersonal('id', 'name', 'description', 'created_at'),
  topic: impersonal('code', 'name', 'is_essential', 'created_at'),
  protected_tag: impersonal('folded', 'tag', 'created_at'),
  custom_field: impersonal('id', 'number', 'name', 'type', 'choices', 'created_at'),
  import_run: impersonal(
    ...['id', 'digest', 'file_name', 'started_by', 'started_at', 'finished_at', 'records', 'done'],
    ...['new_count', 'update_count', 'rejected_count', 'rejects_bytes'],
  ),
  service_client: impersonal('id', 'name', 'scopes', 'created_at', 'disabled_at'),
};
