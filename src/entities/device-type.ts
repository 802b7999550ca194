/** What a customer is signed in on, as the sessions keep it. */
export type DeviceType = 'BROWSER' | 'ANDROID' | 'IOS';
