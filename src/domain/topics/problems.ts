import { problem } from '../work/problems.js';

export const topicNotFound = problem('CustomerTopicNotFound', 404, (codes: string[]) => ({
  message: `There is no topic with the code ${codes.join(', ')}.`,
  codes,
}));

export const topicEssential = problem('CustomerTopicEssential', 409, (codes: string[]) => ({
  message: `Messages about ${codes.join(', ')} are part of the account and cannot be switched off.`,
  codes,
}));

export const topicBuiltIn = problem(
  'CustomerTopicBuiltIn',
  409,
  'The service itself sends messages on this topic, so it stays as it is.',
);
