import { defineEntity, p } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import type { JsonValue } from '../platform/text/json.js';
import type { FieldName, PropertyOf } from './customer-fields.js';
import { TextArray } from './text-array.js';

export type CustomerStatus = 'ENABLED' | 'DISABLED';
export type Sex = 'NOT_SPECIFIED' | 'MALE' | 'FEMALE' | 'OTHER';

const CustomerSchema = defineEntity({
  name: 'Customer',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    uuid: p.string().onCreate((customer: { id: string }) => customer.id),
    externalId: p.string().nullable(),
    customId: p.string().nullable(),
    code: p.string(),
    status: p.string().$type<CustomerStatus>().default('ENABLED'),
    isRegistered: p.boolean().default(false),
    isAnonymous: p.boolean().default(false),
    firstName: p.string().nullable(),
    lastName: p.string().nullable(),
    displayName: p.string().nullable(),
    sex: p.string().$type<Sex>().default('NOT_SPECIFIED'),
    birthDate: p.date().nullable(),
    avatarUrl: p.string().nullable(),
    company: p.string().nullable(),
    language: p.string().nullable(),
    street1: p.string().nullable(),
    street2: p.string().nullable(),
    city: p.string().nullable(),
    province: p.string().nullable(),
    postalCode: p.string().nullable(),
    countryCode: p.string().nullable(),
    latitude: p.double().nullable(),
    longitude: p.double().nullable(),
    tags: p.type(TextArray).$type<string[]>(),
    campaignIds: p.type(TextArray).$type<string[]>().default([]),
    metadata: p.json<JsonValue>().nullable(),
    customDate: p.date().nullable(),
    note: p.string().fieldName('custom_field').nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    lastActivityAt: p.datetime().nullable(),
    /** Set once this record has been merged into another one and only leads there. */
    mergedIntoId: p.uuid().nullable(),
    version: p.integer().version(),
  } satisfies Record<PropertyOf<FieldName>, unknown>,
});

/** A person we can recognise again, with or without an e-mail address or an account. */
export class Customer extends CustomerSchema.class {
  /**
   * Notes that the customer changed, in their own row or in one that belongs to them. Each change gets a time of its
   * own, later than the one before, which makes the version grow.
   */
  touch(now: Date): void {
    this.updatedAt = new Date(Math.max(now.getTime(), this.updatedAt.getTime() + 1));
  }
}

CustomerSchema.setClass(Customer);
