import { defineEntity, p } from '@mikro-orm/core';
import { Customer } from './customer.entity.js';

const CredentialSchema = defineEntity({
  name: 'Credential',
  properties: {
    customer: () => p.oneToOne(Customer).primary().owner().deleteRule('cascade'),
    username: p.string().nullable(),
    usernameNormalized: p.string().nullable(),
    passwordHash: p.string().nullable(),
    scheme: p.string().nullable(),
    pepperId: p.string().nullable(),
    /** A till may change what a till has set, until the customer signs in and so makes it their own. */
    setBy: p
      .string()
      .$type<'CUSTOMER' | 'SERVICE' | 'STAFF'>()
      .onCreate(() => 'CUSTOMER'),
    changedAt: p.datetime(),
  },
});

/** The secrets a customer signs in with. Never published. */
export class Credential extends CredentialSchema.class {}

CredentialSchema.setClass(Credential);
