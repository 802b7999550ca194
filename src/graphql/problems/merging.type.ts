import { Field, ID, ObjectType } from 'type-graphql';
import { duplicateCandidateNotFound } from '../../domain/duplicates/problems.js';
import {
  accountProtected,
  alreadyMerged,
  alreadyUnmerged,
  laterMergeStands,
  mergeNotFound,
  sameCustomer,
  survivorIsVisitor,
  unmergeBlocked,
} from '../../domain/merging/problems.js';
import { problemType } from '../schema/problem-type.js';

export const CustomerMergeWithSelf = problemType(
  sameCustomer,
  'survivor and absorbed customer are the same record.',
);

export const CustomerAlreadyMerged = problemType(
  alreadyMerged,
  'one of the two is already part of another customer. Merge with that customer instead.',
  {
    mergedCustomerId: [() => ID, 'The one of the two that is already merged.'],
    survivorId: [() => ID, 'The customer it is part of.'],
  },
);

export const CustomerSurvivorIsVisitor = problemType(
  survivorIsVisitor,
  'the survivor is a visitor’s profile and the absorbed customer is not.',
);

export const CustomerAccountProtected = problemType(
  accountProtected,
  'the absorbed customer has an account. Only staff can merge an account away.',
);

export const CustomerDuplicateCandidateNotFound = problemType(
  duplicateCandidateNotFound,
  'the two records are not among the pairs that `duplicateCandidates` finds, dismissed or not.',
);

export const CustomerMergeNotFound = problemType(mergeNotFound, 'no merge has this id.');

export const CustomerAlreadyUnmerged = problemType(alreadyUnmerged, 'the merge has already been undone.');

export const CustomerLaterMergeStands = problemType(
  laterMergeStands,
  'the survivor was merged again later. Undo the last merge first.',
  { laterMergeId: [() => ID, 'The id of the survivor’s last merge.'] },
);

@ObjectType({ description: 'Something that the merge took over and that cannot go back.' })
export class CustomerUnmergeObstacle {
  @Field(() => String, {
    description:
      'The name as in a preview, such as `firstName`, `agreements.email` or `balances.<campaign>`.',
  })
  name!: string;

  @Field(() => String, { description: 'The reason why it cannot go back.' })
  message!: string;
}

export const CustomerUnmergeBlocked = problemType(
  unmergeBlocked,
  'something that would have to go back has since been changed or used up.',
  { obstacles: [() => [CustomerUnmergeObstacle], 'Everything that stands in the way.'] },
);
