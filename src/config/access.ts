import { z } from 'zod';
import { issuerProblems, jsonListOf, TrustedIssuer } from './issuer-list.js';
import { wholeNumber } from './reading/whole-number.js';

/** The variables that decide who may call and how much of the machine one call may take. */
const secrets = z
  .string()
  .transform((text) => text.split(',').map((item) => item.trim()))
  .transform((items) => items.filter((item) => item !== ''))
  .refine((items) => items.every((item) => item.length >= 32), 'each must have at least 32 characters');

const StaffIssuer = TrustedIssuer.extend({
  /** The claim that holds the scopes: a list, or a text with spaces between them. */
  scopeClaim: z.string().min(1).default('scope'),
});

const staffIssuers = jsonListOf(StaffIssuer, '{"issuer", "audience", "jwksUrl", "scopeClaim"}');

/** Says that a router sends no address of its client. */
const NO_HEADER = 'none';

/** Whatever the router says, messages go nowhere else. */
const callbackUrls = z
  .string()
  .transform((text) => text.split(',').map((item) => item.trim()))
  .transform((items) => items.filter((item) => item !== ''))
  .refine(
    (items) => items.every(isPrefix),
    'must be URLs that callbacks begin with, such as http://router:4040/callback',
  );

const isPrefix = (text: string) => {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && [username, password, search, hash].every((part) => part === '');
};

const count = (most: number) => wholeNumber(1, most);

export const accessVariables = {
  ROUTER_SECRET: secrets.default([]),
  CLIENT_IP_HEADER: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'must be a header name in small letters, or none')
    .optional(),
  STAFF_ISSUERS: staffIssuers.default([]),
  OPERATION_TIMEOUT_MS: count(60_000).default(10_000),
  HEADERS_TIMEOUT_MS: count(60_000).default(10_000),
  REQUEST_TIMEOUT_MS: count(60_000).default(15_000),
  SHUTDOWN_DELAY_MS: wholeNumber(0, 15_000).optional(),
  MAX_REQUESTS_IN_FLIGHT: count(100_000).default(500),
  MAX_EVENT_LOOP_LAG_MS: count(60_000).optional(),
  MAX_COST_IN_FLIGHT: count(10_000_000).default(20_000),
  MAX_COST: count(1_000_000).default(1000),
  MAX_COST_TRUSTED: count(1_000_000).default(10_000),
  MAX_COST_ROUTER: count(10_000_000).default(200_000),
  MAX_REFERENCES: count(100_000).default(100),
  MAX_REFERENCES_ROUTER: count(100_000).default(1000),
  MAX_DEPTH: count(100).default(8),
  MAX_DEPTH_TRUSTED: count(100).default(12),
  MAX_BODY_BYTES: count(10_000_000).optional(),
  MAX_STREAMS: count(100_000).default(2_000),
  MAX_STREAMS_PER_CALLER: count(10_000).default(10),
  MAX_STREAMS_PER_SERVICE: count(100_000).default(500),
  ROUTER_CALLBACK_URLS: callbackUrls.default([]),
};

export type AccessEnvironment = z.infer<z.ZodObject<typeof accessVariables>> & {
  NODE_ENV: string;
  TOKEN_ISSUER: string;
  DATABASE_URL?: string | undefined;
};

