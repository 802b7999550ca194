import { Field, ID, ObjectType } from 'type-graphql';
import type { AgreementRow, AgreementsRow } from '../../reads/children/agreements.js';
import { ActorKind } from '../schema/enums.js';
import { DateTimeScalar } from '../schema/scalars.js';

@ObjectType({ description: 'One decision of a customer about one channel or purpose, with its evidence.' })
export class Agreement implements AgreementRow {
  @Field(() => String, {
    description:
      'What was decided on: `email`, `sms`, `push`, `bluetooth`, `rfid`, `wifi`, or the name of a campaign’s privacy consent.',
  })
  channel!: string;

  @Field(() => Boolean, { description: 'True for agreed, false for refused or withdrawn.' })
  granted!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  at!: string;

  @Field(() => ActorKind, { description: 'Who entered the decision.' })
  actorKind!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of who entered it: a customer’s, a service client’s or a staff member’s.',
  })
  actorId!: string | null;

  @Field(() => String, { nullable: true, description: 'From where it came, such as `web` or `till 7`.' })
  source!: string | null;

  @Field(() => String, { nullable: true, description: 'The version of the wording the customer saw.' })
  wordingVersion!: string | null;
}

@ObjectType({
  description:
    'What a customer agrees to (Synerise: agreements). Null means nothing has been decided, which is not consent.',
})
export class Agreements implements AgreementsRow {
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

  @Field(() => [Agreement], {
    description:
      'Every decision in force with its evidence, privacy consents of campaigns included, by channel.',
  })
  records!: Agreement[];
}
