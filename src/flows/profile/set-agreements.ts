import { z } from 'zod';
import { agreementFlags, applyAgreements, channels, flagsAsList } from '../agreement-list.js';
import { changeCustomer } from '../change-customer.js';
import { check, isRejected, listOf, text } from '../input.js';
import type { Idempotent, Writing } from '../needs.js';

const consentName = text(100).refine((name) => !channels.some((channel) => channel === name), {
  error: 'is a channel; give it as a field of the input.',
});

const schema = agreementFlags.extend({
  consents: listOf(z.object({ name: consentName, granted: z.boolean() }), 100, ({ name }) => name).nullish(),
  source: text(100).nullish(),
  wordingVersion: text(100).nullish(),
});

type Input = Idempotent & z.input<typeof schema> & { customerId?: string | null };

/** Records what the customer agrees to or refuses, each on its own; what is not given stays as it was decided. */
export async function setAgreements(world: Writing, input: Input) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  const { consents, source, wordingVersion, ...flags } = data;
  const named = (consents ?? []).map(({ name, granted }) => ({ channel: name, isGranted: granted }));
  const decisions = [...flagsAsList(flags), ...named].map((decision) => ({ ...decision, wordingVersion }));

  const as = { operation: 'setAgreements', kind: 'AGREEMENTS_CHANGED', answer: 'AgreementsSet' } as const;
  return changeCustomer(world, as, input, (tx, customer) =>
    applyAgreements(tx, world, customer, decisions, source ?? null),
  );
}
