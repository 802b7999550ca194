import type { GivenRecord } from '../../domain/imports/read.js';
import type { FieldProblem } from '../../domain/work/problems.js';
import type { Mapping } from './mapping.js';

/** A record as the file has it, or why it cannot be read. */
export interface FileRecord {
  /** The line where it begins, from 1. */
  line: number;
  bytes: number;
  read: { given: GivenRecord } | { problems: FieldProblem[] };
}

export interface HowToRead {
  mapping: Mapping;
  /** The fields that an import knows. */
  fields: ReadonlySet<string>;
}

/** A record that is longer is none: a quotation mark may not be closed. */
export const LONGEST_RECORD = 1024 * 1024;
