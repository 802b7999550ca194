import { Migration } from '@mikro-orm/migrations';

const BARE = `replace(number, '-', '')`;

/**
 * Card numbers are compared without hyphens, and no two cards have the same. Cards of before that have it are kept as
 * those of a household that shares a number: each is found by its own spelling. Runs outside of a transaction, so that
 * tills do not wait; begins anew if it was interrupted. docs/decisions/0272.
 */
export class Migration0047CardNumbersWithoutHyphens extends Migration {
  override name = '0047-card-numbers-without-hyphens';

  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    // For what equals a number and for what begins with it, replaced cards included: the search names their holders.
    this.addSql('drop index concurrently if exists card_bare_number_index');
    this.addSql(`create index concurrently card_bare_number_index on card ((${BARE}) text_pattern_ops)`);
    this.addSql('analyze card');
    this.addSql(/* sql */ `
      update card set is_shared = true
      where status <> 'REPLACED' and not is_shared and ${BARE} in (
        select ${BARE} from card where status <> 'REPLACED' and not is_shared group by 1 having count(*) > 1)`);
    this.addSql('drop index concurrently if exists card_bare_number_unique');
    this.addSql(
      `create unique index concurrently card_bare_number_unique on card ((${BARE}))
       where status <> 'REPLACED' and not is_shared`,
    );
    // Flows turn a violation into an answer by this name.
    this.addSql('drop index concurrently if exists card_number_unique');
    this.addSql('alter index card_bare_number_unique rename to card_number_unique');
    this.addSql('drop index concurrently if exists card_number_prefix_index');
  }
}
