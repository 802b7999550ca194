import { Migration } from '@mikro-orm/migrations';

/** What staff say of customers: notes, groups, and tags that customers cannot give themselves. */
export class Migration0044NotesGroupsTags extends Migration {
  override name = '0044-notes-groups-tags';

  override up(): void {
    this.addSql(/* sql */ `
      create table customer_note (
        id uuid primary key,
        customer_id uuid not null references customer on delete cascade,
        text text not null,
        author_id text not null,
        created_at timestamptz(3) not null
      )`);
    this.addSql(
      'create index customer_note_customer_index on customer_note (customer_id, created_at desc, id desc)',
    );

    this.addSql(/* sql */ `
      create table customer_group (
        id uuid primary key,
        name text not null constraint customer_group_name_unique unique,
        description text,
        created_at timestamptz(3) not null
      )`);
    this.addSql(/* sql */ `
      create table group_membership (
        id uuid primary key,
        customer_id uuid not null references customer on delete cascade,
        group_id uuid not null references customer_group,
        added_at timestamptz(3) not null,
        constraint group_membership_once unique (customer_id, group_id)
      )`);
    this.addSql('create index group_membership_group_index on group_membership (group_id, customer_id)');
    this.addSql(
      `create trigger group_membership_remembers_row after update or delete on group_membership
       for each row execute function remember_row()`,
    );
    this.addSql(
      `create trigger group_membership_remembers_absence after insert on group_membership
       referencing new table as added for each statement execute function remember_absence()`,
    );

    this.addSql(/* sql */ `
      create table protected_tag (
        folded text primary key,
        tag text not null,
        created_at timestamptz(3) not null
      )`);
  }
}
