import { defineEntity, p } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import { Customer } from './customer.entity.js';

export type ContactKind = 'EMAIL' | 'PHONE' | 'PUSH';
/** By whom it is proved: the customer's own act, or somebody's word for them. */
export type Prover = 'CUSTOMER' | 'SERVICE' | 'STAFF';

const ContactSchema = defineEntity({
  name: 'Contact',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    customer: () => p.manyToOne(Customer).deleteRule('cascade'),
    type: p.string().$type<ContactKind>(),
    value: p.string(),
    valueNormalized: p.string(),
    isPrimary: p.boolean(),
    isVerified: p.boolean(),
    /** Null while it is not proved. */
    provedBy: p.string().$type<Prover>().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** One way to reach a customer. `value` is what we send to, `valueNormalized` what makes two of them the same. */
export class Contact extends ContactSchema.class {}

ContactSchema.setClass(Contact);
