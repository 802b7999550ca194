import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { barcodeSvg } from '../../platform/text/barcode.js';
import type { CardRow } from '../../reads/children/cards.js';
import { LoyaltyBalance, LoyaltyTransactionConnection } from '../balances/balance.type.js';
import type { Context } from '../context.js';
import { badInput } from '../guard/errors.js';
import { cardChildren } from '../reading/card-children.js';
import { Connection } from '../schema/connection.js';
import { readCursor, writeCursor } from '../schema/cursor.js';
import { LoyaltyCard } from './card.type.js';

const MOST_TRANSACTIONS = 100;

@Resolver(() => LoyaltyCard)
export class CardResolver {
  @FieldResolver(() => String, {
    description:
      'The barcode of `barcode` as an SVG document: EAN-13 where the content is a valid one (13 digits with the right check digit), otherwise Code 128.',
  })
  barcodeSvg(@Root() { barcode }: CardRow): Promise<string> {
    return barcodeSvg(barcode);
  }

  @FieldResolver(() => [LoyaltyBalance], {
    description: 'The balances on the card, by campaign and product.',
  })
  balances(@Root() card: CardRow, @Ctx() { loaders }: Context) {
    return loaders.childOfCard(card, cardChildren.balances);
  }

  @FieldResolver(() => LoyaltyTransactionConnection, {
    description: 'Transactions on this card’s balances and on those of the cards it replaced, newest first.',
  })
  async transactions(
    @Root() card: CardRow,
    @Ctx() { loaders }: Context,
    @Arg('first', () => Int, {
      defaultValue: 10,
      description: 'The number of transactions in a page, 1 to 100.',
    })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the previous page.' })
    after: string | null | undefined,
    @Arg('campaignId', () => ID, { nullable: true, description: 'Only transactions of this campaign.' })
    campaignId: string | null | undefined,
  ): Promise<LoyaltyTransactionConnection> {
    if (first < 1 || first > MOST_TRANSACTIONS) {
      throw badInput(`\`first\` must be between 1 and ${MOST_TRANSACTIONS}.`);
    }
    const list = `transactions ${card.id}`;
    const page = {
      limit: first + 1,
      before: after == null ? undefined : readCursor(list, after),
      campaignId: campaignId ?? undefined,
    };
    const found = await loaders.childOfCard(card, cardChildren.transactions(page));
    return new Connection(found, first, ({ at, id }) => writeCursor(list, at, id));
  }
}
