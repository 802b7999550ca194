import { type Mutant, mutantsOf } from './mutant.ts';

const codes = mutantsOf('domain/proofs/codes.ts');
const sends = mutantsOf('domain/proofs/send-limit.ts');
const links = mutantsOf('domain/proofs/links.ts');
const throttle = mutantsOf('tables/throttle.ts');
const idempotency = mutantsOf('domain/work/repeatable.ts');
const keys = mutantsOf('tables/idempotency-keys.ts');
const transactions = mutantsOf('domain/work/transaction.ts');
const permissions = mutantsOf('graphql/guard/permissions.ts');
const access = mutantsOf('graphql/guard/customer-access.ts');
const proof = mutantsOf('domain/proofs/fresh-proof.ts');
const reset = mutantsOf('flows/password/confirm-password-reset.ts');
const move = mutantsOf('flows/email-change/confirm-email-change.ts');

/**
 * Codes, links, gates, idempotency keys, rights and the security log: attacks B01 to B16, D, H04, J. What is looked at
 * twice, such as whether a link was used, is taken away where it decides: in `spendChallenge`.
 */
export const codesAndGates: Mutant[] = [
  codes('B01', 'five tries a code', 'and attempts < ${attempts}', ''),
  codes(
    'B02',
    'ten tries an hour for an address',
    "return [gate('hour', attemptsPerHour, policy.hour), gate('day', attemptsPerDay, policy.day)];",
    'return [];',
  ),
  codes(
    'B05',
    'one purpose a code',
    'where purpose = ${purpose} and address_mac = ${mac}',
    'where address_mac = ${mac}',
  ),
  codes(
    'B05',
    'one address a code',
    'where purpose = ${purpose} and address_mac = ${mac}',
    'where purpose = ${purpose}',
  ),
  codes(
    'B05',
    'one customer a code',
    'and customer_id is not distinct from ${ofRecord(customerId)}::uuid',
    '',
  ),
  codes(
    'B06',
    'the newest code only',
    'order by created_at desc, id desc limit 1)',
    'order by created_at, id limit 1)',
  ),
  codes(
    'B06',
    'the end of a code',
    'and used_at is null and expires_at > ${now} and attempts',
    'and used_at is null and attempts',
  ),
  codes(
    'B07',
    'one use under a race',
    'where id = ${challengeId} and used_at is null\n    returning id',
    'where id = ${challengeId}\n    returning id',
    'postgres',
  ),
  sends(
    'B08',
    'the pause between two codes',
    "{ key: key('pause'), free: 1,",
    "{ key: key('pause'), free: 100,",
  ),
  codes('B16', 'a code that is only a MAC', '${isDecoy ? null : codeMac}', '${code}'),
  links('SY-13', 'the end of a link', '\n      and expires_at > ${clock()}`', '`'),
  links(
    'B11',
    'the secret of a link',
    'return secrets.isMac(mac, purpose, `${id} ${secret}`) ? link : null;',
    'return link;',
  ),
  links(
    'B10',
    'the end of older links',
    "if (purpose !== 'EMAIL_REVERT') await cancelLinks(work, [purpose], customerId);",
    '',
  ),
  reset(
    'B10',
    'the end of what was under way',
    "await cancelLinks(work, ['PASSWORD_RESET', 'EMAIL_CHANGE'], customerId);",
    '',
  ),
  reset(
    'A16',
    'that the account is open',
    "if (customer?.status !== 'ENABLED') return codeRejected();",
    'if (!customer) return codeRejected();',
  ),
  move(
    'B12',
    'the customer a link is for',
    'if (isSignedIn && world.caller.id !== customerId) return codeRejected();',
    '',
  ),
  move(
    'B13',
    'the address a link is from',
    'if ((primary?.valueNormalized ?? null) !== details.from) return codeRejected();',
    '',
  ),
  throttle(
    'A01',
    'a wait that is kept',
    'blocked_until = case when ${isClosed} then t.blocked_until else ${blockedAfter(count, expiry)} end,',
    'blocked_until = null,',
  ),
  throttle(
    'A04',
    'a count before the try',
    'if (closed) return { isOpen: false, ...closed };',
    'if (closed) return { isOpen: false, ...closed };\n  if (gates.length > 0) return { isOpen: true };',
    'postgres',
  ),
  idempotency(
    'BX-05',
    'the payload of a key',
    "world.secrets.isMac(row.payloadHash, 'idempotency', text)",
    'true',
  ),
  idempotency(
    'BX-05',
    'the caller of a key',
    'caller: `${kind} ${id}`, operation, key',
    "caller: 'all', operation, key",
  ),
  keys('BX-05', 'the end of a key', '      where k.created_at < ${expired}\n', '      where false\n'),
  idempotency('BX-05', 'a kept answer', 'if (answered) return answered;', ''),
  transactions(
    'H04',
    'the wait for the commit',
    'return { value: await change(started.work) };',
    'const value = await change(started.work);\n        await carryOut();\n        return { value };',
  ),
  permissions('D08', 'the kind of caller', 'if (!rule.callers.includes(caller.kind)) throw forbidden();', ''),
  access(
    'D09',
    'whose data it is',
    "return caller.id === id || ('formerIds' in caller && caller.formerIds?.includes(id) === true);",
    'return true;',
  ),
  access(
    'D11',
    'the scope to read',
    "if ('scopes' in caller) return caller.scopes.includes('customers:read');",
    "if ('scopes' in caller) return true;",
  ),
  proof('SY-07', 'the old password', 'if (isShort && account?.status', 'if (isShort || account?.status'),
  proof('J01', 'a wait after wrong passwords', 'if (!passage.isOpen) return passwordRejected();', ''),
];
