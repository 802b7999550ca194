import { type Mutant, mutantsOf } from './mutant.ts';

const codes = mutantsOf('domain/proofs/codes.ts');
const sends = mutantsOf('domain/proofs/send-limit.ts');
const links = mutantsOf('domain/proofs/links.ts');
const challenges = mutantsOf('tables/sign-in/challenges.ts');
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
  challenges('B01', 'five tries a code', "    .where('attempts', '<', most)\n", ''),
  codes(
    'B02',
    'ten tries an hour for an address',
    "return [gate('hour', attemptsPerHour, policy.hour), gate('day', attemptsPerDay, policy.day)];",
    'return [];',
  ),
  challenges(
    'B05',
    'one purpose a code',
    "    .where('purpose', '=', purpose)\n    .where('address_mac',",
    "    .where('address_mac',",
  ),
  challenges('B05', 'one address a code', "    .where('address_mac', '=', addressMac)\n", ''),
  challenges(
    'B05',
    'one customer a code',
    "    .where('customer_id', 'is not distinct from', customerId)\n",
    '',
  ),
  challenges(
    'B06',
    'the newest code only',
    ".orderBy('created_at', 'desc')\n    .orderBy('id', 'desc')",
    ".orderBy('created_at')\n    .orderBy('id')",
  ),
  challenges(
    'B06',
    'the end of a code',
    "    .where('expires_at', '>', now.toISOString())\n    .where('attempts',",
    "    .where('attempts',",
  ),
  challenges(
    'B07',
    'one use under a race',
    "    .where('used_at', 'is', null)\n    .returning('id')",
    "    .returning('id')",
    'postgres',
  ),
  sends(
    'B08',
    'the pause between two codes',
    "{ key: key('pause'), free: 1,",
    "{ key: key('pause'), free: 100,",
  ),
  codes('B16', 'a code that is only a MAC', 'code_mac: isDecoy ? null : codeMac,', 'code_mac: code,'),
  challenges(
    'SY-13',
    'the end of a link',
    "    .where('expires_at', '>', now.toISOString())\n    .executeTakeFirst()",
    '    .executeTakeFirst()',
  ),
  links(
    'B11',
    'the secret of a link',
    'if (!secrets.isMac(codeMac, purpose, `${id} ${secret}`)) return null;',
    'void secret;',
  ),
  links(
    'B10',
    'the end of older links',
    "if (purpose !== 'EMAIL_REVERT') await cancelLinks(work, [purpose], customerId);",
    '',
  ),
  reset('B10', 'the end of what was under way', 'await cancelLinks(work, underWay, customerId);', ''),
  reset(
    'A16',
    'that the account is open',
    "if (customer?.status !== 'ENABLED') return codeRejected();",
    'if (!customer) return codeRejected();',
  ),
  move('B12', 'the customer a link is for', 'isSignedIn && world.caller.id !== opened?.customerId', 'false'),
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
  keys(
    'BX-05',
    'the end of a key',
    ".where('idempotency_key.created_at', '<', expired.toISOString())",
    ".where('idempotency_key.created_at', '<', new Date(0).toISOString())",
  ),
  idempotency('BX-05', 'a kept answer', 'if (answered) return answered;', ''),
  transactions(
    'H04',
    'the wait for the commit',
    'const value = await change(started.work);',
    'const value = await change(started.work);\n        await carryOut();',
  ),
  permissions('D08', 'the kind of caller', 'if (!rule.callers.includes(caller.kind)) throw forbidden();', ''),
  access(
    'D09',
    'whose data it is',
    "return caller.id === id || ('formerIds' in caller && caller.formerIds?.includes(id) === true);",
    'return true;',
  ),
  mutantsOf('graphql/customer/customer-reference.ts')(
    'D06',
    'whose key it is',
    'return own.some((record) => record[by] === key);',
    'return own.length > 0;',
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
