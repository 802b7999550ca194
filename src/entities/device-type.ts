/** The kind of device a customer is signed in on, as stored with the session. */
export type DeviceType = 'BROWSER' | 'ANDROID' | 'IOS' | 'OTHER';
