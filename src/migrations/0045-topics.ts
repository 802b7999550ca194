import { Migration } from '@mikro-orm/migrations';

/** The kinds of messages that a contact does not take. A column with a constant default rewrites no row. */
export class Migration0045Topics extends Migration {
  override name = '0045-topics';

  override up(): void {
    this.addSql(/* sql */ `
      create table topic (
        code text primary key,
        name text not null,
        is_essential boolean not null,
        created_at timestamptz(3) not null
      )`);
    this.addSql(`alter table contact add column refused_topics text[] not null default '{}'`);
  }
}
