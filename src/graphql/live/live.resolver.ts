import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Resolver, Root, Subscription } from 'type-graphql';
import type { CustomerRow } from '../../reads/customers.js';
import { type Context, called } from '../context.js';
import { CustomerType } from '../customer/customer.type.js';
import { selectionAsked } from '../reading/customer-selection.js';
import { type Change, changesOf } from './changes.js';
import { CustomerChange } from './live.type.js';

const AFTER =
  'The `cursor` of the last message of an earlier stream: what changed since comes as one message, first of all, and nothing if nothing changed. In an event stream the header `Last-Event-ID` does the same and counts before it. A cursor of before the oldest event that is kept ends in the error `EVENTS_FORGOTTEN`: leave it out.';
const HOW =
  'The first message comes at once and says how the customer is, so that nothing is missed between a query and it. Ends with an error when the caller may not go on: a session that ended, a token that expired, a scope that was taken away.';

/** Everything from a message on is asked again for each message: who calls, and what they may. */
const follow = ({ args, context }: { args: { id?: string; after?: string | null }; context: Context }) =>
  changesOf({
    feed: context.feed,
    db: context.db,
    customerId: args.id ?? called(context).caller.id,
    after: context.lastEventId ?? args.after ?? null,
    signal: context.streamEnds!,
  });

@Resolver(() => CustomerChange)
export class LiveResolver {
  @Subscription(() => CustomerChange, {
    subscribe: follow as never,
    description: `Changes of the customer who is calling, within about two seconds. ${HOW}`,
  })
  myAccountChanged(
    @Root() change: Change,
    @Arg('after', () => String, { nullable: true, description: AFTER }) _after: string | null,
  ): Change {
    return change;
  }

  @Subscription(() => CustomerChange, {
    subscribe: follow as never,
    description: `Changes of one customer, within about two seconds. Follows the record into the one that it is merged into, and is complete once there is none. Needs \`customers:read\`. ${HOW}`,
  })
  customerChanged(
    @Root() change: Change,
    @Arg('id', () => ID, { description: 'The customer’s id.' }) _id: string,
    @Arg('after', () => String, { nullable: true, description: AFTER }) _after: string | null,
  ): Change {
    return change;
  }

  @FieldResolver(() => CustomerType, {
    nullable: true,
    description: 'The customer as they are when the message is made; null if there is none any more.',
  })
  customer(
    @Root() change: Change,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CustomerRow | null> {
    return context.loaders.customerBy('id', selectionAsked(context, info)).load(change.customerId);
  }
}
