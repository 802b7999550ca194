import { defineEntity, p } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import { Customer } from './customer.entity.js';

const AddressEntrySchema = defineEntity({
  name: 'AddressEntry',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    customer: () => p.manyToOne(Customer).deleteRule('cascade'),
    name: p.string().nullable(),
    company: p.string().nullable(),
    street1: p.string().nullable(),
    street2: p.string().nullable(),
    city: p.string().nullable(),
    province: p.string().nullable(),
    postalCode: p.string().nullable(),
    countryCode: p.string().nullable(),
    phone: p.string().nullable(),
    isDefaultBilling: p.boolean(),
    isDefaultShipping: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** An address that a customer orders to, with the person who receives it there. The customer's own is in their row. */
export class AddressEntry extends AddressEntrySchema.class {}

AddressEntrySchema.setClass(AddressEntry);
