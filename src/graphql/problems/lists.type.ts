import { ID } from 'type-graphql';
import { groupInUse, groupNameTaken, groupNotFound, tagProtected } from '../../domain/groups/problems.js';
import { noteNotFound, tooManyNotes } from '../../domain/notes/problems.js';
import { topicBuiltIn, topicEssential, topicNotFound } from '../../domain/topics/problems.js';
import { problemType } from '../schema/problem-type.js';

export const CustomerNoteNotFound = problemType(noteNotFound, 'there is no such note about the customer.');

export const CustomerTooManyNotes = problemType(
  tooManyNotes,
  'there is the maximum of 500 notes about the customer.',
);

export const CustomerGroupNotFound = problemType(groupNotFound, 'there is no such group.', {
  groupIds: [() => [ID], 'The ids that belong to no group.'],
});

export const CustomerGroupNameTaken = problemType(groupNameTaken, 'another group has this name.');

export const CustomerGroupInUse = problemType(groupInUse, 'there are customers in the group.');

export const CustomerTagProtected = problemType(
  tagProtected,
  'customers can neither give themselves nor take from themselves tags that staff have protected.',
  { tags: [() => [String], 'The protected tags that the change would give or take.'] },
);

export const CustomerTopicNotFound = problemType(topicNotFound, 'there is no such topic.', {
  codes: [() => [ID], 'The codes that belong to no topic.'],
});

export const CustomerTopicEssential = problemType(
  topicEssential,
  'the messages are part of the account and cannot be refused.',
  { codes: [() => [ID], 'The codes of the essential topics.'] },
);

export const CustomerTopicBuiltIn = problemType(
  topicBuiltIn,
  'the service itself sends messages on the topic, which is neither changed nor removed.',
);
