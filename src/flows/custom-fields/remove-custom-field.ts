import { customFieldInUse, customFieldNotFound } from '../../domain/custom-fields/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { CustomField } from '../../entities/custom-field.entity.js';
import { isFieldInUse, lockFieldsAndValues } from '../../tables/custom-fields.js';

/** Staff remove a field in which no customer has a value and for which no campaign asks. */
export async function removeCustomField(world: World, input: Idempotent & { number: number }) {
  return repeatable(world, 'removeCustomField', input, {
    inTransaction: async (work) => {
      // Nobody may begin to use the field while it is being removed.
      await lockFieldsAndValues(work.db);
      const field = await work.em.findOne(CustomField, { number: input.number });
      if (!field) return customFieldNotFound();
      if (await isFieldInUse(work.read, field)) return customFieldInUse();
      work.em.remove(field);
      return { type: 'CustomerCustomFieldRemoved', number: input.number } as const;
    },
  });
}
