import { sql } from 'kysely';
import { customFieldInUse, customFieldNotFound } from '../../domain/custom-fields/problems.js';
import { transaction } from '../../domain/work/transaction.js';
import type { World } from '../../domain/work/world.js';
import { CustomField } from '../../entities/custom-field.entity.js';

/** Staff remove a field in which no customer has a value and for which no campaign asks. */
export async function removeCustomField(world: World, input: { number: number }) {
  return transaction(world, async (work) => {
    // Nobody may begin to use the field while it is being removed.
    await sql`lock table custom_field, custom_field_value in share row exclusive mode`.execute(work.db);
    const field = await work.em.findOne(CustomField, { number: input.number });
    if (!field) return customFieldNotFound();
    const { rows } = await sql`
      select 1 from custom_field_value where field_id = ${field.id}
      union all select 1 from campaign_field where section = 'DATA' and name = ${field.name} limit 1`.execute(
      work.db,
    );
    if (rows.length > 0) return customFieldInUse();
    work.em.remove(field);
    return { type: 'CustomFieldRemoved', number: input.number } as const;
  });
}
