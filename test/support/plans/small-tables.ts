/** Tables that stay small however many customers there are. Every other one counts as big. */
export const SMALL_TABLES = [
  ...['background_job', 'campaign', 'campaign_field', 'card_category', 'custom_field', 'customer_group'],
  ...['event_head', 'flow_hook', 'webhook_endpoint'],
  // The newest 200 messages of an installation without a provider.
  ...['dev_inbox', 'mikro_orm_migrations', 'protected_tag', 'service_client', 'service_client_secret'],
  // A row for each day.
  ...['sms_day', 'topic'],
];
