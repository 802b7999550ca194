import { Field, InputType } from 'type-graphql';

@InputType({
  description: 'Decisions about channels. An absent channel stays as it was decided; null is refused.',
})
export class CustomerAgreementFlagsInput {
  @Field(() => Boolean, { nullable: true, description: 'Marketing by e-mail.' })
  email?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Marketing by text message.' })
  sms?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Push messages.' })
  push?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Recognition by Bluetooth.' })
  bluetooth?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Recognition by RFID.' })
  rfid?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Recognition by Wi-Fi.' })
  wifi?: boolean;
}

@InputType({ description: 'A decision about a privacy consent of a campaign.' })
export class CustomerConsentInput {
  @Field(() => String, { description: 'The name of the consent, 1 to 100 characters.' })
  name!: string;

  @Field(() => Boolean, { description: 'True when agreed to, false when refused or withdrawn.' })
  granted!: boolean;
}
