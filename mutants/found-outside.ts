import { type Mutant, mutantsOf } from './mutant.ts';

const sends = mutantsOf('domain/proofs/send-limit.ts');
const devices = mutantsOf('domain/sign-in/device-token.ts');
const signIn = mutantsOf('flows/sign-in/sign-in.ts');
const gates = mutantsOf('domain/proofs/gates.ts');
const contacts = mutantsOf('domain/contacts/changes.ts');
const pages = mutantsOf('http/pages/own-pages.ts');

/** What was found from outside: attacks L01 to L19. */
export const foundOutside: Mutant[] = [
  mutantsOf('domain/work/input.ts')(
    'L02',
    'a look into JSON',
    'const flaw = flawIn(value);',
    'const flaw = null;',
  ),
  sends(
    'L03',
    'limits by place',
    '`from ${network}`, policy.send.perDayAndPlace[size]!',
    '`from ${network}`, 100_000',
  ),
  sends('L03', 'limits by visitor', '...perDay(`by ${id}`, policy.send.perDay),', ''),
  mutantsOf('delivery/message-sender.ts')(
    'L03',
    'a share for customers',
    'Math.floor(all * policy.send.strangersShareOfSms)',
    'all',
  ),
  devices(
    'L04',
    'the MAC of a device token',
    "if (!secrets.isMac(mac, 'device-token', body.toString('base64url'))) return null;",
    '',
  ),
  devices('L04', 'the end of a device token', 'if (end <= clock().getTime()) return null;', ''),
  signIn(
    'L04',
    'whose device it is',
    'const isKnown = device !== null && isDeviceOf(device, account);',
    'const isKnown = device !== null;',
  ),
  signIn(
    'L04',
    'known devices',
    'const isKnown = device !== null && isDeviceOf(device, account);',
    'const isKnown = false;',
  ),
  gates(
    'L04',
    'tries of a device',
    'return passage.isOpen ? { ...known, gate } : null;',
    'return { ...known, gate };',
  ),
  gates('L05', 'a rate for a place', 'free: policy.signIn.failuresPerPlace[size]!,', 'free: 100_000,'),
  pages(
    'L07',
    'a look at the host',
    'if (!isAskedAsOurs(request, hostNames)) {',
    'if (hostNames.length > 1_000) {',
  ),
  pages('L07', 'a look at the origin', 'if (isFromElsewhere(request)) {', 'if (hostNames.length > 1_000) {'),
  mutantsOf('config/network.ts')(
    'L07',
    'the confirmation',
    "if (env.NODE_ENV === 'production' || isLoopback(env.HOST)) return;",
    'return;',
  ),
  mutantsOf('config/network.ts')(
    'L16',
    'exact origins',
    "!text.includes('*') &&\n  URL.canParse(text) &&\n  /^https?:$/.test(new URL(text).protocol) &&\n  new URL(text).origin === text;",
    'text.length > 0;',
  ),
  mutantsOf('domain/work/repeatable.ts')(
    'L11',
    'a space of keys for each address',
    "kind === 'NOBODY' ? secrets.mac('address', `${about.type} ${about.valueNormalized}`) : id;",
    'id;',
  ),
  mutantsOf('domain/work/repeatable.ts')(
    'L11',
    'a key that opens something is hidden',
    "secrets.mac('idempotency key', key)",
    'key',
  ),
  mutantsOf('flows/recognition/start-anonymous-session.ts')(
    'L11',
    'a key nobody guesses for a visit',
    'idempotencyKey != null && idempotencyKey.length < SHORTEST_KEY',
    'false',
  ),
  mutantsOf('domain/proofs/fresh-proof.ts')(
    'L13',
    'the turn before the count',
    'inTurn(world, () => judgePassword(world, password));',
    'judgePassword(world, password);',
  ),
  mutantsOf('flows/registration/send-claim-code.ts')(
    'L14',
    'a look before the count',
    "return 'status' in receiver ? receiver : countSend(world, 'CLAIM', address);",
    "return countSend(world, 'CLAIM', address);",
  ),
  mutantsOf('graphql/reading/compiled.ts')(
    'L17',
    'what the compiler cannot do',
    'Name: ({ value }) => (value in Object.prototype ? found() : undefined),',
    '',
  ),
  mutantsOf('graphql/customer/customer-reference.ts')(
    'L19',
    'a look at the other keys',
    'if (mayLookUp(caller)) return isSomebodys ? find(by, key) : null;',
    'if (mayLookUp(caller)) return find(by, key);',
  ),
  contacts(
    'L01',
    'the scope to vouch',
    "contacts.some(isProvedAddress) && !holds(caller, 'contacts:verify')",
    'contacts.length < 0',
  ),
  contacts(
    'L01',
    'what the customer proved',
    "if (isOverruled && caller.kind === 'SERVICE') return contactProtected();",
    '',
  ),
  contacts('L15', 'the last way in', 'return losesLast ? lastWayIn() : null;', 'return null;'),
];
