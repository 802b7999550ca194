import { ask, change, type SampleGroup } from './sample.js';

/** Whom the samples register: somebody without a record so far. */
const newcomer = 'robin.newcomer@example.net';
const password = 'nine lanterns over the harbour';
const device = { deviceType: 'BROWSER' };

const signedIn =
  'Sign in with “SignIn” and put the accessToken of its answer into the header, in place of {{customer}}.';
const fromMail = (what: string) => `Take ${what} from the inbox, /dev/inbox.`;
const ofProvider = 'Fill in a token of a provider that this service is configured for.';

export const registering: SampleGroup = {
  title: 'Registering',
  samples: [
    change('SendRegistrationCode', 'nobody', { campaignId: '$campaign', email: newcomer, ...device }),
    change(
      'RegisterWithCode',
      'nobody',
      { code: '00000000', username: newcomer, password, campaignId: '$campaign', ...device },
      `Run “SendRegistrationCode”. ${fromMail('the code')}`,
    ),
    change('SendClaimCode', 'shop', {
      customerId: '$maja',
      email: 'maja.nowak@example.com',
      ...device,
    }),
    change(
      'ClaimAccount',
      'shop',
      { customerId: '$maja', username: 'maja.nowak@example.com', password, code: '00000000' },
      `Run “SendClaimCode”. ${fromMail('the code')}`,
    ),
    ask('MyMissingFields', 'customer', { campaignId: '$campaign' }),
  ],
};

export const signingIn: SampleGroup = {
  title: 'Signing in',
  samples: [
    change(
      'SignIn',
      'nobody',
      { username: newcomer, password, campaignId: '$campaign', ...device },
      'Register first: the two samples at the top of “Registering”.',
    ),
    change(
      'RefreshSession',
      'nobody',
      { refreshToken: 'of the answer to “SignIn”' },
      'Fill in the refreshToken that “SignIn” answered.',
    ),
    ask('MySessions', 'customer'),
    change(
      'RevokeSession',
      'customer',
      { id: '00000000-0000-7000-8000-000000000000' },
      `${signedIn} “MySessions” has the ids.`,
    ),
    change('RevokeOtherSessions', 'customer', {}, signedIn),
    change('SignOut', 'customer', {}, signedIn),
    change('SignInByOAuth', 'nobody', { accessToken: 'of the provider', ...device }, ofProvider),
    change('SignInByFacebook', 'nobody', { facebookToken: 'of Facebook', ...device }, ofProvider),
  ],
};

export const ownAccount: SampleGroup = {
  title: 'My account',
  samples: [
    ask('Me', 'customer'),
    ask('MyCard', 'customer'),
    ask('MyTransactions', 'customer', { first: 5 }),
    ask('MyHistory', 'customer', { first: 5 }),
    ask('MyIdentities', 'customer'),
    ask('ExportMyData', 'customer'),
    change('UpdateAccount', 'customer', { displayName: 'Maja', address: { city: 'Kraków' } }),
    change('SetAgreements', 'customer', { email: true, sms: false, source: 'explorer' }),
    change('SetAttributes', 'customer', { attributes: [{ name: 'favouriteShop', value: 'Rynek 12' }] }),
    change('SetTags', 'customer', { tags: ['vip', 'tea'] }),
    change('AddContact', 'customer', { type: 'PUSH', value: 'push-token-of-a-phone' }),
    change(
      'UpdateContact',
      'customer',
      { contactId: '00000000-0000-7000-8000-000000000000', primary: true },
      'Fill in the id of one of the contacts in “Me”.',
    ),
    change(
      'RemoveContact',
      'customer',
      { contactId: '00000000-0000-7000-8000-000000000000' },
      'Fill in the id of one of the contacts in “Me”.',
    ),
  ],
};

export const proofs: SampleGroup = {
  title: 'Password, address and phone',
  samples: [
    change('RequestPasswordReset', 'nobody', { email: newcomer }),
    change(
      'ConfirmPasswordReset',
      'nobody',
      { token: 'of the link', password: 'seven boats beside the quiet mill' },
      `Run “RequestPasswordReset” for somebody who has registered. ${fromMail('the token at the end of the link')}`,
    ),
    change(
      'ChangePassword',
      'customer',
      { oldPassword: password, newPassword: 'seven boats beside the quiet mill' },
      signedIn,
    ),
    change('RequestEmailChange', 'customer', { email: 'robin.moved@example.net', password }, signedIn),
    change(
      'ConfirmEmailChange',
      'nobody',
      { token: 'of the link', newsletterAgreement: false },
      `Run “RequestEmailChange”. ${fromMail('the token at the end of the link')}`,
    ),
    change(
      'RevertEmailChange',
      'nobody',
      { token: 'of the link' },
      `Run “ConfirmEmailChange”. ${fromMail('the token from the mail to the old address')}`,
    ),
    change('RequestPhoneUpdate', 'customer', { phone: '+48601234567', password }, signedIn),
    change(
      'ConfirmPhoneUpdate',
      'customer',
      { phone: '+48601234567', confirmationCode: '000000', smsAgreement: true },
      `Run “RequestPhoneUpdate”. ${fromMail('the code')} ${signedIn}`,
    ),
  ],
};

export const identities: SampleGroup = {
  title: 'Sign-in by other providers',
  samples: [
    change(
      'LinkOAuth',
      'customer',
      { accessToken: 'of the provider', password },
      `${signedIn} ${ofProvider}`,
    ),
    change(
      'LinkFacebook',
      'customer',
      { facebookToken: 'of Facebook', password },
      `${signedIn} ${ofProvider}`,
    ),
    change(
      'UnlinkIdentity',
      'customer',
      { id: '00000000-0000-7000-8000-000000000000', password },
      `${signedIn} “MyIdentities” has the ids.`,
    ),
  ],
};

export const visitors: SampleGroup = {
  title: 'Visitors',
  samples: [
    change('StartAnonymousSession', 'nobody', {}),
    change(
      'RecognizeAnonymous',
      'nobody',
      { email: 'wanderer@example.net', parameters: [{ name: 'source', value: 'poster' }] },
      'Run “StartAnonymousSession” and set the header Authorization to Bearer and the accessToken it answered.',
    ),
  ],
};

export const leaving: SampleGroup = {
  title: 'Leaving',
  samples: [
    change('DeleteAccount', 'customer', { password }, signedIn),
    change(
      'DeleteAccountByOAuth',
      'customer',
      { accessToken: 'of the provider' },
      `${signedIn} ${ofProvider}`,
    ),
    change(
      'DeleteAccountByFacebook',
      'customer',
      { facebookToken: 'of Facebook' },
      `${signedIn} ${ofProvider}`,
    ),
  ],
};
