import { Field, ID, ObjectType } from 'type-graphql';
import type { SessionRow } from '../../reads/children/sessions.js';
import { DeviceType } from '../schema/enums.js';
import { DateTimeScalar } from '../schema/scalars.js';

@ObjectType({ description: 'One device a customer is signed in on.' })
export class Session implements SessionRow {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => DeviceType, { description: 'What kind of device.' })
  deviceType!: SessionRow['deviceType'];

  @Field(() => String, { nullable: true, description: 'The address it was last used from (IPv4 or IPv6).' })
  ip!: string | null;

  @Field(() => String, { nullable: true, description: 'What the client says it is.' })
  userAgent!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the customer signed in.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last used.' })
  lastUsedAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it ends at the latest.' })
  expiresAt!: string;
}
