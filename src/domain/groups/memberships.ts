import type { Customer } from '../../entities/customer.entity.js';
import { GroupMembership } from '../../entities/customer-group.entity.js';
import type { Work } from '../work/work.js';

/** The groups a customer is in, by name. */
export const membershipsOf = (work: Work, customer: Customer) =>
  work.em.find(GroupMembership, { customer }, { populate: ['group'], orderBy: { group: { name: 'asc' } } });
