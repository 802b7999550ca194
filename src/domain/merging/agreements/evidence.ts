import { Agreement, AgreementEvidence } from '../../../entities/agreement.entity.js';
import type { Customer } from '../../../entities/customer.entity.js';
import { idsOfPerson } from '../../../tables/customers.js';
import type { MERGE, UNMERGE } from '../../customers/agreements.js';
import type { Work } from '../../work/work.js';

/**
 * The newest evidence on the records of a customer says what is in force, also that nothing is. Where customers became
 * one or parted, and agreements went with them, it may be another one's: then what is in force now is evident by itself.
 */
export async function settleEvidence(work: Work, customer: Customer, source: typeof MERGE | typeof UNMERGE) {
  await work.em.flush();
  const customerId = { $in: await idsOfPerson(work.read, customer.id) };
  const held = await work.em.find(Agreement, { customer });
  const evident = await work.em.find(
    AgreementEvidence,
    { customerId },
    { orderBy: { at: 'asc', id: 'asc' } },
  );
  for (const channel of new Set([...held, ...evident].map((one) => one.channel))) {
    const inForce = held.find((one) => one.channel === channel);
    const newest = evident.findLast((one) => one.channel === channel);
    const isGranted = inForce?.isGranted ?? null;
    if (isGranted === (newest?.isGranted ?? null)) continue;
    work.em.create(AgreementEvidence, {
      customerId: customer.id,
      channel,
      isGranted,
      at: work.now,
      actorKind: work.caller.kind,
      actorId: work.caller.id,
      source,
      wordingVersion: inForce?.wordingVersion ?? null,
    });
  }
}
