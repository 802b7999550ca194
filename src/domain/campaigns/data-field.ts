import { z } from 'zod';
import type { CampaignFieldRow } from '../../reads/campaigns.js';
import { address, profileFields } from '../customers/input.js';
import { madeOnce, type Settings, type ValueShape, valueShapes } from '../work/input.js';

/** What a form needs to know of a field besides its name, its label and whether it is mandatory. */
export interface DataField extends ValueShape {
  /** Where `updateAccount` takes the value, such as `address.city`; null if it does not. */
  inputPath: string | null;
}

/** The shape of each field of Customer and of their address is what its check says. */
const ownChecks = madeOnce(({ clock }) => profileFields(clock) as Record<string, z.ZodType>);
const ofAddress = address.shape as Record<string, z.ZodType>;
/** Custom fields say their type themselves; the texts of one type are those that it takes from anybody. */
const ofCustomTypes: Partial<Record<NonNullable<ValueShape['type']>, ValueShape>> = {
  TEXT: { maxLength: 1_000 },
  DATE_TIME: { pattern: '^\\d{4}[.\\-]\\d{2}[.\\-]\\d{2}[ T]\\d{2}:\\d{2}:\\d{2}$' },
};
const ofContacts: Record<string, DataField> = {
  // An address that is signed in with is proved by a code, not written.
  email: { format: 'EMAIL', maxLength: 254, inputPath: null },
  phone: { format: 'PHONE', inputPath: 'phone' },
};

export function dataField(settings: Settings, { name, custom, isConsent }: CampaignFieldRow): DataField {
  const own = ownChecks(settings);
  if (isConsent) return { type: 'BOOLEAN', inputPath: 'consents' };
  const contact = ofContacts[name];
  if (contact) return contact;
  if (name in ofAddress) return { ...shapeOf(ofAddress[name]!), inputPath: `address.${name}` };
  if (name in own) return { ...shapeOf(own[name]!), inputPath: name };
  if (!custom) return { inputPath: null };
  return {
    ...ofCustomTypes[custom.type],
    type: custom.type,
    choices: custom.choices,
    inputPath: 'customFields',
  };
}

function shapeOf(schema: z.ZodType): ValueShape {
  const shape = valueShapes.get(schema);
  if (shape) return shape;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return shapeOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return shapeOf(schema.in as z.ZodType);
  return {};
}
