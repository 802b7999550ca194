import { registerEnumType } from 'type-graphql';
import { asEnum } from '../schema/enums.js';

export const CustomerCustomFieldType = asEnum([
  'TEXT',
  'NUMBER',
  'BOOLEAN',
  'DATE',
  'DATE_TIME',
  'ONE_OF_LIST',
  'MANY_OF_LIST',
]);
registerEnumType(CustomerCustomFieldType, {
  name: 'CustomerCustomFieldType',
  description: 'The type of a custom field’s values.',
  valuesConfig: {
    TEXT: { description: 'A text of 1 to 1,000 characters.' },
    NUMBER: { description: 'A number such as `12` or `12.5`.' },
    BOOLEAN: { description: 'True or false.' },
    DATE: { description: 'A calendar date as `YYYY-MM-DD`.' },
    DATE_TIME: {
      description:
        'A date and time of day without an offset. It is given as `YYYY.MM.DD hh:mm:ss` and read as `YYYY-MM-DDThh:mm:ss`.',
    },
    ONE_OF_LIST: { description: 'One of the field’s choices.' },
    MANY_OF_LIST: { description: 'A list of some of the field’s choices, each once.' },
  },
});
