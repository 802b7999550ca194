import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../schema/scalars.js';

export enum ConsentState {
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
  UNDECIDED = 'UNDECIDED',
  TOPIC_REFUSED = 'TOPIC_REFUSED',
  NOT_NEEDED = 'NOT_NEEDED',
  UNKNOWN_CUSTOMER = 'UNKNOWN_CUSTOMER',
}

registerEnumType(ConsentState, {
  name: 'CustomerConsentState',
  description:
    'Whether a customer agrees to be written to. A message may be sent in the states GRANTED and NOT_NEEDED only.',
  valuesConfig: {
    GRANTED: { description: 'The customer has agreed.' },
    REFUSED: { description: 'The customer has refused, or has withdrawn what was granted.' },
    UNDECIDED: { description: 'The customer was never asked, or has not answered.' },
    TOPIC_REFUSED: {
      description:
        'The customer has agreed to the channel, and none of its contacts takes messages on the topic.',
    },
    NOT_NEEDED: {
      description:
        'The customer has not agreed, and need not: the topic is essential, as `security` is and those that staff define so.',
    },
    UNKNOWN_CUSTOMER: { description: 'There is no such customer, or there is none any more.' },
  },
});

@ObjectType({ description: 'What holds at the moment of the answer. It is not to be kept.' })
export class CustomerConsentCheck {
  @Field(() => ConsentState, {
    description: 'Whether a message may be sent: only if this is GRANTED or NOT_NEEDED.',
  })
  state!: ConsentState;

  @Field(() => ID, {
    nullable: true,
    description:
      'The customer, who has another id than asked for if that record was merged into theirs. Null for an unknown customer.',
  })
  customerId!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time of the decision. Null where there is none.',
  })
  decidedAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The version of the wording that was shown. Null where none was given.',
  })
  wordingVersion!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The record of the decision, which is never changed: to be kept with what was sent. Events name it in `evidenceIds`. Null where there is no decision.',
  })
  evidenceId!: string | null;
}
