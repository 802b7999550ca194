import { AddressEntry } from './address-entry.entity.js';
import { Agreement, AgreementEvidence } from './agreement.entity.js';
import { Attribute } from './attribute.entity.js';
import { Campaign, CampaignField } from './campaign.entity.js';
import { Card, CardCategory } from './card.entity.js';
import { Contact } from './contact.entity.js';
import { Credential } from './credential.entity.js';
import { CustomField } from './custom-field.entity.js';
import { Customer } from './customer.entity.js';
import { CustomerGroup, GroupMembership } from './customer-group.entity.js';
import { CustomerNote } from './customer-note.entity.js';
import { FlowHook } from './flow-hook.entity.js';
import { HistoryEntry } from './history-entry.entity.js';
import { Identity } from './identity.entity.js';
import { ProtectedTag } from './protected-tag.entity.js';
import { ServiceClient } from './service-client.entity.js';
import { ServiceClientSecret } from './service-client-secret.entity.js';
import { Topic } from './topic.entity.js';

/** The entities that the ORM maps. */
export const entities = [
  AddressEntry,
  Agreement,
  AgreementEvidence,
  Attribute,
  Campaign,
  CampaignField,
  Card,
  CardCategory,
  Contact,
  Credential,
  CustomField,
  Customer,
  CustomerGroup,
  CustomerNote,
  FlowHook,
  GroupMembership,
  HistoryEntry,
  Identity,
  ProtectedTag,
  ServiceClient,
  ServiceClientSecret,
  Topic,
];
