import { defineEntity, p } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import { Customer } from './customer.entity.js';
import { TextArray } from './text-array.js';

export type ContactKind = 'EMAIL' | 'PHONE' | 'PUSH';
/**
 * Who proved that the contact is the customer's: the customer themselves, or a service or staff member on their
 * behalf.
 */
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
    /** Null as long as it is not proved. */
    provedBy: p.string().$type<Prover>().nullable(),
    /** Codes of the topics that messages to it must not be about. */
    refusedTopics: p
      .type(TextArray)
      .$type<string[]>()
      .onCreate(() => []),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A way to reach a customer. `value` is the address messages go to; `valueNormalized` serves for comparison. */
export class Contact extends ContactSchema.class {}

ContactSchema.setClass(Contact);
