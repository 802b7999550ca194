import { LockMode } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import { language } from '../../domain/customers/input.js';
import { dataFieldNames } from '../../domain/customers/missing-fields.js';
import { check, isRejected, listOf, optionalText, text } from '../../domain/work/input.js';
import { campaignNotFound, inputRejected } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { Campaign, CampaignField } from '../../entities/campaign.entity.js';
import { CustomField } from '../../entities/custom-field.entity.js';
import { keepFieldsAsTheyAre } from '../../tables/custom-fields.js';

const label = z.object({ language, text: text(200) });
const field = z.object({
  name: text(100),
  visible: z.boolean(),
  mandatory: z.boolean(),
  labels: listOf(label, 50, ({ language }) => language),
  wordingVersion: optionalText(100),
});
const schema = z.object({
  campaignId: z.string(),
  customDataFields: listOf(field, 100, ({ name }) => name),
  privacyCustomDataFields: listOf(field, 100, ({ name }) => name),
});

/** Staff define the data a campaign asks its members for, and the order: the whole form at once. */
export async function setCustomerDataFields(world: World, input: Idempotent & z.input<typeof schema>) {
  const data = check(schema, input);
  if (isRejected(data)) return data;

  return repeatable(world, 'setCustomerDataFields', input, {
    inTransaction: async (work) => {
      const campaign =
        isUuid(data.campaignId) &&
        (await work.em.findOne(Campaign, data.campaignId, { lockMode: LockMode.PESSIMISTIC_WRITE }));
      if (!campaign) return campaignNotFound();
      // No field may be removed or renamed while this form begins to ask for it.
      await keepFieldsAsTheyAre(work.db);
      const known = new Set([
        ...dataFieldNames,
        ...(await work.em.findAll(CustomField)).map(({ name }) => name),
      ]);
      const unknown = data.customDataFields.flatMap(({ name }, place) =>
        known.has(name)
          ? []
          : [
              {
                path: `customDataFields.${place}.name`,
                message: `${name} is neither a custom field nor one of ${dataFieldNames.join(', ')}.`,
              },
            ],
      );
      if (unknown.length > 0) return inputRejected(unknown);

      await work.em.nativeDelete(CampaignField, { campaign });
      const sections = [
        ['DATA', data.customDataFields],
        ['PRIVACY', data.privacyCustomDataFields],
      ] as const;
      for (const [section, fields] of sections) {
        fields.forEach(({ name, visible, mandatory, labels, wordingVersion }, position) => {
          work.em.create(CampaignField, {
            campaign,
            section,
            name,
            isVisible: visible,
            isMandatory: mandatory,
            position,
            labels: Object.fromEntries(labels.map(({ language, text }) => [language, text])),
            wordingVersion: wordingVersion ?? null,
          });
        });
      }
      return { type: 'CustomerDataFieldsSet', campaignId: campaign.id } as const;
    },
  });
}
