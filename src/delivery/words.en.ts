import { loyaltyWords } from './loyalty-words.en.js';
import { supportWords } from './support-words.en.js';
import { button, code, type Language, text } from './words.js';

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`);
const hours = (count: number) => (count % 60 === 0 && count > 60 ? `${count / 60} hours` : minutes(count));

const ignoreCode =
  'Nobody from our side will ever ask you for this code. If you did not ask for it, ignore this message.';
const notYou = 'If this was not you, reset your password now and get in touch with us.';

/** A list of changes; empty where there are none. */
const listed = (title: string, values: readonly string[]) =>
  values.length === 0 ? [] : [text(`${title} ${values.join(', ')}`)];

export const english: Language = {
  tag: 'en',
  greeting: 'Hello,',
  orOpen: 'Or open this address:',
  footer: (sender) => `${sender} sent this message because of something done with your account or address.`,
  words: {
    ...supportWords,
    ...loyaltyWords,
    registrationCode: (data) => ({
      subject: 'Your registration code',
      blocks: [
        text('Enter this code to finish your registration:'),
        code(data.code),
        text(`It is valid for ${minutes(data.minutes)}. ${ignoreCode}`),
      ],
      sms: `${data.code} is your registration code. It is valid for ${minutes(data.minutes)}. Never tell it to anybody.`,
    }),
    claimCode: (data) => ({
      subject: 'Your code to activate your account',
      blocks: [
        text('Enter this code to activate an account for the card you already have:'),
        code(data.code),
        text(`It is valid for ${minutes(data.minutes)}. ${ignoreCode}`),
      ],
      sms: `${data.code} is the code to activate your account. It is valid for ${minutes(data.minutes)}. Never tell it to anybody.`,
    }),
    alreadyRegistered: () => ({
      subject: 'You already have an account',
      blocks: [
        text(
          'Somebody, probably you, tried to register with this address. It already belongs to your account.',
        ),
        text('Sign in as usual, or reset your password if you do not remember it. Nothing was changed.'),
      ],
      sms: 'You already have an account with this number. Sign in as usual, or reset your password.',
    }),
    passwordReset: (data) => ({
      subject: 'Reset your password',
      blocks: [
        text('You can choose a new password here:'),
        button('Choose a new password', data.link),
        text(
          `The link works once, for ${minutes(data.minutes)}. If you did not ask for it, ignore this message: your password stays as it is.`,
        ),
      ],
      sms: `Choose a new password: ${data.link}`,
    }),
    passwordCode: (data) => ({
      subject: 'Your code for a new password',
      blocks: [
        text('Enter this code to choose a new password:'),
        code(data.code),
        text(`It is valid for ${minutes(data.minutes)}. ${ignoreCode}`),
      ],
      sms: `${data.code} is your code for a new password. It is valid for ${minutes(data.minutes)}. Never tell it to anybody.`,
    }),
    passwordChanged: () => ({
      subject: 'Your password was changed',
      blocks: [
        text('The password of your account was changed, and other devices were signed out.'),
        text(notYou),
      ],
      sms: `The password of your account was changed. ${notYou}`,
    }),
    emailChange: (data) => ({
      subject: 'Confirm your new e-mail address',
      blocks: [
        text('Confirm that this is the new e-mail address of your account:'),
        button('Confirm this address', data.link),
        text(
          `The link works once, for ${minutes(data.minutes)}. If you did not ask for it, ignore this message: nothing changes.`,
        ),
      ],
      sms: `Confirm your new e-mail address: ${data.link}`,
    }),
    emailInUse: () => ({
      subject: 'This address already belongs to your account',
      blocks: [
        text('Somebody asked to use this e-mail address for another account. It already belongs to yours.'),
        text('Nothing was changed, and there is nothing you have to do.'),
      ],
      sms: 'Somebody asked to use your address for another account. Nothing was changed.',
    }),
    emailChanged: (data) => ({
      subject: 'Your e-mail address was changed',
      blocks: [
        text('Your account now has another e-mail address. From now on, messages go there.'),
        text(`If this was not you, take the change back within ${hours(data.minutes)}:`),
        button('Take the change back', data.link),
      ],
      sms: `Your account has another e-mail address now. Not you? ${data.link}`,
    }),
    phoneCode: (data) => ({
      subject: 'Your code to confirm your phone number',
      blocks: [
        text('Enter this code to confirm your phone number:'),
        code(data.code),
        text(`It is valid for ${minutes(data.minutes)}. ${ignoreCode}`),
      ],
      sms: `${data.code} confirms your phone number. It is valid for ${minutes(data.minutes)}. Never tell it to anybody.`,
    }),
    phoneChanged: () => ({
      subject: 'Your phone number was changed',
      blocks: [text('The phone number of your account was changed.'), text(notYou)],
      sms: `The phone number of your account was changed. ${notYou}`,
    }),
    accountDeleted: () => ({
      subject: 'Your account was deleted',
      blocks: [
        text('Your account and your personal data were deleted.'),
        text('You will get no more messages from us. Thank you for having been our customer.'),
      ],
      sms: 'Your account and your personal data were deleted.',
    }),
    contactsChanged: ({ added, removed, changed }) => ({
      subject: 'The contact data of your account was changed',
      blocks: [
        text('The addresses and numbers of your account were changed, and not by you:'),
        ...listed('New:', added),
        ...listed('Changed:', changed),
        ...listed('No longer on your account:', removed),
        text('If you know nothing about it, get in touch with us and reset your password.'),
      ],
      sms: 'The contact data of your account was changed, and not by you. If you know nothing about it, get in touch with us.',
    }),
    accountMerged: () => ({
      subject: 'Your account is now part of another one',
      blocks: [
        text('We combined your account with another record that we hold about you.'),
        text(
          'What you had continues there: card, balances, consents and history. You can no longer sign in with the old password.',
        ),
        text('If you know nothing about it, or cannot sign in, get in touch with us.'),
      ],
      sms: 'Your account is now part of another record of yours; its old password no longer works. If you know nothing about it, get in touch with us.',
    }),
    accountJoined: () => ({
      subject: 'Another record is now part of your account',
      blocks: [
        text('We combined your account with another record that we hold about you.'),
        text('You sign in as before. If the other record is not yours, get in touch with us.'),
      ],
      sms: 'Another record that we hold about you is now part of your account. If it is not yours, get in touch with us.',
    }),
    accountsParted: () => ({
      subject: 'Your account and another one are separate again',
      blocks: [
        text('We had combined two accounts. That was undone: each is as it was before.'),
        text('If you cannot sign in, reset your password or get in touch with us.'),
      ],
      sms: 'We had combined two accounts, one of them yours. That was undone. If you cannot sign in, get in touch with us.',
    }),
    newCustomer: ({ name }) => ({
      subject: 'A new customer',
      blocks: [text(`${name} is now among your customers.`)],
      sms: `${name} is now among your customers.`,
    }),
  },
};
