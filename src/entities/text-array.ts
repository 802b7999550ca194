import { Type } from '@mikro-orm/core';

/**
 * A `text[]` column that keeps every text as it is. The ORM's own array type loses leading and trailing blanks, line
 * breaks beside a comma, and the word `null`.
 */
export class TextArray extends Type<string[], string> {
  override convertToDatabaseValue(texts: string[]): string {
    return `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
  }

  /** The drivers have already parsed the array. */
  override convertToJSValue(texts: unknown): string[] {
    return texts as string[];
  }

  override compareAsType(): string {
    return 'string[]';
  }

  override getColumnType(): string {
    return 'text[]';
  }
}