/** Problems between several variables. A variable that is itself invalid is not a list here. */
export function* accessProblems(env: AccessEnvironment): Iterable<[variable: string, message: string]> {
  const routers = Array.isArray(env.ROUTER_SECRET) ? env.ROUTER_SECRET : [''];
  yield* issuerProblems('STAFF_ISSUERS', env.STAFF_ISSUERS, env);
  const header = env.CLIENT_IP_HEADER;
  if (header && header !== NO_HEADER && routers.length === 0) {
    yield ['CLIENT_IP_HEADER', 'is trusted only from a router that proves itself: set ROUTER_SECRET too'];
  }
  if (
    Array.isArray(env.ROUTER_CALLBACK_URLS) &&
    env.ROUTER_CALLBACK_URLS.length > 0 &&
    routers.length === 0
  ) {
    yield ['ROUTER_CALLBACK_URLS', 'is used only by a router that proves itself: set ROUTER_SECRET too'];
  }
  if (!header && routers.length > 0) {
    yield [
      'CLIENT_IP_HEADER',
      'must name the header in which the router sends the address of its client, such as x-forwarded-for: otherwise all ' +
        'callers share the limits of one place. If the router sends none, say so with CLIENT_IP_HEADER=none',
    ];
  }
}

/** Warnings about settings that may be intended but are more often forgotten. */
export function* accessWarnings(access: AccessSettings, isDevelopment: boolean): Iterable<string> {
  if (access.routerSecrets.length === 0 && !isDevelopment) {
    yield 'ROUTER_SECRET is not set: anybody who reaches the port may call, without the router in front';
  }
}

/** A router's references are a long list of keys; nobody else has as much to say at once. */
const BODY_BYTES = 100_000;
const BODY_BYTES_OF_ROUTER = 500_000;

export const accessSettings = (env: AccessEnvironment) => ({
  /** If empty, anybody may call directly. Otherwise a call needs one of these secrets; two during a rotation. */
  routerSecrets: env.ROUTER_SECRET,
  clientIpHeader: env.CLIENT_IP_HEADER === NO_HEADER ? undefined : env.CLIENT_IP_HEADER,
  staffIssuers: env.STAFF_ISSUERS,
  /** Staff tokens signed with our own keys are for development. */
  acceptsOwnStaff: env.NODE_ENV !== 'production',
  /** The SDL names everything there is, so it is published only to the router and to developers. */
  publishesSdl: env.NODE_ENV !== 'production' || env.ROUTER_SECRET.length > 0,
  operationMs: env.OPERATION_TIMEOUT_MS,
  headersMs: env.HEADERS_TIMEOUT_MS,
  requestMs: env.REQUEST_TIMEOUT_MS,
  /** The time a load balancer has to notice that we are no longer ready. In development nobody needs it. */
  shutdownDelayMs: env.SHUTDOWN_DELAY_MS ?? (env.NODE_ENV === 'production' ? 2_000 : 0),
  maxInFlight: env.MAX_REQUESTS_IN_FLIGHT,
  /** The embedded database runs on the event loop itself, where the lag says nothing about load. */
  maxEventLoopLagMs: env.MAX_EVENT_LOOP_LAG_MS ?? (env.DATABASE_URL ? 1000 : Number.POSITIVE_INFINITY),
  maxCostInFlight: env.MAX_COST_IN_FLIGHT,
  streams: {
    most: env.MAX_STREAMS,
    mostPerCaller: env.MAX_STREAMS_PER_CALLER,
    mostPerService: env.MAX_STREAMS_PER_SERVICE,
  },
  /** What the URLs begin with to which a router may have messages sent. */
  callbackUrls: env.ROUTER_CALLBACK_URLS,
  maxBodyBytes: env.MAX_BODY_BYTES ?? (env.ROUTER_SECRET.length > 0 ? BODY_BYTES_OF_ROUTER : BODY_BYTES),
  operationLimits: {
    cost: env.MAX_COST,
    costTrusted: env.MAX_COST_TRUSTED,
    costOfRouter: env.MAX_COST_ROUTER,
    references: env.MAX_REFERENCES,
    referencesOfRouter: env.MAX_REFERENCES_ROUTER,
    depth: env.MAX_DEPTH,
    depthTrusted: env.MAX_DEPTH_TRUSTED,
  },
});
export type AccessSettings = ReturnType<typeof accessSettings>;
/** Limits for one operation that an operator may change. The others are in graphql/limits/numbers.ts. */
export type OperationLimits = AccessSettings['operationLimits'];
