// What `@customer-accounts/client` exports.
export type { Answer, AnswerError } from './answer.js';
export { RequestFailed } from './answer.js';
export type { Document } from './document.js';
export { documentHash } from './document.js';
export * from './generated/documents.js';
export type * from './generated/types.js';
export type { Cases, Outcome, OutcomeNamed } from './handle.js';
export { handle, UnknownOutcome } from './handle.js';
export type { SessionTokens } from './kept-session.js';
export type { Session, SessionOptions } from './session.js';
export { createSession } from './session.js';
export type { TokenStorage } from './token-storage.js';
export { browserStorage, memoryStorage } from './token-storage.js';
