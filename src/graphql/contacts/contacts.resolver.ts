import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { addContact } from '../../flows/contacts/add-contact.js';
import { removeContact } from '../../flows/contacts/remove-contact.js';
import { updateContact } from '../../flows/contacts/update-contact.js';
import { type Context, called } from '../context.js';
import { CustomerContact } from '../customer/contact.type.js';
import { customerChildren } from '../reading/customer-children.js';
import {
  AddContactInput,
  AddContactResult,
  CustomerContactAdded,
  CustomerContactUpdated,
  RemoveContactInput,
  RemoveContactResult,
  UpdateContactInput,
  UpdateContactResult,
} from './contacts.type.js';

@Resolver()
export class ContactsResolver {
  @Mutation(() => AddContactResult, {
    description:
      'Adds a contact to a customer. Needs `customers:write`, and for a proved address also `contacts:verify`. Customers can add their own push tokens. The owner of an account is told of every address that others add.',
  })
  addContact(
    @Arg('input', () => AddContactInput, { description: 'The contact.' }) input: AddContactInput,
    @Ctx() context: Context,
  ): Promise<typeof AddContactResult> {
    return addContact(called(context), input);
  }

  @Mutation(() => UpdateContactResult, {
    description:
      'Changes a contact. Needs `customers:write`, and also `contacts:verify` to make an address proved or to change one that the owner of an account has proved. Customers can change their own push tokens. The owner of an account is told.',
  })
  updateContact(
    @Arg('input', () => UpdateContactInput, { description: 'The changes.' }) input: UpdateContactInput,
    @Ctx() context: Context,
  ): Promise<typeof UpdateContactResult> {
    return updateContact(called(context), input);
  }

  @Mutation(() => RemoveContactResult, {
    description:
      'Removes a contact. Needs `customers:write`, and also `contacts:verify` for an address that the owner of an account has proved. Customers can remove their own push tokens. The owner of an account is told.',
  })
  removeContact(
    @Arg('input', () => RemoveContactInput, { description: 'The contact to remove.' })
    input: RemoveContactInput,
    @Ctx() context: Context,
  ): Promise<typeof RemoveContactResult> {
    return removeContact(called(context), input);
  }
}

interface OfContact {
  customerId: string;
  contactId: string;
}

async function readContact({ loaders }: Context, { customerId, contactId }: OfContact) {
  const contacts = await loaders.childByCustomerId(customerChildren.contacts).load(customerId);
  return contacts.find(({ id }) => id === contactId) ?? null;
}

@Resolver(() => CustomerContactAdded)
export class ContactAddedResolver {
  @FieldResolver(() => CustomerContact)
  contact(@Root() added: OfContact, @Ctx() context: Context) {
    return readContact(context, added);
  }
}

@Resolver(() => CustomerContactUpdated)
export class ContactUpdatedResolver {
  @FieldResolver(() => CustomerContact)
  contact(@Root() updated: OfContact, @Ctx() context: Context) {
    return readContact(context, updated);
  }
}
