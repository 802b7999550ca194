import { defineEntity, p } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import { Customer } from './customer.entity.js';

const IdentitySchema = defineEntity({
  name: 'Identity',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    customer: () => p.manyToOne(Customer).deleteRule('cascade'),
    provider: p.string(),
    subject: p.string(),
    createdAt: p.datetime(),
    lastUsedAt: p.datetime(),
  },
});

/** An account at another provider that a customer may sign in with. */
export class Identity extends IdentitySchema.class {}

IdentitySchema.setClass(Identity);
