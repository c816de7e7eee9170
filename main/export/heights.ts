import { LineRuleType } from 'docx';

/** The spacing of a paragraph whose lines have a height of their own. */
export const exactly = (line: number) => ({ before: 0, after: 0, line, lineRule: LineRuleType.EXACT });
