import { type Mutant, mutantsOf } from './mutant.ts';

const contacts = mutantsOf('domain/contacts/changes.ts');
const judging = mutantsOf('domain/contacts/contact.ts');
const waysIn = mutantsOf('domain/sign-in/ways-in.ts');
const telling = mutantsOf('domain/messages/tell-owner.ts');
const vouched = mutantsOf('domain/contacts/vouched-address.ts');
const disabling = mutantsOf('domain/customers/disabling.ts');
const merging = mutantsOf('flows/merge/merge-customers.ts');
const joining = mutantsOf('domain/merging/contacts.ts');
const saidWhileOne = 'test/domain/merging/said-while-one.test.ts';
const evidence = 'test/domain/merging/evidence.test.ts';
const parting = mutantsOf('domain/merging/agreements/parting.ts', saidWhileOne);

/** What a service, staff or a merge could do to an account: attacks L01, L12, L15, L18. */
export const accountsAndServices: Mutant[] = [
  contacts(
    'L01',
    'the scope to vouch',
    'if (missing || !customer.isRegistered) return missing;',
    'if (!customer.isRegistered) return null;',
  ),
  contacts(
    'L01',
    'what is no service’s to change',
    "if (isOverruled && caller.kind === 'SERVICE')",
    'if (false)',
  ),
  contacts(
    'L01',
    'what no service vouches for',
    'touchesTheirs || vouchedFor.some(isProvedAddress)',
    'touchesTheirs',
  ),
  contacts('L01', 'the spelling', 'now?.value === contact.value &&', 'now !== undefined &&'),
  contacts('L01', 'being the primary one', '(now.isPrimary || !contact.isPrimary)', 'true'),
  contacts(
    'L15',
    'the scope of staff',
    "if (touchesTheirs && !holds(caller, 'contacts:verify'))",
    'if (false)',
  ),
  contacts('L15', 'the last way in', 'return losesLast ? lastWayIn() : null;', 'return null;'),
  waysIn('L15', 'a name to the password', '(hasPassword && (hasUsername ||', '(hasPassword && (true ||'),
  mutantsOf('flows/identities/unlink-identity.ts')(
    'L15',
    'the last identity',
    'return lastWayIn();',
    'void lastWayIn;',
  ),
  mutantsOf('flows/profile/update-account.ts')(
    'L15',
    'the last number',
    'return lastWayIn();',
    'void lastWayIn;',
  ),
  judging('L01', 'who proved it first', '(listed?.provedBy ?? proverFor(by))', 'proverFor(by)'),
  mutantsOf('domain/proofs/recovery.ts')('L01', 'who proved it', 'owner.hasProved && ', ''),
  mutantsOf('domain/proofs/links.ts')(
    'BX-10',
    'a wait before staff let somebody in',
    'if (known?.opensAt !== undefined && new Date(known.opensAt) > clock()) return null;',
    '',
  ),
  mutantsOf('domain/sign-in/let-in.ts')(
    'BX-10',
    'that signing in stops it',
    "await cancelLinks(work, ['RECOVERY'], customer.id);",
    'void cancelLinks;',
  ),
  mutantsOf('flows/support/send-recovery.ts')(
    'BX-10',
    'who may vouch',
    "if (!holds(work.caller, 'contacts:verify')) return scopeMissing('contacts:verify');",
    "if (!holds(work.caller, 'accounts:support')) return scopeMissing('contacts:verify');",
  ),
  mutantsOf('domain/support/vouched-recovery.ts')(
    'BX-10',
    'a limit for each employee',
    'perDay(`recovery by ${world.caller.id}`, perEmployeeAndDay),',
    '',
  ),
  mutantsOf('domain/support/vouched-recovery.ts')(
    'BX-10',
    'a word to addresses that were taken away',
    '[...contacts.filter(canIdentify), ...former]',
    '[...contacts.filter(canIdentify), ...former.slice(0, 0)]',
  ),
  mutantsOf('flows/email-change/confirm-email-change.ts')(
    'L01',
    'a way back only where it was proved',
    "const wasProved = primary?.provedBy === 'CUSTOMER';",
    'const wasProved = primary?.isVerified;',
  ),
  mutantsOf('domain/till/record.ts')(
    'L01',
    'the scope to let somebody sign in',
    "if (!isNew && setsSignIn && !holds(work.caller, 'contacts:verify')) {",
    'if (false) {',
  ),
  mutantsOf('tables/sign-in/noted-records.ts')(
    'I05',
    'the address that was noted first',
    'row.not(row.exists(earlier))',
    'row.val(true)',
  ),
  mutantsOf('domain/sign-in/shown-card.ts')(
    'I05',
    'the PIN of a record that has one',
    'return record?.pin === null;',
    'return record !== null;',
  ),
  telling('L01', 'word at the old addresses', 'contacts: before,', 'contacts: after,'),
  telling('L01', 'own proofs before vouched addresses', 'own.length > 0 ? own : proved', 'proved'),
  telling(
    'L01',
    'silence at noted addresses',
    'canIdentify(contact) && contact.isVerified',
    'canIdentify(contact)',
  ),
  telling('L03', 'a limit of notices', ' || !(await countNotice(work, customer))', ''),
  telling(
    'BX-10',
    'an allowance of its own for what staff did',
    "countDeskNotice(work, customer, 'EMAIL')",
    'countNotice(work, customer)',
  ),
  telling('L03', 'the strangers’ share of notices', 'isByOthers(work.caller)', 'false'),
  mutantsOf('graphql/customer/others-traces.ts')(
    'BX-02',
    'the traces of employees',
    'if (seesEveryone(caller) || isOwn(row)) return row;',
    'if (true) return row;',
  ),
  vouched('L01', 'an account that nobody can enter', 'if (isLockedOut) {', 'if (false) {'),
  disabling('L12', 'the end of sessions', "await revokeSessions(work, customerId, 'DISABLED')", '0'),
  disabling(
    'L12',
    'the end of links',
    "await cancelChallengesExcept(work.db, customerId, 'EMAIL_REVERT', work.now);",
    '',
  ),
  disabling('L12', 'the owner’s way back', "'EMAIL_REVERT', work.now", "'', work.now"),
  merging('L01', 'accounts are merged away by staff', 'return accountProtected();', 'void accountProtected;'),
  merging('L18', 'word of a merge', 'await tellBoth(work, reached, pair.survivor.id);', ''),
  mutantsOf('domain/customers/agreements.ts', saidWhileOne)(
    'parting',
    'what is said again',
    'mergedAt !== null && decidedAt >= mergedAt',
    'false',
  ),
  parting(
    'parting',
    'a no where nothing was decided',
    '!theirs!.some((one) => one.channel === channel && isSaidBefore(one))',
    'theirs!.some((one) => one.channel === channel)',
  ),
  parting('parting', 'a no for others that are one', ' && !(standing && setAt < standing)', ''),
  parting('parting', 'the id of what goes back', 'work.em.create(Agreement, decided)', 'void decided'),
  parting(
    'parting',
    'the time of what is restored',
    'isGranted: true, setAt: at,',
    'isGranted: true, setAt: work.now,',
  ),
  parting(
    'parting',
    'what was decided since',
    'agreement.setAt.toISOString() === setAt',
    'agreement.id === id',
  ),
  mutantsOf('domain/merging/agreements/parting.ts', evidence)(
    'parting',
    'whose yes is restored',
    'if (given) return {',
    'if (false) return {',
  ),
  mutantsOf('domain/merging/agreements/evidence.ts', evidence)(
    'parting',
    'that nothing is in force',
    'if (isGranted === (newest?.isGranted ?? null)) continue;',
    'if (!inForce || isGranted === newest?.isGranted) continue;',
  ),
  mutantsOf('reads/children/agreements.ts', evidence)(
    'parting',
    'what proves nothing',
    'where is_granted is not null',
    'where true',
  ),
  mutantsOf('http/live/router-callback.ts', 'test/http/router-callback.test.ts')(
    'live',
    'who is gone',
    'isWanted = false;',
    '',
  ),
  mutantsOf('domain/topics/refused-at.ts', 'test/domain/merging/topics.test.ts')(
    'parting',
    'a topic refused again',
    '...(to.refusedAgain ?? [])',
    '',
  ),
  mutantsOf('graphql/live/changes.ts', 'test/graphql/live/catching-up.test.ts')(
    'live',
    'whose entries were missed',
    'ofItself ? asked : from.holderId',
    'from.holderId',
  ),
  mutantsOf('graphql/live/changes.ts', 'test/graphql/live/catching-up.test.ts')(
    'live',
    'that the entries of a record end where it became another’s',
    'newest.slice(0, newest[moved]!.kind',
    'newest.slice(0, newest[0]!.kind',
  ),
  mutantsOf('graphql/live/changes.ts', 'test/graphql/live/catching-up.test.ts')(
    'live',
    'what an erased customer’s follower missed',
    'first?.id ?? null',
    "first?.id ?? ''",
  ),
  joining('L01', 'whose proof it is', 'survivor.customer.isRegistered ? by : null', 'null'),
];
