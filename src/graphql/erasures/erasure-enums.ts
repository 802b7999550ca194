import { registerEnumType } from 'type-graphql';
import { acknowledgements, erasureCauses } from '../../entities/erasure-acknowledgements.js';
import { asEnum } from '../schema/enums.js';

const said = {
  DONE: { description: 'It has erased what it held of the person.' },
  NOTHING_HELD: { description: 'It held nothing of the person.' },
  REFUSED: { description: 'It keeps data of the person, and says why.' },
};

export const CustomerErasureAcknowledgement = asEnum(acknowledgements);
registerEnumType(CustomerErasureAcknowledgement, {
  name: 'CustomerErasureAcknowledgement',
  description: 'What another system says of the erasure of a person.',
  valuesConfig: said,
});

export const CustomerErasureSystemStatus = asEnum(['PENDING', 'OVERDUE', ...acknowledgements]);
registerEnumType(CustomerErasureSystemStatus, {
  name: 'CustomerErasureSystemStatus',
  description: 'How far the erasure of a person is at another system.',
  valuesConfig: {
    PENDING: { description: 'It has been asked and has not answered.' },
    OVERDUE: {
      description: 'It has not answered in time: within 7 days unless the installation says otherwise.',
    },
    ...said,
  },
});

export const CustomerErasureCause = asEnum(erasureCauses);
registerEnumType(CustomerErasureCause, {
  name: 'CustomerErasureCause',
  description: 'By what a person was erased.',
  valuesConfig: {
    ACCOUNT_DELETED: { description: 'The customer deleted their account.' },
    CUSTOMER_DELETED: { description: 'A service or an employee deleted the record, by `deleteCustomer`.' },
    CUSTOMER_ERASED: { description: 'An employee erased the person, by `eraseCustomer`.' },
  },
});
