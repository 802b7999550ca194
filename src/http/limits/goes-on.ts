/**
 * Told to a response whose answer has begun and goes on for as long as its reader likes: what limits a request in time
 * and number does not count it any more.
 */
export const GOES_ON = 'goes-on';
