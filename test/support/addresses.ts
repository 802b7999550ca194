import { expect } from 'vitest';
import {
  AddAddressDocument,
  type AddAddressInput,
  GetAddressesDocument,
  RemoveAddressDocument,
  type RemoveAddressInput,
  UpdateAddressDocument,
  type UpdateAddressInput,
} from '../generated/graphql.js';
import type { Sender, TestApp } from './app.js';
import { ended } from './customers.js';

/** The calls that change a customer's addresses, by a service unless somebody else is named. */
export function addressBookOf(app: TestApp) {
  const asked = async (sender: Sender | undefined) => sender ?? (await app.service());
  const book = {
    async add(input: AddAddressInput, sender?: Sender) {
      const { data, errors } = await app.ask(AddAddressDocument, { input }, await asked(sender));
      expect(errors).toBeUndefined();
      return data.addAddress;
    },
    async update(input: UpdateAddressInput, sender?: Sender) {
      const { data, errors } = await app.ask(UpdateAddressDocument, { input }, await asked(sender));
      expect(errors).toBeUndefined();
      return data.updateAddress;
    },
    async remove(input: RemoveAddressInput, sender?: Sender) {
      const { data, errors } = await app.ask(RemoveAddressDocument, { input }, await asked(sender));
      expect(errors).toBeUndefined();
      return data.removeAddress;
    },
    /** The address that was added. */
    added: async (input: AddAddressInput, sender?: Sender) =>
      ended(await book.add(input, sender), 'CustomerAddressAdded').address!,
    /** A customer's addresses, oldest first. */
    async list(id: string, at?: Date) {
      const asOf = at?.toISOString() ?? null;
      const { data, errors } = await app.ask(GetAddressesDocument, { id, asOf }, await app.service());
      expect(errors).toBeUndefined();
      return data.customer!.addresses!;
    },
  };
  return book;
}
