import { Migration } from '@mikro-orm/migrations';

const indexes = {
  message_settled_at_index: 'message (settled_at) where settled_at is not null',
  session_ended_index: 'session ((least(expires_at, revoked_at)))',
  session_last_used_index: 'session (last_used_at)',
  throttle_key_prefix_index: 'throttle (key text_pattern_ops)',
  customer_past_until_index: `customer_past (until) where place <> 'everything'`,
};

/**
 * By what is forgotten, when it is old or when a password was right: without these indexes whole tables are read. Runs outside of a
 * transaction, so that nobody who writes has to wait; begins anew if it was interrupted.
 */
export class Migration0056RetentionIndexes extends Migration {
  override name = '0056-retention-indexes';

  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    for (const [name, definition] of Object.entries(indexes)) {
      this.addSql(`drop index concurrently if exists ${name}`);
      this.addSql(`create index concurrently ${name} on ${definition}`);
    }
  }
}
