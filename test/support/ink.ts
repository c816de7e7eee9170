import { execFileSync } from 'node:child_process';

/** A stretch of a page's height in which there is ink of one colour, in millimetres from the upper left corner of the sheet. */
export interface Band {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A tenth of a millimetre a dot. */
const DOTS_AN_INCH = 254;

/** The ink of a page of a PDF, from the top down, red and black apart. */
export function inkOn(pdf: string, page: number): { red: Band[]; black: Band[] } {
  const image = execFileSync('pdftoppm', ['-r', String(DOTS_AN_INCH), '-f', String(page), '-l', String(page), pdf], { maxBuffer: 1 << 28 });
  const [head = '', width = 0, height = 0] = sizeOf(image);
  const dots = image.subarray(head.length);
  const at = (x: number, y: number, colour: number): number => dots[(y * width + x) * 3 + colour] ?? 255;
  const bandsOf = (isInk: (x: number, y: number) => boolean): Band[] => {
    const bands: Band[] = [];
    for (let y = 0; y < height; y++) {
      let [left, right] = [width, -1];
      for (let x = 0; x < width; x++) if (isInk(x, y)) [left, right] = [Math.min(left, x), x];
      if (right < 0) continue;
      const last = bands.at(-1);
      if (last?.bottom === y / 10) Object.assign(last, { bottom: (y + 1) / 10, left: Math.min(last.left, left / 10), right: Math.max(last.right, (right + 1) / 10) });
      else bands.push({ top: y / 10, bottom: (y + 1) / 10, left: left / 10, right: (right + 1) / 10 });
    }
    return bands;
  };
  return { red: bandsOf((x, y) => at(x, y, 0) > 200 && at(x, y, 1) < 150), black: bandsOf((x, y) => at(x, y, 0) < 130) };
}

/** P6, width, height, 255, and then the dots. */
function sizeOf(image: Buffer): [head: string, width: number, height: number] {
  const found = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 64).toString('latin1'));
  return [found?.[0] ?? '', Number(found?.[1]), Number(found?.[2])];
}
