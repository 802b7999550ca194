import type { RequiredEntityData } from '@mikro-orm/core';
import { Agreement } from '../../../entities/agreement.entity.js';
import type { Customer } from '../../../entities/customer.entity.js';
import type { AgreementField, FieldChange } from '../../../entities/history-kinds.js';
import { idsOfPerson } from '../../../tables/customers.js';
import { lastMergeAt } from '../../../tables/merges.js';
import { applyAgreements, MERGE, proofOf, UNMERGE } from '../../customers/agreements.js';
import { changed } from '../../work/history.js';
import type { Work } from '../../work/work.js';
import type { MergeRecord } from '../record.js';

type RefusedGrant = MergeRecord['agreements']['refused'][number];

/**
 * A grant is restored only if the merge alone had withdrawn it: a later decision by the customer stands. What was decided
 * since about an agreement that came along stays with the survivor, and the absorbed one's goes back as it was.
 */
export async function partAgreements(
  work: Work,
  survivor: Customer,
  absorbed: Customer,
  { agreements, ledOn }: MergeRecord,
): Promise<FieldChange[]> {
  const changes: FieldChange[] = [];
  const held = await work.em.find(Agreement, { customer: survivor });
  const records = [absorbed.id, ...ledOn];
  const since: Array<RequiredEntityData<Agreement>> = [];
  for (const { id, channel, isGranted, setAt } of agreements.moved) {
    const agreement = held.find((one) => one.id === id);
    if (agreement?.isGranted === isGranted && agreement.setAt.toISOString() === setAt) {
      agreement.customer = absorbed;
      changes.push({ field: `agreements.${channel}`, from: isGranted, to: null });
      continue;
    }
    // The one that came goes back under its id, by which an earlier merge knows it.
    const was = new Date(setAt);
    const { at: _, ...proof } = await proofOf(work, records, { channel, isGranted, at: was });
    const former = { customer: absorbed, channel, isGranted, setAt: was, ...proof };
    if (!agreement) {
      work.em.create(Agreement, { id, ...former });
      continue;
    }
    const { isGranted: decided, setAt: at, actorKind, actorId, source, wordingVersion } = agreement;
    const by = { actorKind, actorId, source, wordingVersion };
    since.push({ customer: survivor, channel, isGranted: decided, setAt: at, ...by });
    Object.assign(agreement, former);
  }
  // Two steps, because a customer has one of each channel.
  await work.em.flush();
  for (const decided of since) work.em.create(Agreement, decided);
  for (const was of agreements.refused) {
    const now = held.find((one) => one.customer === survivor && one.channel === was.channel);
    if (now && !now.isGranted && now.source === MERGE) {
      changes.push(...(await restored(work, survivor, now, was)));
    }
  }
  return changes;
}

/** The grant that a merge had withdrawn is in force again as it was given. */
async function restored(work: Work, survivor: Customer, agreement: Agreement, was: RefusedGrant) {
  const { channel, wordingVersion: fromWording = null } = agreement;
  const { at, ...proof } = await grantOf(work, survivor, was);
  Object.assign(agreement, { isGranted: true, setAt: at, ...proof });
  return [
    ...changed(`agreements.${channel}` as const, false, true),
    ...changed(`agreements.${channel}.wordingVersion` as const, fromWording, proof.wordingVersion),
    ...changed(`agreements.${channel}.source` as const, MERGE, proof.source),
  ];
}

async function grantOf(
  work: Work,
  survivor: Customer,
  { channel, wordingVersion, source, given }: RefusedGrant,
) {
  if (given) return { ...given, at: new Date(given.at), wordingVersion, source };
  const records = await idsOfPerson(work.read, survivor.id);
  return proofOf(work, records, { channel, isGranted: true, at: work.now });
}

/**
 * Whoever said no while the two were one said it for both: the absorbed customer refuses as well. One who refuses already
 * does so again if others are still one with them, who have to hear of it when they part. Returns the changes to the
 * absorbed customer, once everything has been given back.
 */
export async function keepRefusals(
  work: Work,
  survivor: Customer,
  absorbed: Customer,
  mergedAt: Date,
): Promise<FieldChange<AgreementField>[]> {
  const [mine, theirs] = await Promise.all(
    [survivor, absorbed].map((customer) => work.em.find(Agreement, { customer })),
  );
  const standing = await lastMergeAt(work.read, absorbed.id);
  const isSaidBefore = ({ isGranted, source, setAt }: Agreement) =>
    !isGranted && source !== MERGE && !(standing && setAt < standing);
  const refused = mine!.filter(
    ({ channel, isGranted, source, setAt }) =>
      !isGranted &&
      source !== MERGE &&
      setAt >= mergedAt &&
      !theirs!.some((one) => one.channel === channel && isSaidBefore(one)),
  );
  const decisions = refused.map(({ channel, wordingVersion, source }) => ({
    channel,
    isGranted: false,
    wordingVersion,
    source,
  }));
  return applyAgreements(work, absorbed, decisions, UNMERGE);
}
