import { Migration } from '@mikro-orm/migrations';

/** Messages on their way out. The queue's own tables are pg-boss's, in the schema `pgboss`. */
export class Migration0002Messages extends Migration {
  override name = '0002-messages';

  override up(): void {
    // Whoever deletes a customer also cancels what was still to be sent to them.
    this.addSql(/* sql */ `
      create table message (
        id uuid primary key,
        customer_id uuid references customer on delete cascade,
        channel text not null check (channel in ('EMAIL', 'SMS')),
        template text not null,
        status text not null check (status in ('QUEUED', 'SENT', 'PARKED', 'EXPIRED')),
        -- To whom and what it says, encrypted, and only until the message has left or will never leave.
        sealed_content text,
        reason text,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3),
        settled_at timestamptz(3),
        constraint message_content_while_queued check ((sealed_content is not null) = (status = 'QUEUED'))
      )`);
    this.addSql('create index message_customer_index on message (customer_id)');
    this.addSql('create index message_status_index on message (status, created_at)');

    this.addSql(/* sql */ `
      create table sms_day (
        day date primary key,
        attempts integer not null
      )`);

    // Development only: what the receivers would have in their hands.
    this.addSql(/* sql */ `
      create table dev_inbox (
        id uuid primary key,
        sealed_message text not null,
        received_at timestamptz(3) not null
      )`);
  }
}
