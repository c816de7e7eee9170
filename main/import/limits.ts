/** What is taken at most. A year's plan has 10,000 to 40,000 characters; these leave room and keep bombs out. */

export const MEGABYTE = 1024 * 1024;

/** Bytes of a file. */
export const MOST_FILE_BYTES = 20 * MEGABYTE;
/** Characters of the text in it; pasted text has the same limit in the contract. */
export const MOST_CHARACTERS = 5_000_000;
export const tooLong = (name: string, characters: number): string =>
  `“${name}”有 ${Math.ceil(characters / 10_000)} 万字，超过了可读取的 ${MOST_CHARACTERS / 10_000} 万字，没有读入。请只保留计划正文后再试。`;
/** Entries of an archive. */
export const MOST_ENTRIES = 4000;
/** Unpacked bytes of one part of an archive, and how many times larger than packed it may be once beyond a megabyte. */
export const MOST_PART_BYTES = 32 * MEGABYTE;
export const MOST_EXPANSION = 200;
/** Unpacked bytes of all that is read of one archive. */
export const MOST_UNPACKED_BYTES = 128 * MEGABYTE;
/** Elements within one another in XML. */
export const MOST_DEPTH = 256;
/** Rows and columns of a table of targets. */
export const MOST_ROWS = 5000;
export const MOST_CELLS = 60;
/** Pages of a PDF. */
export const MOST_PAGES = 500;
/** Reading one file. */
export const MOST_MILLISECONDS = 30_000;
/**
 * Memory of the thread that reads. It ends a thread that grows step by step; one huge allocation can still end the
 * process, which is why sizes are limited before.
 */
export const MOST_HEAP_MEGABYTES = 768;
