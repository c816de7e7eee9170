import { DeletedTextRun, InsertedTextRun, TextRun, XmlComponent, type IRunOptions, type ParagraphChild } from 'docx';
import { diffText } from '../../shared/align';
import type { MoveEdge, RedlineItem, RedlineMark, RedlineNote, RedlineText } from '../../shared/redline';
import { fontOf } from './faces';
import { footnoteWith } from './runs';

/** Who made a revision and when; `id` is its own (ECMA-376 part 1, CT_TrackChange). */
interface Stamp {
  id: number;
  author: string;
  date: string;
}

/** An element that the docx package does not know. */
class Element extends XmlComponent {
  constructor(name: string, attributes: Readonly<Record<string, string | number>>, children: readonly XmlComponent[]) {
    super(name);
    this.root.push({ _attr: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`w:${key}`, value])) }, ...children);
  }
}

/** The package takes any of its components among a paragraph's children; its type lists those that it has itself. */
const element = (name: string, attributes: Readonly<Record<string, string | number>>, child?: XmlComponent): ParagraphChild =>
  new Element(name, attributes, child ? [child] : []) as XmlComponent as ParagraphChild;

/** Writes the revisions of one document; each has a number of its own, counted from 1. */
export class RevisionWriter {
  private count = 0;
  private readonly ranges = new Map<string, number>();
  private readonly movedMarks = new Map<number, 'moveFrom' | 'moveTo'>();

  constructor(private readonly author: string, private readonly date: Date) {}

  stamp(): Stamp {
    return { id: ++this.count, author: this.author, date: this.date.toISOString().replace(/\.\d+Z$/, 'Z') };
  }

  item(item: RedlineItem, run: Partial<IRunOptions>): ParagraphChild {
    if (item.kind === 'edge') return this.edge(item);
    return item.kind === 'note' ? this.note(item) : this.text(item, run);
  }

  /** Moved text is w:t as text that stays; only what is deleted for good is w:delText (17.3.3.7, 17.13.5.22). */
  private text({ text, face, was, change, moved }: RedlineText, run: Partial<IRunOptions>): ParagraphChild {
    const set = { ...run, text, font: fontOf(face) };
    if (change === 'kept') return new TextRun(was === undefined ? set : { ...set, revision: { ...this.stamp(), ...run, font: fontOf(was) } });
    if (moved) return this.within(change === 'deleted' ? 'w:moveFrom' : 'w:moveTo', new TextRun(set));
    return change === 'deleted' ? new DeletedTextRun({ ...set, ...this.stamp() }) : new InsertedTextRun({ ...set, ...this.stamp() });
  }

  /** What a note says is revised where it stands: at the foot of the page. */
  private note({ note, was, change, moved }: RedlineNote): ParagraphChild {
    const pieces = was === undefined ? [{ kind: 'same', text: note } as const] : diffText(was, note);
    const reference = footnoteWith(pieces.map(({ kind, text }) => this.text({ kind: 'text', text, face: 'fangsong', change: kind === 'same' ? 'kept' : kind }, {})));
    if (change === 'kept') return reference;
    if (moved) return this.within(change === 'deleted' ? 'w:moveFrom' : 'w:moveTo', reference);
    return this.within(change === 'deleted' ? 'w:del' : 'w:ins', reference);
  }

  private within(name: string, child: XmlComponent): ParagraphChild {
    return element(name, { ...this.stamp() }, child);
  }

  /** 17.13.5.24–28: both places of a move bear its name, the ends of one place its number. */
  private edge({ side, name, edge }: MoveEdge): ParagraphChild {
    const range = side === 'from' ? 'w:moveFromRange' : 'w:moveToRange';
    if (edge === 'end') return element(`${range}End`, { id: this.ranges.get(`${side} ${name}`) ?? 0 });
    const stamp = this.stamp();
    this.ranges.set(`${side} ${name}`, stamp.id);
    return element(`${range}Start`, { ...stamp, name });
  }

  /** How a paragraph's mark came or went (17.13.5.15, 17.13.5.20); see `finishMarks` for one that was moved. */
  mark({ change, moved }: RedlineMark): { insertion?: Stamp; deletion?: Stamp } {
    if (change === 'kept') return {};
    const stamp = this.stamp();
    if (moved) this.movedMarks.set(stamp.id, change === 'deleted' ? 'moveFrom' : 'moveTo');
    return change === 'deleted' ? { deletion: stamp } : { insertion: stamp };
  }

  /** The docx package knows no moved marks (17.13.5.21, 17.13.5.26): they were written as deleted and inserted. */
  finishMarks(xml: string): string {
    return xml.replace(/<w:(?:ins|del) w:id="(\d+)"/g, (written, id: string) => {
      const name = this.movedMarks.get(Number(id));
      return name === undefined ? written : `<w:${name} w:id="${id}"`;
    });
  }
}
