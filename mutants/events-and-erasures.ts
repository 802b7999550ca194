import { mutantsOf } from './mutant.ts';

const delivery = 'test/delivery/webhooks/delivery.test.ts';
const ends = 'test/graphql/live/stream-ends.test.ts';
const catchingUp = 'test/graphql/live/catching-up.test.ts';
const answered = 'test/flows/erasures/acknowledge-erasure.test.ts';
const labelled = 'test/graphql/customers-labelled.test.ts';

const attempts = mutantsOf('delivery/webhooks/attempt.ts', delivery);
const seats = mutantsOf('graphql/live/seats.ts', ends);
const noted = mutantsOf('tables/leaving/acknowledgements.ts', answered);
const erasures = mutantsOf('reads/leaving/erasures.ts', answered);
const late = mutantsOf('jobs/leaving/overdue-erasures.ts', answered);
const consent = mutantsOf('reads/consent/decision.ts', 'test/graphql/consent-check.test.ts');
const labels = mutantsOf('reads/listing/labels.ts', labelled);
const triggers = mutantsOf('migrations/0067-customer-labels.ts', labelled);

/** What other systems hear of customers, what they owe them, and what is read for them. */
export const eventsAndErasures = [
  mutantsOf('reads/webhooks/due.ts', delivery)(
    'webhooks',
    'the order of a customer’s events',
    'order by position, entry_id limit 1',
    'order by position desc, entry_id limit 1',
  ),
  attempts('webhooks', 'an end of trying', 'now.getTime() - firstTriedAt >= GIVEN_UP_MS', 'firstTriedAt < 0'),
  attempts('webhooks', 'showsValues', 'showsValues: due.showsValues', 'showsValues: true'),
  mutantsOf('tables/webhooks/lines.ts', delivery)(
    'webhooks',
    'a line for each customer',
    ' and customer_id = ${customerId}`.execute(db);',
    '`.execute(db);',
  ),
  mutantsOf('domain/webhooks/secrets.ts', 'test/flows/webhooks/rotate-webhook-secret.test.ts')(
    'webhooks',
    'both secrets for a day',
    'isValid && previousSealedSecret !== null ?',
    'previousSealedSecret === sealedSecret ?',
  ),
  mutantsOf('tables/webhooks/fan-out.ts', 'test/delivery/webhooks/configured.test.ts')(
    'webhooks',
    'the kinds that are wanted',
    'kinds === null ? sql`true` : sql`slice.kind = any(${kinds})`',
    'sql`true`',
  ),
  mutantsOf('graphql/live/feed.ts', 'test/graphql/live/event-streams.test.ts')(
    'live',
    'whose events they are',
    'for (const event of events) watchers.emit(event.customerId, event);',
    'for (const event of events) for (const one of watchers.eventNames()) watchers.emit(one, event);',
  ),
  seats(
    'live',
    'an end with the session',
    'if (now === null) return refuse(sessionEnded());',
    'if (now === null) return;',
  ),
  seats(
    'live',
    'an end with the token',
    "if (clock().getTime() / 1000 >= until) return refuse(tokenExpired(), 'EXPIRED');",
    '',
  ),
  seats('live', 'an end with the scope', 'authorize(rule, { caller: now, readsSdl: false }, {});', ''),
  mutantsOf('graphql/live/live.ts', 'test/graphql/live/stream-ends.test.ts')(
    'live',
    'a look before each message',
    'await seat.look();',
    '',
  ),
  mutantsOf('graphql/live/seats.ts', 'test/graphql/live/stream-limits.test.ts')(
    'live',
    'a limit for a caller',
    'if (taken >= most) throw streamsExhausted(most);',
    '',
  ),
  mutantsOf('http/live/event-stream.ts', catchingUp)(
    'live',
    'Last-Event-ID',
    "return typeof id === 'string' && id !== '' ? id : undefined;",
    'return id === EVENT_STREAM ? id : undefined;',
  ),
  mutantsOf('tables/leaving/acknowledgements.ts', 'test/domain/leaving/reapply-erasures.test.ts')(
    'erasures',
    'when a system came',
    'client.created_at <= erasure.at and acknowledges_erasures(client)',
    'acknowledges_erasures(client)',
  ),
  noted('erasures', 'that done stands', "noted.status in ('PENDING', 'REFUSED')", 'true'),
  noted(
    'erasures',
    'whose answer it is',
    'customer_id = ${customerId}::uuid and client_id = ${clientId}`',
    'customer_id = ${customerId}::uuid`',
  ),
  noted(
    'erasures',
    'the limit itself',
    'asked_at >= ${from} and asked_at < ${to}',
    'asked_at >= ${from} and asked_at <= ${to}',
  ),
  late(
    'erasures',
    'what has been said',
    'const from = new Date(bookmark ?? 0);',
    'const from = new Date(0);',
  ),
  erasures('erasures', 'the time to answer', 'told.asked_at < ${due}', 'told.asked_at <= ${due}'),
  erasures(
    'erasures',
    'waiting for answers',
    "status === 'DONE' || status === 'NOTHING_HELD',",
    "(status !== 'PENDING' && status !== 'OVERDUE'),",
  ),
  erasures(
    'erasures',
    'going on without a disabled system',
    "(told.status <> 'PENDING' or acknowledges_erasures(client))",
    'true',
  ),
  erasures(
    'erasures',
    'a list without disabled systems',
    'where acknowledges_erasures(client) ${',
    'where true ${',
  ),
  consent(
    'consent',
    'what was withdrawn',
    'held.is_granted as "isGranted"',
    'held.is_granted is not null as "isGranted"',
  ),
  consent('consent', 'the topic', '= any (contact.refused_topics)', 'is null'),
  consent('consent', 'who they are now', 'coalesce(asked.merged_into_id, asked.id)', 'asked.id'),
  mutantsOf('domain/work/history.ts', 'test/flows/profile/update-account.test.ts')(
    'events',
    'an entry of agreements',
    "field.startsWith('agreements.')",
    'false',
  ),
  consent('consent', 'essential topics', 'defined.is_essential from', 'false from'),
  mutantsOf('graphql/reading/ahead.ts', 'test/graphql/consent-check.test.ts')(
    'consent',
    'the token’s rights before a read',
    'authorize(rule, { caller: context.claimed, readsSdl: false }, args);',
    '',
  ),
  labels('labels', 'a look at the other labels', 'labels.length === 1 && ', ''),
  labels('labels', 'the spelling of an id', 'groupId.toLowerCase()', 'groupId'),
  triggers('labels', 'a tag that is taken away', 'or l.label in (select', 'or false and l.label in (select'),
  triggers('labels', 'a member who leaves', "if tg_op <> 'INSERT' then", 'if false then'),
  triggers('labels', 'who was merged', 'new.merged_into_id is not null or l.created_at', 'l.created_at'),
];
