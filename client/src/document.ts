/** The text of an operation, with the types of its variables and its result. */
export type Document<Result, Variables> = string & {
  /** In types only, where code generators keep it. */
  __apiType?: (variables: Variables) => Result;
};

/**
 * The text with nothing between its tokens but what GraphQL needs: the same, however a client has printed it. For
 * operations without strings, as these are.
 */
export const sameTokens = (text: string): string =>
  text
    .replace(/#.*/g, '')
    .replace(/[\s,]+/g, ' ')
    .replace(/ ?\.{3} ?/g, ' ...')
    .replace(/ ?([!$&()=@[\]{|}:]) ?/g, '$1')
    .trim();

/**
 * The SHA-256 of an operation in hexadecimal digits, by which a service that was given the manifest knows it. Where
 * the text comes from makes no difference: Apollo Client, urql, or the documents themselves.
 */
export async function documentHash(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(sameTokens(text));
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
