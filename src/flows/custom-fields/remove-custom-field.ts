import { sql } from 'kysely';
import { CustomField } from '../../entities/custom-field.entity.js';
import type { Writing } from '../needs.js';
import { customFieldInUse, customFieldNotFound } from '../till-problems.js';
import { transaction } from '../unit-of-work.js';

/** Staff take back a field that no customer has a value in and no campaign asks for. */
export async function removeCustomField(world: Writing, input: { number: number }) {
  return transaction(world.em, async (tx) => {
    // Nobody may begin to use it while it goes.
    await sql`lock table custom_field, custom_field_value in share row exclusive mode`.execute(
      tx.getKysely(),
    );
    const field = await tx.findOne(CustomField, { number: input.number });
    if (!field) return customFieldNotFound();
    const { rows } = await sql`
      select 1 from custom_field_value where field_id = ${field.id}
      union all select 1 from campaign_field where section = 'DATA' and name = ${field.name} limit 1`.execute(
      tx.getKysely(),
    );
    if (rows.length > 0) return customFieldInUse();
    tx.remove(field);
    return { type: 'CustomFieldRemoved', number: input.number } as const;
  });
}
