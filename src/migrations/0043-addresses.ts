import { Migration } from '@mikro-orm/migrations';

/** The addresses a customer orders to, beside the one of their record. */
export class Migration0043Addresses extends Migration {
  override name = '0043-addresses';

  override up(): void {
    this.addSql(/* sql */ `
      create table address_entry (
        id uuid primary key,
        customer_id uuid not null references customer on delete cascade,
        name text,
        company text,
        street1 text,
        street2 text,
        city text,
        province text,
        postal_code text,
        country_code text,
        phone text,
        is_default_billing boolean not null,
        is_default_shipping boolean not null,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null
      )`);
    this.addSql('create index address_entry_customer_index on address_entry (customer_id, created_at, id)');
    for (const use of ['billing', 'shipping']) {
      this.addSql(
        `create unique index address_entry_one_default_${use} on address_entry (customer_id)
         where is_default_${use}`,
      );
    }
    // Only triggers write there, with the name of their own table. Checking that would read the whole table again for
    // each table that comes to it.
    this.addSql('alter table customer_past drop constraint if exists customer_past_place_check');
    this.addSql(
      `create trigger address_entry_remembers_row after update or delete on address_entry
       for each row execute function remember_row()`,
    );
    this.addSql(
      `create trigger address_entry_remembers_absence after insert on address_entry
       referencing new table as added for each statement execute function remember_absence()`,
    );
  }
}
