import {
  customFieldInUse,
  customFieldNameTaken,
  customFieldNotFound,
} from '../../domain/custom-fields/problems.js';
import { problemType } from '../schema/problem-type.js';

export const CustomFieldNotFound = problemType(customFieldNotFound, 'no custom field has this number.');

export const CustomFieldNameTaken = problemType(customFieldNameTaken, 'another custom field has this name.');

export const CustomFieldInUse = problemType(
  customFieldInUse,
  'customers have values in the field or a campaign asks for it, so it can be neither removed nor given another meaning.',
);
