import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { erasuresDue } from '../../domain/leaving/due.js';
import { acknowledgeErasure } from '../../flows/erasures/acknowledge-erasure.js';
import { type ErasureRow, erasureOf, isConfirmed, openErasures } from '../../reads/leaving/erasures.js';
import { type Context, called } from '../context.js';
import { Connection } from '../paging/connection.js';
import { readCursor, writeCursor } from '../paging/cursor.js';
import { After, Before, First, Last, pageAsked } from '../paging/page.js';
import {
  AcknowledgeErasureInput,
  AcknowledgeErasureResult,
  CustomerErasureStatus,
  CustomerErasureStatusConnection,
} from './erasures.type.js';

const SIZES = { usual: 25, most: 100 };
const LIST = 'erasures';

@Resolver(() => CustomerErasureStatus)
export class ErasuresResolver {
  @Query(() => CustomerErasureStatus, {
    nullable: true,
    description:
      'The erasure of a person and which other systems have confirmed it; null if nobody with this id was erased. For staff with `customers:erase`.',
  })
  erasureStatus(
    @Arg('customerId', () => ID, { description: 'The id that the customer had.' }) customerId: string,
    @Ctx() context: Context,
  ) {
    const due = dueNow(context);
    return context.loaders.list('erasure', customerId, (db) => erasureOf(db, customerId, due));
  }

  @Query(() => CustomerErasureStatusConnection, {
    description:
      'The erasures that a registered system has not confirmed: pending, overdue or refused, those asked for the longest time first. For staff with `customers:erase`.',
  })
  async openErasures(
    @Ctx() context: Context,
    @First(SIZES) first: number | null,
    @After() after: string | null,
    @Last(SIZES) last: number | null,
    @Before() before: string | null,
  ) {
    const page = pageAsked({ first, after, last, before }, SIZES, (cursor, argument) =>
      readCursor(LIST, cursor, argument),
    );
    const due = dueNow(context);
    const found = await context.loaders.list('open erasures', page, (db) => openErasures(db, page, due));
    return new Connection(found, page, ({ askedAt, customerId }) => writeCursor(LIST, askedAt, customerId));
  }

  @FieldResolver()
  isComplete(@Root() erasure: ErasureRow): boolean {
    return isConfirmed(erasure);
  }

  @Mutation(() => AcknowledgeErasureResult, {
    description:
      'Says that the calling system has carried out the erasure of a person, of whom it learnt by `customer.erased`. `DONE` and `NOTHING_HELD` stand; after `REFUSED` it can answer anew. Repeated, it changes nothing and answers the same. For services with `erasures:acknowledge`.',
  })
  acknowledgeErasure(
    @Arg('input', () => AcknowledgeErasureInput, { description: 'The person, and what was done.' })
    input: AcknowledgeErasureInput,
    @Ctx() context: Context,
  ): Promise<typeof AcknowledgeErasureResult> {
    return acknowledgeErasure(called(context), input);
  }
}

function dueNow(context: Context): Date {
  const world = called(context);
  return erasuresDue(world.clock(), world);
}
