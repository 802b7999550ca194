import type { Customer } from '../../entities/customer.entity.js';
import type { ChangeOf, FieldChange } from '../../entities/history-kinds.js';
import { randomDigits } from '../../platform/secrets/random-digits.js';
import { noteAddress } from '../contacts/contact-list.js';
import { applyData } from '../customers/apply.js';
import { setCustomFields } from '../customers/custom-fields.js';
import { contactsNow, tellOfContacts } from '../messages/tell-owner.js';
import type { Work } from '../work/work.js';
import { addToCard, applyCard } from './card.js';
import { profileOf, type TillData } from './input.js';
import { setTillSecrets, type TillSecrets } from './secrets.js';

/** Stores everything a till states about a customer. Returns the changes and the card number drawn, if any. */
export async function applyTill(work: Work, customer: Customer, data: TillData, secrets: TillSecrets) {
  const now = work.now;
  const changes: ChangeOf<'CUSTOMER_UPDATED'>[] = applyData(customer, profileOf(data));
  if (data.newCode) {
    const code = randomDigits(16);
    changes.push({ field: 'code', from: customer.code, to: code });
    customer.code = code;
  }
  await work.em.flush();
  const reached = await contactsNow(work, customer);
  if (data.email) changes.push(...(await noteAddress(work, customer, 'EMAIL', data.email, now)));
  if (data.phone) changes.push(...(await noteAddress(work, customer, 'PHONE', data.phone, now)));
  if (changes.some(isContactChange)) {
    await work.em.flush();
    await tellOfContacts(work, customer, reached, await contactsNow(work, customer));
  }
  changes.push(...(await setCustomFields(work, customer, data.customFields ?? [])));
  changes.push(...(await setTillSecrets(work, customer, data.username ?? null, secrets)));
  const card = await applyCard(work, customer, data);
  changes.push(...card.changes);
  if (data.autoAdd) changes.push(...(await addToCard(work, customer, data.autoAdd)));
  return { changes, drawn: card.drawn };
}

const isContactChange = ({ field }: FieldChange) => ['contact', 'email', 'phone'].includes(field);
