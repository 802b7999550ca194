import { defineEntity, p } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import { Customer } from './customer.entity.js';

export type DeviceType = 'BROWSER' | 'ANDROID' | 'IOS';

const SessionSchema = defineEntity({
  name: 'Session',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    customer: () => p.manyToOne(Customer).deleteRule('cascade'),
    deviceType: p.string().$type<DeviceType>(),
    ip: p.string().nullable(),
    userAgent: p.string().nullable(),
    createdAt: p.datetime(),
    lastUsedAt: p.datetime(),
    expiresAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
    revokedReason: p.string().nullable(),
    generation: p.integer().default(1),
    rotatedAt: p.datetime().nullable(),
    pepperId: p.string(),
  },
});

/** One device a customer is signed in on. */
export class Session extends SessionSchema.class {}

SessionSchema.setClass(Session);
