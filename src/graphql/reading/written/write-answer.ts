import { WrittenCustomer } from '../../../reads/written-customer.js';

const written = new WeakSet<object>();

/** Notes that the data of an answer has customers as PostgreSQL wrote them. */
export function noteWritten(data: object): void {
  written.add(data);
}

/** An answer as JSON. What PostgreSQL has written goes into it as it is. */
export const writeAnswer = (answer: object): string => {
  const { data } = answer as { data?: unknown };
  const isWritten = typeof data === 'object' && data !== null && written.has(data);
  return `${isWritten ? write(answer) : JSON.stringify(answer)}\n`;
};

function write(value: unknown): string {
  if (value instanceof WrittenCustomer) return value.text;
  if (Array.isArray(value)) return `[${value.map(write).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${write(member)}`).join()}}`;
}
