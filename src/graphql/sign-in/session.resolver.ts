import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SessionRow } from '../../reads/children/sessions.js';
import type { Context } from '../context.js';
import { CustomerSession } from './session.type.js';

@Resolver(() => CustomerSession)
export class SessionResolver {
  @FieldResolver(() => Boolean, { description: 'Whether this request was sent in this session.' })
  current(@Root() { id }: SessionRow, @Ctx() { caller }: Context): boolean {
    return caller !== null && 'sessionId' in caller && caller.sessionId === id;
  }
}
