import { Field, ID, ObjectType } from 'type-graphql';
import type { AgreementRow, AgreementsRow } from '../../reads/children/agreements.js';
import { CustomerActorKind } from '../schema/enums.js';
import { DateTimeScalar } from '../schema/scalars.js';

@ObjectType({ description: 'One decision of a customer about one channel or purpose, with its evidence.' })
export class CustomerAgreement implements AgreementRow {
  @Field(() => String, {
    description:
      'The channel or purpose: `email`, `sms`, `push`, `bluetooth`, `rfid`, `wifi`, or the name of a campaign’s privacy consent.',
  })
  channel!: string;

  @Field(() => Boolean, { description: 'True when agreed to, false when refused or withdrawn.' })
  granted!: boolean;

  @Field(() => DateTimeScalar, { description: 'The time of the decision.' })
  at!: string;

  @Field(() => CustomerActorKind, { description: 'The kind of caller who recorded the decision.' })
  actorKind!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The id of the caller who recorded it: a customer, a service client or a member of staff. Null for customers themselves unless it was they.',
  })
  actorId!: string | null;

  @Field(() => String, { nullable: true, description: 'The place it came from, such as `web` or `till 7`.' })
  source!: string | null;

  @Field(() => String, { nullable: true, description: 'The version of the wording that the customer saw.' })
  wordingVersion!: string | null;
}

@ObjectType({
  description:
    'The channels and purposes to which a customer agrees. Null means that nothing has been decided, which is not consent.',
})
export class CustomerAgreements implements AgreementsRow {
  @Field(() => Boolean, { nullable: true, description: 'Marketing by e-mail.' })
  email!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Marketing by text message.' })
  sms!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Push messages.' })
  push!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Recognition by Bluetooth.' })
  bluetooth!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Recognition by RFID.' })
  rfid!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Recognition by Wi-Fi.' })
  wifi!: boolean | null;

  @Field(() => [CustomerAgreement], {
    description:
      'Every decision in force, with its evidence, sorted by channel; includes the privacy consents of campaigns.',
  })
  records!: CustomerAgreement[];
}
