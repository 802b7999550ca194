import { defineEntity, p } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import { ServiceClient } from './service-client.entity.js';

const ServiceClientSecretSchema = defineEntity({
  name: 'ServiceClientSecret',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    client: () => p.manyToOne(ServiceClient).deleteRule('cascade'),
    secretHash: p.string(),
    createdAt: p.datetime(),
    expiresAt: p.datetime().nullable(),
  },
});

/** A secret of a service client; during a rotation it has two. */
export class ServiceClientSecret extends ServiceClientSecretSchema.class {}

ServiceClientSecretSchema.setClass(ServiceClientSecret);
