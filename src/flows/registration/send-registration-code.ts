import { refuseUnlessOpen } from '../../domain/campaigns/open.js';
import { oneAddress } from '../../domain/contacts/contact-point.js';
import { withLanguage } from '../../domain/customers/input.js';
import { queueMessage, spokenBy } from '../../domain/messages/queue.js';
import { issueCode } from '../../domain/proofs/codes.js';
import { countSend } from '../../domain/proofs/send-limit.js';
import { check, isRejected } from '../../domain/work/input.js';
import { campaignNotFound } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import type { DeviceType } from '../../entities/device-type.js';
import { campaignsByIds } from '../../reads/campaigns.js';
import { ownerByAddress } from '../../tables/sign-in/accounts.js';

export interface SendRegistrationCodeInput extends Idempotent {
  campaignId: string;
  email?: string | null;
  phone?: string | null;
  deviceType?: DeviceType | null;
  language?: string | null;
}

/**
 * A newcomer asks for the code that proves their address.
 *
 * An address that has an account gets the same answer after the same work: its owner is told that they have an
 * account, and the caller learns nothing.
 */
export async function sendRegistrationCode(world: World, input: SendRegistrationCodeInput) {
  const address = oneAddress(world, input);
  if (isRejected(address)) return address;
  const checked = check(withLanguage, input);
  if (isRejected(checked)) return checked;
  const [campaign] = await campaignsByIds(world.read, [input.campaignId]);
  if (!campaign) return campaignNotFound();
  const closed = refuseUnlessOpen(campaign, world.clock());
  if (closed) return closed;

  return repeatable(world, { name: 'sendRegistrationCode', about: address }, input, {
    first: () => countSend(world, 'REGISTRATION', address),
    inTransaction: async (work) => {
      const owner = await ownerByAddress(work.read, address);
      const isKnown = owner?.isRegistered && owner.hasProved;
      const about = { purpose: 'REGISTRATION', address, campaignId: campaign.id } as const;
      const language = checked.language ?? null;
      const { code, minutes, expiresAt } = await issueCode(work, about, {
        isDecoy: isKnown ?? false,
        language,
      });
      const message = {
        channel: address.type === 'EMAIL' ? 'EMAIL' : 'SMS',
        to: address.value,
        language,
        isForStranger: true,
        expiresAt,
      } as const;
      await (isKnown
        ? queueMessage(work, {
            ...message,
            to: owner.value,
            language: owner.language ?? language,
            customerId: owner.customerId,
            template: 'alreadyRegistered',
            data: {},
          })
        : queueMessage(work, {
            ...message,
            language: language ?? spokenBy(work),
            customerId: null,
            template: 'registrationCode',
            data: { code, minutes },
          }));
      return { type: 'CustomerCodeSent', channel: address.type, expiresAt: expiresAt.toISOString() } as const;
    },
  });
}
