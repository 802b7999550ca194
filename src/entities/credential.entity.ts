import { defineEntity, p } from '@mikro-orm/core';

const CredentialSchema = defineEntity({
  name: 'Credential',
  properties: {
    customerId: p.uuid().primary(),
    username: p.string().nullable(),
    usernameNormalized: p.string().nullable(),
    passwordHash: p.string(),
    scheme: p.string(),
    pepperId: p.string(),
    changedAt: p.datetime(),
  },
});

/** What a customer signs in with. Never published. */
export class Credential extends CredentialSchema.class {}

CredentialSchema.setClass(Credential);
