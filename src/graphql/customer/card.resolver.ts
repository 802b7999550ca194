import { FieldResolver, Resolver, Root } from 'type-graphql';
import { barcodeSvg } from '../../platform/barcode.js';
import type { CardRow } from '../../repositories/cards.js';
import { Card } from './card.type.js';

@Resolver(() => Card)
export class CardResolver {
  @FieldResolver(() => String, {
    description:
      'The barcode of `fidelyCode` as an SVG document: EAN-13 where the code is one (13 digits with the right check digit), otherwise Code 128.',
  })
  barcodeSvg(@Root() { fidelyCode }: CardRow): Promise<string> {
    return barcodeSvg(fidelyCode);
  }
}
