import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { hookFailures, hookPoints } from '../../entities/flow-hook.entity.js';
import type { HookRow } from '../../reads/hooks/registered.js';
import { asEnum } from '../schema/enums.js';
import { DateTimeScalar } from '../schema/scalars.js';

export const CustomerHookPoint = asEnum(hookPoints);
registerEnumType(CustomerHookPoint, {
  name: 'CustomerHookPoint',
  description: 'What a hook is asked before.',
  valuesConfig: {
    BEFORE_REGISTER: { description: '`registerWithCode` and `claimAccount`, after the code.' },
    BEFORE_SIGN_IN: {
      description:
        '`signIn`, `signInByOAuth` and `signInByFacebook`, after the proof and before the session.',
    },
    BEFORE_CONTACT_CHANGE: {
      description:
        '`addContact`, `updateContact`, `removeContact`, `confirmEmailChange`, `revertEmailChange`, `confirmPhoneUpdate`, and `updateCustomer`, `replaceCustomer` and `updateAccount` where they give contacts.',
    },
    BEFORE_RECORD_CUSTOMER: { description: '`recordCustomer`.' },
    BEFORE_REDEEM: { description: '`redeemFromBalance`.' },
  },
});

export const CustomerHookFailure = asEnum(hookFailures);
registerEnumType(CustomerHookFailure, {
  name: 'CustomerHookFailure',
  description: 'What happens if a hook gives no usable answer within a second.',
  valuesConfig: {
    ALLOW: { description: 'As if it had allowed it.' },
    REFUSE: { description: 'It is refused, with the code `HOOK_DID_NOT_ANSWER`.' },
  },
});

@ObjectType({ description: 'A program of another system that is asked before something is done.' })
export class CustomerHook implements HookRow {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'The name, 1 to 100 characters.' })
  name!: string;

  @Field(() => CustomerHookPoint, { description: 'What it is asked before.' })
  point!: HookRow['point'];

  @Field(() => String, { description: 'The URL that is called, at most 2048 characters.' })
  url!: string;

  @Field(() => CustomerHookFailure, { description: 'What happens if it does not answer.' })
  onFailure!: HookRow['onFailure'];

  @Field(() => Boolean, {
    description: 'Whether it is told personal data, such as addresses, besides ids.',
  })
  seesPersonal!: boolean;

  @Field(() => Boolean, { description: 'True while it is not asked.' })
  paused!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until then calls are signed with the secret of before as well. Null if there is none.',
  })
  formerSecretUntil!: Date | null;

  @Field(() => DateTimeScalar, { description: 'The time it was registered.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'The time it was last changed.' })
  updatedAt!: Date;
}
