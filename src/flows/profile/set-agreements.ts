import type { z } from 'zod';
import {
  agreementFlags,
  applyAgreements,
  consents,
  decidedByName,
  decisionSource,
  flagsAsList,
  refuseUndefinedConsents,
} from '../../domain/customers/agreements.js';
import { changeCustomer } from '../../domain/customers/change.js';
import type { Versioned } from '../../domain/customers/version.js';
import { check, isRejected, optionalText, refuseNulls } from '../../domain/work/input.js';
import type { Idempotent } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

const schema = agreementFlags.extend({
  consents: consents.nullish(),
  source: decisionSource,
  wordingVersion: optionalText(100),
});

type Input = Idempotent & Versioned & z.input<typeof schema> & { customerId?: string | null };

/** Records the customer's agreements and refusals, each on its own; an absent one keeps its last decision. */
export async function setAgreements(world: World, input: Input) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  const emptied = refuseNulls(input, decidedByName);
  if (emptied) return emptied;
  const { consents: named, source, wordingVersion, ...flags } = data;
  const decisions = [...flagsAsList(flags), ...(named ?? [])].map((decision) => ({
    ...decision,
    wordingVersion,
  }));

  const as = {
    operation: 'setAgreements',
    kind: 'AGREEMENTS_CHANGED',
    answer: 'CustomerAgreementsSet',
  } as const;
  return changeCustomer(world, as, input, async (work, customer) => {
    await refuseUndefinedConsents(work, customer, named ?? [], null);
    return applyAgreements(work, customer, decisions, source ?? null);
  });
}
