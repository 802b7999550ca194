import { ObjectType } from 'type-graphql';
import { Problem } from './problems.type.js';

@ObjectType({ implements: Problem, description: 'Status 404: there is no such custom field.' })
export class CustomFieldNotFound extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: another custom field has this name or number.' })
export class CustomFieldNameTaken extends Problem {}

@ObjectType({
  implements: Problem,
  description:
    'Status 409: customers have values in the field, or a campaign asks for it, so it keeps its meaning.',
})
export class CustomFieldInUse extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: there is a card category with this name.' })
export class CardCategoryNameTaken extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 404: there is no such card in use.' })
export class CardNotFound extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: another customer has a card with this number.' })
export class CardTaken extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: the customer has a card already.' })
export class CardExists extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: two or more records have this card.' })
export class CardAmbiguous extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: no card number with so many digits is free.' })
export class NumberSpaceFull extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 403: the PIN does not fit, or has to wait; it does not say which.',
})
export class PinRejected extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 403: the customer set their own credentials.' })
export class CredentialsProtected extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 404: there is no such card category.' })
export class CardCategoryNotFound extends Problem {}
