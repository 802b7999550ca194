import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { barcodeSvg } from '../../platform/text/barcode.js';
import type { CardRow } from '../../reads/children/cards.js';
import { pastOf } from '../../reads/customer-past.js';
import { LoyaltyBalance, LoyaltyTransactionConnection } from '../balances/balance.type.js';
import type { Context } from '../context.js';
import { Connection } from '../paging/connection.js';
import { readCursor, writeCursor } from '../paging/cursor.js';
import { After, Before, First, Last, pageAsked } from '../paging/page.js';
import { cardChildren } from '../reading/card-children.js';
import { LoyaltyCard } from './card.type.js';

const SIZES = { usual: 10, most: 100 };

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
    description: 'The balances on the card, by campaign and product, without what has expired by now.',
  })
  balances(@Root() card: CardRow, @Ctx() { loaders }: Context) {
    return loaders.childOfCard(card, cardChildren.balances(pastOf(card)?.at ?? loaders.readAt));
  }

  @FieldResolver(() => LoyaltyTransactionConnection, {
    description: 'Transactions on this card’s balances and on those of the cards it replaced, newest first.',
  })
  async transactions(
    @Root() card: CardRow,
    @Ctx() { loaders }: Context,
    @First(SIZES) first: number | null | undefined,
    @After() after: string | null | undefined,
    @Last(SIZES) last: number | null | undefined,
    @Before() before: string | null | undefined,
    @Arg('campaignId', () => ID, { nullable: true, description: 'Only transactions of this campaign.' })
    campaignId: string | null | undefined,
  ): Promise<LoyaltyTransactionConnection> {
    const list = `transactions ${card.id}`;
    const page = pageAsked({ first, after, last, before }, SIZES, (cursor, argument) =>
      readCursor(list, cursor, argument),
    );
    const { limit, from, isBackwards: isOldestFirst } = page;
    const asked = { limit, from, isOldestFirst, campaignId: campaignId ?? undefined };
    const found = await loaders.childOfCard(card, cardChildren.transactions(asked));
    return new Connection(found, page, ({ at, id }) => writeCursor(list, at, id));
  }
}
