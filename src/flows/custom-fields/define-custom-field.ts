import { z } from 'zod';
import { customFieldInUse, customFieldNameTaken } from '../../domain/custom-fields/problems.js';
import { dataFieldNames } from '../../domain/customers/missing-fields.js';
import { check, isRejected, listOf, text } from '../../domain/work/input.js';
import { inputRejected } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { CustomField } from '../../entities/custom-field.entity.js';
import { whenDuplicate } from '../../platform/database/errors.js';
import { lockFields, renameInForms, valuesOfField } from '../../tables/custom-fields.js';

const LAST_NUMBER = 9_999;

/** Names that a custom field must not have, because forms ask for fields by name. */
const ofCustomer = new Set<string>(dataFieldNames);

const schema = z.object({
  number: z.number().int().min(1, 'must be at least 1.').max(LAST_NUMBER, 'must be at most 9999.').nullish(),
  name: text(100)
    .refine((name) => /^[\p{L}\p{N}_ -]+$/u.test(name), 'must consist of letters, digits, spaces, _ and -.')
    .refine((name) => !ofCustomer.has(name), 'is already a field of every customer.'),
  type: z.enum(['TEXT', 'NUMBER', 'BOOLEAN', 'DATE', 'DATE_TIME', 'ONE_OF_LIST', 'MANY_OF_LIST']),
  choices: listOf(
    text(100).refine((choice) => !choice.includes(','), 'must not contain a comma: commas separate choices.'),
    200,
    (choice) => choice,
  ).nullish(),
});

/**
 * Staff add a field to all customers, or change one by its number. Once a customer has a value in it, its type and
 * the choices in use stay: stored values have to keep their meaning.
 */
export async function defineCustomField(world: World, input: Idempotent & z.input<typeof schema>) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  const isList = data.type === 'ONE_OF_LIST' || data.type === 'MANY_OF_LIST';
  if (isList === ((data.choices ?? []).length === 0)) {
    const message = isList ? 'a list needs at least one choice.' : 'only lists have choices.';
    return inputRejected([{ path: 'choices', message }]);
  }

  return repeatable(world, 'defineCustomField', input, {
    inTransaction: async (work) => {
      // One definition at a time, so that two of them never draw the same next number.
      await lockFields(work.db);
      const defined =
        data.number == null ? null : await work.em.findOne(CustomField, { number: data.number });
      const shape = { name: data.name, type: data.type, choices: data.choices ?? [] };
      if (!defined) {
        const [last] = await work.em.find(CustomField, {}, { orderBy: { number: 'desc' }, limit: 1 });
        const number = data.number ?? (last?.number ?? 0) + 1;
        if (number > LAST_NUMBER) {
          return inputRejected([
            { path: 'number', message: 'the highest number is taken: give a free one.' },
          ]);
        }
        const field = work.em.create(CustomField, { number, ...shape, createdAt: work.now });
        return { type: 'CustomerCustomFieldDefined', fieldId: field.id } as const;
      }
      const held = await valuesOfField(work.read, defined.id);
      const picked = held.flat();
      const keepsMeaning =
        defined.type === shape.type &&
        (!isList || picked.every((choice) => shape.choices.includes(String(choice))));
      if (held.length > 0 && !keepsMeaning) return customFieldInUse();
      // Forms refer to a field by its name and go on asking for it.
      await renameInForms(work.db, defined.name, shape.name);
      Object.assign(defined, shape);
      return { type: 'CustomerCustomFieldDefined', fieldId: defined.id } as const;
    },
  }).catch(whenDuplicate({ custom_field_name_unique: customFieldNameTaken }));
}
