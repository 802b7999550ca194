import {
  customFieldInUse,
  customFieldNameTaken,
  customFieldNotFound,
} from '../../domain/custom-fields/problems.js';
import { problemType } from '../schema/problem-type.js';

export const CustomerCustomFieldNotFound = problemType(
  customFieldNotFound,
  'no custom field has this number.',
);

export const CustomerCustomFieldNameTaken = problemType(
  customFieldNameTaken,
  'another custom field has this name.',
);

export const CustomerCustomFieldInUse = problemType(
  customFieldInUse,
  'customers have values in the field or a campaign asks for it, so it can be neither removed nor given another meaning.',
);
