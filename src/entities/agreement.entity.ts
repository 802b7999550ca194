import { defineEntity, p } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import { Customer } from './customer.entity.js';

const AgreementSchema = defineEntity({
  name: 'Agreement',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    customer: () => p.manyToOne(Customer).deleteRule('cascade'),
    channel: p.string(),
    isGranted: p.boolean(),
    setAt: p.datetime(),
    actorKind: p.string(),
    actorId: p.string().nullable(),
    source: p.string().nullable(),
    wordingVersion: p.string().nullable(),
  },
});

/** A customer's current decision on a channel: agreed or refused. */
export class Agreement extends AgreementSchema.class {}

AgreementSchema.setClass(Agreement);

const AgreementEvidenceSchema = defineEntity({
  name: 'AgreementEvidence',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    customerId: p.uuid(),
    channel: p.string(),
    isGranted: p.boolean().nullable(),
    at: p.datetime(),
    actorKind: p.string(),
    actorId: p.string().nullable(),
    source: p.string().nullable(),
    wordingVersion: p.string().nullable(),
  },
});

/**
 * A decision as it was made; neither yes nor no where a merge that was undone took it along. The database refuses to change or
 * remove it.
 */
export class AgreementEvidence extends AgreementEvidenceSchema.class {}

AgreementEvidenceSchema.setClass(AgreementEvidence);
