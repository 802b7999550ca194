import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type MailServer, readMail } from './mail-server.ts';
import type { Ask, Outcome } from './steady-client.ts';

/** After that somebody asks for another mail. */
const MAIL_MS = 40_000;
const ROUNDS = 10;

export interface Surroundings {
  ask: Ask;
  mail: MailServer;
  campaignId: string;
  /** Somebody waits until they may ask for another message, or try another code. */
  waitIsOver: () => Promise<void>;
  complain: (sentence: string) => void;
}

/** Somebody with an account, as they know it themselves. */
export interface Person {
  id: string;
  email: string;
  password: string;
  /** The passwords of before, which must not work any more. */
  former: string[];
}

export interface Merged {
  survivorId: string;
  absorbedId: string;
  mergeId: string;
}

/** With tokens, whether or not the campaign's form is filled in. */
const signedIn = ['CustomerSignedIn', 'CustomerRegistrationIncomplete'];
const newPassword = () => `lanterns over ${randomBytes(8).toString('hex')}`;

/** Registers, as somebody does who begins anew where they were interrupted. */
export async function register(around: Surroundings, email: string): Promise<Person> {
  const { ask, campaignId } = around;
  const rounds: string[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const code = await sentTo(around, email, /\b\d{8}\b/, () =>
      ask('sendRegistrationCode', { campaignId, email }),
    );
    if (code === null) {
      rounds.push('no mail');
      continue;
    }
    const password = newPassword();
    const input = { code, username: email, password, campaignId };
    const outcome = await ask('registerWithCode', input, '... on CustomerRegistered { customerId }');
    if (outcome.__typename === 'CustomerRegistered') {
      return { id: outcome['customerId'] as string, email, password, former: [] };
    }
    if (outcome.__typename !== 'CustomerCodeRejected') throw unexpected('registerWithCode', outcome);
    rounds.push('code rejected');
    // A call that dies has counted as a try, and ten of them in an hour close the address for the rest of it.
    await around.waitIsOver();
  }
  throw new Error(`${email} never got an account: ${rounds.join(', ')}.`);
}

/** Sets a new password by a mailed link, and tries the link once more. */
export async function resetPassword(around: Surroundings, person: Person): Promise<void> {
  const { ask, complain } = around;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const token = await sentTo(around, person.email, /(?<=token=)[\w-]+/, () =>
      ask('requestPasswordReset', { email: person.email }),
    );
    if (token === null) continue;
    const password = newPassword();
    const outcome = await ask('confirmPasswordReset', { token, password });
    if (outcome.__typename === 'CustomerCodeRejected') {
      await around.waitIsOver();
      continue;
    }
    if (outcome.__typename !== 'CustomerPasswordReset') throw unexpected('confirmPasswordReset', outcome);
    person.former.push(person.password);
    person.password = password;
    const again = await ask('confirmPasswordReset', { token, password: newPassword() });
    if (again.__typename !== 'CustomerCodeRejected') complain(`a link worked twice: ${again.__typename}`);
    return;
  }
  throw new Error(`${person.email} never got a new password.`);
}

/** Makes two records of one person and merges them. */
export async function mergeTwo({ ask }: Pick<Surroundings, 'ask'>): Promise<Merged> {
  const name = randomBytes(8).toString('hex');
  const create = async (part: string) => {
    const outcome = await ask(
      'createCustomer',
      { externalId: `merged ${part} ${name}`, tags: [part] },
      '... on CustomerCreated { customerId }',
    );
    if (outcome.__typename !== 'CustomerCreated') throw unexpected('createCustomer', outcome);
    return outcome['customerId'] as string;
  };
  const [survivorId, absorbedId] = [await create('survivor'), await create('absorbed')];
  const outcome = await ask(
    'mergeCustomers',
    { survivorId, absorbedId },
    '... on CustomersMerged { mergeId }',
  );
  if (outcome.__typename !== 'CustomersMerged') throw unexpected('mergeCustomers', outcome);
  return { survivorId, absorbedId, mergeId: outcome['mergeId'] as string };
}

/** The last password works, and none of before does. */
export async function checkPasswords({ ask, complain }: Surroundings, person: Person): Promise<void> {
  const signIn = (password: string) => ask('signIn', { username: person.email, password });
  const { __typename: now } = await signIn(person.password);
  if (!signedIn.includes(now)) complain(`${person.email} cannot sign in: ${now}`);
  for (const password of person.former.slice(-2)) {
    const { __typename: then } = await signIn(password);
    if (then !== 'CustomerCredentialsRejected') complain(`a former password of ${person.email}: ${then}`);
  }
}

/** What a mail to this address says that comes once `ask` is answered; null if none comes. */
async function sentTo(
  { mail, waitIsOver }: Surroundings,
  email: string,
  pattern: RegExp,
  ask: () => Promise<Outcome>,
): Promise<string | null> {
  const before = mailsTo(mail, email).length;
  let outcome = await ask();
  while (['CustomerResendTooSoon', 'CustomerTooManyRequests'].includes(outcome.__typename)) {
    await waitIsOver();
    outcome = await ask();
  }
  if (!/(Sent|Requested)$/.test(outcome.__typename)) throw unexpected('what sends a message', outcome);
  for (let waited = 0; waited < MAIL_MS; waited += 20) {
    for (const taken of mailsTo(mail, email).slice(before).toReversed()) {
      const found = pattern.exec(readMail(taken).text);
      if (found) return found[0];
    }
    await sleep(20);
  }
  return null;
}

const mailsTo = ({ taken }: MailServer, email: string) =>
  taken.filter(({ recipients }) => recipients.includes(email));

const unexpected = (field: string, { __typename, message }: Outcome) =>
  new Error(`${field} was answered with ${__typename}: ${message}`);
