import { z } from 'zod';
import type { HistoryKind } from '../../entities/history-kinds.js';
import type { TargetProblem } from '../../platform/outbound/target.js';
import { canonicalEmail } from '../../platform/text/email-address.js';
import { kindOfType, typesOfEvents } from '../events/cloud-event.js';
import { check, isRejected, listOf, optionalText, text } from '../work/input.js';
import { inputRejected, scopeMissing } from '../work/problems.js';
import { holds } from '../work/scopes.js';
import type { World } from '../work/world.js';

const wrongUrl: Record<TargetProblem, string> = {
  NOT_A_URL: 'must be a URL of at most 2048 characters.',
  NOT_HTTPS: 'must begin with https://.',
  HAS_CREDENTIALS: 'must have no user name and no password in it; deliveries are signed.',
  HAS_FRAGMENT: 'must have no part behind #.',
  ADDRESS_REFUSED: 'must not be an address of this machine or of a private network.',
};

const eventType = z
  .string()
  .refine((type) => kindOfType(type) !== null, `must be a type of event: ${typesOfEvents.join(', ')}.`);

const fields = z.object({
  url: text(2_048).optional(),
  description: optionalText(500),
  contactEmail: optionalText(254).refine(
    (value) => value == null || !('problem' in canonicalEmail(value)),
    'must be an e-mail address.',
  ),
  types: listOf(eventType, typesOfEvents.length, (type) => type)
    .refine((types) => types.length > 0, 'must not be empty; null is all types.')
    .nullish(),
  showsValues: z.boolean().nullish(),
});

/** What staff say of an endpoint. What is left out stays as it is. */
export interface EndpointInput {
  url?: string | null | undefined;
  description?: string | null | undefined;
  contactEmail?: string | null | undefined;
  types?: string[] | null | undefined;
  showsValues?: boolean | null | undefined;
}

/** The columns that the input gives, checked; or a problem. */
export function endpointColumns({ outbound }: Pick<World, 'outbound'>, input: EndpointInput) {
  const data = check(fields, { ...input, url: input.url ?? undefined });
  if (isRejected(data)) return data;
  const { url, description, contactEmail, types, showsValues } = data;
  const wrong = url === undefined ? null : outbound.problemWith(url);
  if (wrong) return inputRejected([{ path: 'url', message: wrongUrl[wrong] }]);
  return {
    ...(url !== undefined && { url }),
    ...(description !== undefined && { description }),
    ...(contactEmail !== undefined && { contact_email: contactEmail }),
    ...(types !== undefined && { kinds: types?.map((type): HistoryKind => kindOfType(type)!) ?? null }),
    ...(showsValues != null && { shows_values: showsValues }),
  };
}

/** Only who may read values lets an endpoint have them, and says where that is. */
export const mayShow = ({ caller }: Pick<World, 'caller'>, showsValues: boolean) =>
  showsValues && !holds(caller, 'customers:read') ? scopeMissing('customers:read') : null;
