import { type Mutant, mutantsOf } from './mutant.ts';

const tokens = mutantsOf('platform/secrets/tokens.ts');
const remoteKeys = mutantsOf('platform/providers/remote-keys.ts');
const passwords = mutantsOf('platform/secrets/passwords.ts');
const rules = mutantsOf('domain/sign-in/password-rules.ts');
const refresh = mutantsOf('flows/sign-in/refresh-session.ts');
const sessions = mutantsOf('domain/sign-in/sessions.ts');
const sessionTable = mutantsOf('tables/sign-in/sessions.ts');
const standing = mutantsOf('tables/sign-in/sign-in-states.ts');
const caller = mutantsOf('graphql/guard/caller.ts');

/**
 * Tokens, sessions and passwords: attacks A05 to A18. The lists of algorithms are not among them: without one, the kind
 * of key still decides, so no test can tell.
 */
export const tokensAndPasswords: Mutant[] = [
  tokens(
    'A05',
    'a signature',
    'const { payload } = await jwtVerify<JWTPayload & VerifiedToken>(token, verifyingKeys, {',
    "if (token.split('.').length === 3) return JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as VerifiedToken;\n        const { payload } = await jwtVerify<JWTPayload & VerifiedToken>(token, verifyingKeys, {",
  ),
  tokens('A06', 'the type of token', 'typ: TYPE,\n          issuer,', 'issuer,'),
  tokens(
    'A06',
    'the issuer',
    '          issuer,\n          audience,\n          clockTolerance',
    '          audience,\n          clockTolerance',
  ),
  tokens('A06', 'the audience', '          audience,\n          clockTolerance', '          clockTolerance'),
  tokens(
    'A06',
    'a narrow tolerance',
    'const CLOCK_TOLERANCE_SECONDS = 30;',
    'const CLOCK_TOLERANCE_SECONDS = 3000;',
  ),
  remoteKeys('A06', 'the audience of providers', '      audience: issuer.audience,\n', ''),
  caller(
    'A06',
    'the session in a token',
    'if (!isUuid(id) || (sid === null ? !trust.acceptsSessionless : !isUuid(sid))) return null;',
    'if (!isUuid(id)) return null;',
  ),
  passwords(
    'A07',
    'the digest before bcrypt',
    "secrets.passwordDigest(password.normalize('NFKC'), pepperId);",
    "secrets.passwordDigest('', pepperId) && password.normalize('NFKC');",
  ),
  passwords('A08', 'one Unicode form', "password.normalize('NFKC')", 'password'),
  rules(
    'A09',
    'the longest password',
    'if (length > maxCodePoints || Buffer.byteLength(password) > maxBytes) {',
    'if (length > 10_000) {',
  ),
  rules('A10', 'the strength of a password', 'if (score >= policy.password.minStrength)', 'if (score >= 0)'),
  rules('A10', 'what is known of the customer', '[passwordRules.brand, ...about]', '[]'),
  mutantsOf('flows/password/change-password.ts')(
    'A11',
    'the end of other sessions',
    "await revokeSessions(work, customer.id, 'PASSWORD_CHANGED', { except: current });",
    '',
  ),
  mutantsOf('flows/password/confirm-password-reset.ts')(
    'A11',
    'the end of all sessions',
    "await revokeSessions(work, customerId, 'PASSWORD_RESET');",
    '',
  ),
  standing('A11', 'that a session lives', 'and s.revoked_at is null and s.expires_at > ${now}', ''),
  refresh(
    'A12',
    'the end of a family',
    "await revokeSessions(work, session.customerId, 'TOKEN_REUSED', { only: session.id });",
    '',
  ),
  refresh(
    'A12',
    'the end of the grace',
    'new Date(session.rotatedAt) >= secondsBefore(work.now, policy.session.rotationGrace);',
    'true;',
  ),
  refresh(
    'A13',
    'the immediate predecessor only',
    'generation === session.generation - 1 && (isWithinGrace || isRepeated)',
    'isWithinGrace || isRepeated',
  ),
  sessionTable(
    'A06',
    'the idle end of a session',
    "          row('session.last_used_at', '>', since.toISOString()),\n",
    '',
  ),
  sessionTable('A14', 'the lock on a session', "    .forUpdate('session')\n", '', 'postgres'),
  sessionTable(
    'A16',
    'that the account may sign in',
    "          row('customer.status', '=', 'ENABLED'),\n",
    '',
  ),
  sessions('A15', 'ten sessions', 'policy.session.most - 1', 'policy.session.most'),
  sessions(
    'A06',
    'the MAC of a refresh token',
    "return secrets.isMac(mac, 'refresh-token', `${sessionId} ${generation}`) ? { sessionId, generation } : null;",
    'return { sessionId, generation };',
  ),
  standing('A16', 'that the account may call', "and c.status = 'ENABLED'", ''),
  passwords(
    'A17',
    'no match with a hash that was made in another way',
    'stored?.scheme === SCHEME ? stored : placeholder',
    'stored ?? placeholder',
  ),
  mutantsOf('platform/secrets/hash-thread.ts')(
    'AU-08',
    'the time that is filled up',
    'if (done + own / (filling() / done) >= steps) return isSame;',
    'return isSame;',
  ),
  mutantsOf('platform/providers/facebook.ts')(
    'A18',
    'the app of a token',
    'if (appId !== settings.appId || isOver)',
    'if (isOver)',
  ),
  mutantsOf('platform/providers/facebook.ts')(
    'A18',
    'the end of a token',
    'if (appId !== settings.appId || isOver)',
    'if (appId !== settings.appId)',
  ),
  mutantsOf('platform/providers/facebook.ts')(
    'A18',
    'its validity',
    "if (!answer.data.is_valid) return 'rejected';",
    '',
  ),
];
