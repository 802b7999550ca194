import { Migration } from '@mikro-orm/migrations';

/** Evidence that nothing is in force any more: what was went with a customer whose merge was undone. docs/merging.md. */
export class Migration0070UndecidedEvidence extends Migration {
  override name = '0070-undecided-evidence';

  override up(): void {
    this.addSql('alter table agreement_evidence alter column is_granted drop not null');
  }
}
