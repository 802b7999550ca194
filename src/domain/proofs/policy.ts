const SECOND = 1;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Every number that account security depends on, with its source. Times are in seconds.
 *
 * Sources: ASVS = OWASP Application Security Verification Standard 5.0; NIST = NIST SP 800-63B-4; CS = OWASP Cheat
 * Sheet Series. [own] marks our choice where no source gives a number.
 */
export const policy = {
  password: {
    /** ASVS 6.2.1 (8); NIST asks for 15 where the password is the only factor: PASSWORD_MIN_LENGTH=15. */
    minCodePoints: 8,
    /** At least 64 must be accepted (ASVS 6.2.9); the cap keeps hashing cheap. A longer one is refused, never cut. */
    maxCodePoints: 128,
    maxBytes: 512,
    /** zxcvbn score (0–4) below which a password counts as guessable. [own] */
    minStrength: 2,
  },
  session: {
    /** NIST AAL1: 30 days at most. */
    absoluteLifetime: 30 * DAY,
    idleLifetime: 14 * DAY,
    /** For a client that lost the answer: only the immediate predecessor, and only the same successor. */
    rotationGrace: 10,
    /** ASVS 7.1.2 asks for a documented limit. [own] The oldest session is ended. */
    most: 10,
    /** ASVS 7.5.1 asks for a fresh proof before sensitive changes. [own] */
    freshProof: 5 * MINUTE,
  },
  code: {
    /** ASVS 6.5.5: ten minutes at most. */
    lifetime: 10 * MINUTE,
    /** ASVS 6.5.4 asks for at least 20 bits: 6 digits by SMS, 8 where typing is easier. */
    digits: { EMAIL: 8, PHONE: 6 },
    attempts: 5,
    /** Per address and purpose, however often a code is resent (NIST 3.1.3.2: a resend SHALL NOT reset the count). */
    attemptsPerHour: 10,
    attemptsPerDay: 30,
    /** Wrong codes from one place, for whatever addresses, in the three sizes of `signIn.freeFailuresPerPlace`. [own] */
    failuresPerHourAndPlace: [60, 120, 240],
    failuresPerHourAndService: 200,
    /** Wait between two sends, doubling. [own] */
    firstCoolDown: MINUTE,
    longestCoolDown: 15 * MINUTE,
    sendsPerTenMinutes: 3,
    sendsPerDay: 10,
  },
  send: {
    /** To any receiver, per visitor, customer or employee; a fifth of it in ten minutes. [own] */
    perDay: 50,
    /** The limit per place, in the three sizes of `signIn.freeFailuresPerPlace`. */
    perDayAndPlace: [50, 100, 200],
    /** Strangers' share of a day's text messages; the rest is kept for customers. [own] */
    strangersShareOfSms: 0.7,
  },
  /** How often the owner of an account is told what others did to it. [own] */
  notice: { perTenMinutes: 3, perDay: 10 },
  /** The same for what staff did at a desk, for each channel: more than an honest desk ever does to a customer. [own] */
  deskNotice: { EMAIL: 50, PHONE: 10 },
  /** A way into an account for somebody whom staff know in person. [own] */
  recovery: { wait: DAY, perCustomerAndDay: 3, perEmployeeAndDay: 10, tellsOfPast: 30 * DAY },
  link: {
    /** CS Forgot Password: single use, short-lived; 1 h as in Saleor and Kratos. */
    passwordReset: HOUR,
    emailChange: HOUR,
    /** For somebody whom staff know in person: after `recovery.wait`. [own] */
    recovery: 72 * HOUR,
    /** For the "this was not me" link sent to the old address. [own] */
    emailRevert: 72 * HOUR,
  },
  signIn: {
    /** Afterwards there is a wait of 1 s that doubles. */
    freeFailures: 5,
    /**
     * Per account and place: an IPv4 address or an IPv6 network of 64 bits. Networks of 56 and 48 bits are places
     * too, because many a household has one. [own]
     */
    freeFailuresPerPlace: [5, 10, 20],
    firstWait: 1,
    longestWait: 15 * MINUTE,
    forgottenAfter: 12 * HOUR,
    /** Per account over all clients: then only recovery helps, until the tries have stopped for a while. NIST 3.2.2. */
    failuresPerAccount: 100,
    /** Per place, whatever the account, in ten minutes: a rate, as a place may be a whole office. [own] */
    failuresPerPlace: [100, 200, 400],
    placeWindow: 10 * MINUTE,
    /** CS Slow Down Online Guessing Attacks with Device Cookies; the numbers are our own. [own] */
    failuresPerDevice: 10,
    deviceKnownFor: 180 * DAY,
  },
  /** A PIN of four digits: ten tries a day make guessing it a matter of years. [own] */
  pin: { freeTries: 3, perDay: 10 },
  identity: {
    /** Maximum age of the proof that deletes an account. ASVS 7.5.1; the number is our own. [own] */
    freshFor: 5 * MINUTE,
    /** Allowed difference between the provider's clock and ours. [own] */
    clockTolerance: 30,
    /** How long a token that was presented is recognised: longer than it is fresh. */
    shownFor: 15 * MINUTE,
    /** Maximum age of a signed request from Facebook. [own] */
    requestFor: DAY,
  },
  checkCard: { perMinute: 60 },
  /**
   * Wrong card numbers or PINs of people who register: for each number, and for each place in the three sizes of
   * `signIn.freeFailuresPerPlace`. A code and an address have limits of their own. [own]
   */
  cardShown: { perDay: 10, perHourAndPlace: [20, 40, 80], perHourAndService: 200 },
  /** Visitors' profiles per place, in the three sizes of `signIn.freeFailuresPerPlace`. [own] */
  visitor: { perHourAndPlace: [120, 240, 480] },
  /**
   * What visitors say about themselves, each change an entry of history: per visitor, and per place in the three sizes
   * of `signIn.freeFailuresPerPlace`. [own]
   */
  visitorsChanges: { perHour: 60, perDay: 300, perHourAndPlace: [600, 1200, 2400] },
  /** The newest of a visitor's history, which an account takes over. [own] */
  adoption: { most: 200, mostBytes: 1_000_000 },
  /** How long an answer is kept for a repeated call. [own] */
  idempotencyKey: DAY,
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
} as const;

/** How long rows are valid, and how long some are kept afterwards (tables/expired.ts). [own] */
export const lifetimes = {
  idleSession: policy.session.idleLifetime,
  idempotencyKey: policy.idempotencyKey,
  keptWhenOver: DAY,
} as const;
