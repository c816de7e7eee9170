import type { PlanSource, Result } from '../../shared/model';
import type { SourceText } from '../../shared/reader';

/** A kind of file that can be imported: one file in formats/, one line in formats/index.ts. */
export interface SourceFormat {
  name: Exclude<PlanSource['format'], 'paste' | 'sample'>;
  /** Whether these bytes are of this kind, by what they hold; by the file's name only where that does not say. */
  matches(bytes: Uint8Array, name: string): boolean;
  /** Reads them. Problem: bad-input. */
  read(file: SourceFile): Result<SourceText> | Promise<Result<SourceText>>;
  /** What the program itself put into such a file beside its text; null where that is damaged, undefined where there is nothing. Of a file that could be read. */
  carried?(file: SourceFile): unknown;
  /** How many pictures it holds, which are not read. Of a file that could be read. */
  pictures?(file: SourceFile): number;
}

export interface SourceFile {
  /** As the user knows it, without a folder. */
  name: string;
  bytes: Uint8Array;
}
