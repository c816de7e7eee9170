/** styles.xml (ECMA-376 17.7): what paragraph and character styles say, with what they are based on. */
import { OLD_STATES, PARAGRAPH_PROPERTIES, RUN_PROPERTIES, type ParagraphProperties, type RunProperties } from './properties';
import { walkXml } from './xml';

interface Style {
  basedOn?: string;
  run: RunProperties;
  paragraph: ParagraphProperties;
}

export interface Styles {
  /** What holds for a paragraph of this style (of the default style when none is named). */
  paragraph(style: string | undefined): { run: RunProperties; paragraph: ParagraphProperties };
  /** What a character style says. */
  run(style: string | undefined): RunProperties;
  /** The list that a numbering style stands for (17.9.21 numStyleLink). */
  numIdOf(style: string): string | undefined;
}

/** bytes: null for a document without styles. Gives null when the part is no XML. */
export function readStyles(bytes: Uint8Array | null): Styles | null {
  const styles = new Map<string, Style>();
  let defaultId: string | undefined;
  let current: Style | null = null;
  const open: string[] = [];
  const fault = bytes && walkXml(bytes, {
    open(element) {
      open.push(element.name);
      if (element.space !== 'w' || open.some((name) => OLD_STATES.has(name))) return;
      if (element.name === 'style') {
        current = { run: {}, paragraph: {} };
        const id = element.attr('styleId') ?? '';
        styles.set(id, current);
        if (element.attr('type') === 'paragraph' && ['1', 'true', 'on'].includes(element.attr('default') ?? '')) defaultId = id;
      } else if (current && element.name === 'basedOn') current.basedOn = element.attr('val') ?? '';
      // A table style's conditional formats (w:tblStylePr, 17.7.6.6) are not the style's own.
      else if (current && !open.includes('tblStylePr')) {
        if (open.at(-2) === 'rPr') RUN_PROPERTIES[element.name]?.(current.run, element);
        else PARAGRAPH_PROPERTIES[element.name]?.(current.paragraph, element);
      }
    },
    close() {
      if (open.pop() === 'style') current = null;
    },
  });
  return fault ? null : { paragraph: (style) => inherited(styles, style ?? defaultId), run: (style) => inherited(styles, style).run, numIdOf: (style) => inherited(styles, style).paragraph.numId };
}

/** The nearest style in the chain that says something wins; a chain that runs in a circle ends where it began. */
function inherited(styles: ReadonlyMap<string, Style>, id: string | undefined): { run: RunProperties; paragraph: ParagraphProperties } {
  const seen = new Set<string>();
  let run: RunProperties = {};
  let paragraph: ParagraphProperties = {};
  for (let at = id; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
    seen.add(at);
    run = { ...styles.get(at)?.run, ...run };
    paragraph = { ...styles.get(at)?.paragraph, ...paragraph };
  }
  return { run, paragraph };
}
