import { Migration } from '@mikro-orm/migrations';

/** A category that nobody can take for themselves. Those of before stay open. A constant default writes no row anew. */
export class Migration0048CategoriesClosedToRegistration extends Migration {
  override name = '0048-categories-closed-to-registration';

  override up(): void {
    this.addSql('alter table card_category add column is_open_to_registration boolean not null default true');
  }
}
