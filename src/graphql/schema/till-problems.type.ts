import { ObjectType } from 'type-graphql';
import { Problem } from './problems.type.js';

@ObjectType({ implements: Problem, description: 'Status 404: no custom field has this number.' })
export class CustomFieldNotFound extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: another custom field has this name or number.' })
export class CustomFieldNameTaken extends Problem {}

@ObjectType({
  implements: Problem,
  description:
    'Status 409: customers have values in the field or a campaign asks for it, so it can be neither removed nor given another meaning.',
})
export class CustomFieldInUse extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: another card category has this name.' })
export class CardCategoryNameTaken extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 404: no card in use matches.' })
export class CardNotFound extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: another customer has a card with this number.' })
export class CardTaken extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: the customer already has a card.' })
export class CardExists extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: two or more records have this card number.' })
export class CardAmbiguous extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: no card number of this length is free.' })
export class NumberSpaceFull extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 403: wrong PIN, or too many attempts; the answer does not tell which.',
})
export class PinRejected extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 403: the customer has made the credentials their own, so tills cannot change them.',
})
export class CredentialsProtected extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 404: no card category has this id.' })
export class CardCategoryNotFound extends Problem {}
