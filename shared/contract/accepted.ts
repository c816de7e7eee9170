/** The kinds of file that are offered for reading; what a file is, the core tells by its content. */
export const ACCEPTED: readonly string[] = ['.txt', '.md', '.docx', '.doc', '.wps', '.pdf', '.rtf', '.htm', '.html', '.mht', '.mhtml'];

/** Beyond this a folder is surely not one of plans. */
export const MOST_FILES = 2000;

/** Of a folder's files one that can be a plan: not hidden, not an editor's own (~$要点.docx), of a kind that is read. */
export const canBePlan = (name: string): boolean => !/^(?:\.|~\$)/.test(name) && ACCEPTED.some((extension) => name.toLowerCase().endsWith(extension));
