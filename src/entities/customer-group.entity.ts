import { defineEntity, p } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import { Customer } from './customer.entity.js';

const CustomerGroupSchema = defineEntity({
  name: 'CustomerGroup',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    name: p.string(),
    description: p.string().nullable(),
    createdAt: p.datetime(),
  },
});

/** A group that staff defined, such as wholesale customers. */
export class CustomerGroup extends CustomerGroupSchema.class {}

CustomerGroupSchema.setClass(CustomerGroup);

const GroupMembershipSchema = defineEntity({
  name: 'GroupMembership',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    customer: () => p.manyToOne(Customer).deleteRule('cascade'),
    group: () => p.manyToOne(CustomerGroup),
    addedAt: p.datetime(),
  },
});

/** That a customer is in a group. */
export class GroupMembership extends GroupMembershipSchema.class {}

GroupMembershipSchema.setClass(GroupMembership);
