import { FACE_FONTS, type FaceFonts } from './faces';

/** A standard face that this PC lacks, and what stands in for it on the screen and in print; null: whatever the system has. */
export interface ReplacedFont {
  standard: string;
  by: string | null;
}

/** Whether this PC has a font of such a name. */
export type HasFont = (family: string) => boolean;

/** The standard faces that are absent here, each once, in the order of the paper. */
export function replacedFonts(hasFont: HasFont): ReplacedFont[] {
  const { xiaobiaosong, fangsong, heiti, kaiti, songti, times } = FACE_FONTS;
  return [xiaobiaosong, fangsong, heiti, kaiti, songti, times].flatMap((face): ReplacedFont[] => {
    const there = face.fonts.find(({ families }) => families.some(hasFont));
    return isStandard(face, there) ? [] : [{ standard: face.standard, by: there?.name ?? null }];
  });
}

const isStandard = ({ standard }: FaceFonts, found: FaceFonts['fonts'][number] | undefined): boolean => found?.name === standard;

/** One Han and one Latin character: a font of Latin letters alone is one too. */
const PROBE = '国g';
const SIZE = 32;

/**
 * Looks by drawing: a page cannot ask which fonts there are. Where two general families draw the probe differently, a font is there
 * when it draws it alike in front of both; where they do not, when it draws it otherwise than they do.
 */
export function findFonts(): HasFont {
  const context = Object.assign(document.createElement('canvas'), { width: SIZE * 3, height: SIZE * 2 }).getContext('2d', { willReadFrequently: true });
  if (!context) return () => true;
  const drawn = (family: string): string => {
    context.clearRect(0, 0, SIZE * 3, SIZE * 2);
    context.font = `${SIZE}px ${family}`;
    context.fillText(PROBE, 4, SIZE * 1.3);
    return context.getImageData(0, 0, SIZE * 3, SIZE * 2).data.join();
  };
  const [serif, plain] = [drawn('serif'), drawn('monospace')];
  return (family) => {
    const before = drawn(`"${family}", serif`);
    return before === drawn(`"${family}", monospace`) && (serif !== plain || before !== serif);
  };
}
