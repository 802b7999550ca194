import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import { Campaign } from '../../entities/campaign.entity.js';
import type { DeviceType } from '../../entities/device-type.js';
import { oneAddress, ownerOf } from '../address.js';
import { language } from '../customer-input.js';
import { check, isRejected } from '../input.js';
import { queueMessage } from '../messages.js';
import type { Idempotent, World } from '../needs.js';
import { issueCode } from '../one-time-code.js';
import { campaignNotFound } from '../problems.js';
import { countSend } from '../send-limit.js';
import { once } from '../unit-of-work.js';

export interface SendRegistrationCodeInput extends Idempotent {
  campaignId: string;
  email?: string | null;
  mobile?: string | null;
  deviceType: DeviceType;
  language?: string | null;
}

/**
 * A newcomer asks for the code that proves their address.
 *
 * An address that has an account gets the same answer after the same work: its owner is told that they have an
 * account, and whoever asked learns nothing.
 */
export async function sendRegistrationCode(world: World, input: SendRegistrationCodeInput) {
  const address = oneAddress(world, input);
  if (isRejected(address)) return address;
  const checked = check(z.object({ language: language.nullish() }), input);
  if (isRejected(checked)) return checked;
  const campaign = isUuid(input.campaignId) && (await world.em.findOne(Campaign, input.campaignId));
  if (!campaign) return campaignNotFound();

  return once(
    world,
    { name: 'sendRegistrationCode', about: address },
    input,
    async (tx) => {
      const owner = await ownerOf(tx, address);
      const isKnown = owner?.isRegistered && owner.hasProved;
      const about = { purpose: 'REGISTRATION', address, campaignId: campaign.id } as const;
      const { code, minutes, expiresAt } = await issueCode(tx, world, about, isKnown);
      const message = {
        channel: address.type === 'EMAIL' ? 'EMAIL' : 'SMS',
        to: address.value,
        language: input.language ?? null,
        isForStranger: true,
        expiresAt,
      } as const;
      await (isKnown
        ? queueMessage(world, tx, {
            ...message,
            to: owner.value,
            customerId: owner.customerId,
            template: 'alreadyRegistered',
            data: {},
          })
        : queueMessage(world, tx, {
            ...message,
            customerId: null,
            template: 'registrationCode',
            data: { code, minutes },
          }));
      return { type: 'CodeSent', channel: address.type, expiresAt: expiresAt.toISOString() } as const;
    },
    () => countSend(world, 'REGISTRATION', address),
  );
}
