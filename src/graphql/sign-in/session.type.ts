import { Field, ID, ObjectType } from 'type-graphql';
import type { SessionRow } from '../../reads/children/sessions.js';
import { CustomerDeviceType } from '../schema/enums.js';
import { DateTimeScalar } from '../schema/scalars.js';

@ObjectType({ description: 'A device on which a customer is signed in.' })
export class CustomerSession implements SessionRow {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => CustomerDeviceType, { description: 'The kind of device.' })
  deviceType!: SessionRow['deviceType'];

  @Field(() => String, {
    nullable: true,
    description: 'The address from which it was last used (IPv4 or IPv6).',
  })
  ip!: string | null;

  @Field(() => String, { nullable: true, description: 'The client’s description of itself.' })
  userAgent!: string | null;

  @Field(() => DateTimeScalar, { description: 'The time of the sign-in.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'The time of last use.' })
  lastUsedAt!: string;

  @Field(() => DateTimeScalar, { description: 'The time at which the session ends at the latest.' })
  expiresAt!: string;
}
