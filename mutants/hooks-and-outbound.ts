import { mutantsOf } from './mutant.ts';

const asking = 'test/domain/hooks/asking.test.ts';
const signIns = 'test/domain/hooks/sign-in.test.ts';
const calls = 'test/platform/outbound/outbound.test.ts';
const addresses = 'test/platform/outbound/addresses.test.ts';
const answers = 'test/platform/outbound/hostile-answers.test.ts';

const hooked = mutantsOf('domain/hooks/hooked.ts', asking);
const hooks = mutantsOf('domain/hooks/hooks.ts', asking);
const lane = mutantsOf('domain/hooks/lane.ts', 'test/domain/hooks/lane.test.ts');
const signIn = mutantsOf('flows/sign-in/sign-in.ts', signIns);
const resolving = mutantsOf('platform/outbound/resolve.ts', calls);
const judging = mutantsOf('platform/outbound/addresses.ts', addresses);
const targets = mutantsOf('platform/outbound/target.ts', addresses);

/** What other systems are asked and told: hooks, and every call to an address that somebody else chose. */
export const hooksAndOutbound = [
  hooked('hooks', 'the refusal', 'if (refused) return refused;', 'void refused;'),
  hooked('hooks', 'what no answer means', "verdict.onFailure === 'REFUSE'", "verdict.onFailure !== 'REFUSE'"),
  hooked(
    'hooks',
    'a refusal by one of several',
    '.find((one) => one !== null)',
    '.reduce((one, other) => one && other)',
  ),
  hooked(
    'hooks',
    'the checks before the question',
    'if (isRefusal(before)) return before;',
    'if (isRefusal(before)) {\n      await world.hooks.ask({ ...asker(world), point, operation, about: {} });\n      return before;\n    }',
  ),
  hooked(
    'hooks',
    'success before additions',
    'if (outcome.status !== undefined || additions.length === 0) return outcome;',
    'if (additions.length === 0) return outcome;',
  ),
  hooked('hooks', 'silence about employees', "id: kind === 'SERVICE' ? id : null", 'id'),
  mutantsOf('domain/hooks/about.ts', asking)(
    'hooks',
    'seesPersonal',
    '(seesPersonal || !personalNames.has(name as Told))',
    '(seesPersonal || personalNames.size > 0)',
  ),
  hooks('hooks', 'the signature', 'signatureHeaders({ id, body, secrets });', '{};'),
  mutantsOf('domain/hooks/hooks.ts', 'test/flows/hooks/rotate-hook-secret.test.ts')(
    'hooks',
    'the secret of before',
    '...(isBoth ? [formerSecret] : [])',
    '',
  ),
  mutantsOf('domain/hooks/answer.ts', asking)(
    'hooks',
    'the status of an answer',
    'if (status !== 200) return null;',
    '',
  ),
  lane('hooks', 'a limit on calls under way', "} else if (underWay >= AT_ONCE) return 'BUSY';", '}'),
  lane(
    'hooks',
    'the circuit breaker',
    'else if (failures >= FAILURES) restsUntil',
    'else if (false) restsUntil',
  ),
  lane('hooks', 'one call to try it again', 'if (isTried || now() < restsUntil)', 'if (now() < restsUntil)'),
  signIn(
    'hooks',
    'silence to unknown devices',
    "if (outcome.type === 'CustomerRefusedByHook' && !isKnown) return unproved();",
    '',
  ),
  signIn('hooks', 'equal times', "await world.hooks.pretend('BEFORE_SIGN_IN');", ''),
  resolving(
    'outbound',
    'judging what a name leads to',
    'addresses.every(({ address }) => isCallable(address, allowsPrivate))',
    'addresses.length > 0',
  ),
  resolving('outbound', 'judging every address', 'if (addresses.every(', 'if (addresses.some('),
  judging(
    'outbound',
    'judging IPv4 in IPv6',
    'if (!ipaddr.isValid(address)) return false;',
    "if (!ipaddr.isValid(address) || address.startsWith('::ffff:')) return ipaddr.isValid(address);",
  ),
  judging('outbound', 'the metadata of Azure', ' || METADATA.includes(parsed.toString())', ''),
  targets('outbound', 'https', "!(allowsPrivate && protocol === 'http:')", "protocol !== 'http:'"),
  targets(
    'outbound',
    'judging literal addresses',
    'literal === null || isCallable(literal, allowsPrivate)',
    'literal !== undefined',
  ),
  mutantsOf('platform/outbound/outbound.ts', calls)(
    'outbound',
    'the end at a redirect',
    'if (status >= 300 && status < 400) {',
    'if (status < 0) {',
  ),
  mutantsOf('platform/outbound/answer.ts', answers)(
    'outbound',
    'a limit of size',
    'if (bytes > mostBytes) {',
    'if (bytes < 0) {',
  ),
];
