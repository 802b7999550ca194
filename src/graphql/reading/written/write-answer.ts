import { WrittenCustomer } from '../../../reads/written-customer.js';

const written = new WeakSet<object>();

/** Notes that the data of an answer has customers as PostgreSQL wrote them. */
export function noteWritten(data: object): void {
  written.add(data);
}

/** An answer as JSON. What PostgreSQL has written goes into its data as it is. */
export function writeAnswer(answer: object): string {
  const { data } = answer as { data?: unknown };
  const isWritten = typeof data === 'object' && data !== null && written.has(data);
  const writeOne = (member: unknown) => (member === data ? write(member) : JSON.stringify(member));
  return `${isWritten ? membersOf(answer, writeOne) : JSON.stringify(answer)}\n`;
}

function write(value: unknown): string {
  if (value instanceof WrittenCustomer) return value.text;
  if (Array.isArray(value)) return `[${value.map(write).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return membersOf(value, write);
}

function membersOf(value: object, writeOne: (member: unknown) => string): string {
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${writeOne(member)}`).join()}}`;
}
