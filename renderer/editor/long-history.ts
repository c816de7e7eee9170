import type { PlanSlateEditor } from './slate-types';

type Batch = PlanSlateEditor['history']['undos'][number];

/** slate-history forgets all but so many steps. */
const AT_HAND = 100;
/** A long day's writing. */
const KEPT = 2000;

/** Keeps the steps that slate-history would forget, and gives them back when the later ones were undone. */
export function keepLongHistory(editor: PlanSlateEditor): void {
  const { writeHistory, undo } = editor;
  const older: Batch[] = [];

  editor.writeHistory = (stack, batch) => {
    const { undos } = editor.history;
    if (stack === 'undos' && undos.length >= AT_HAND) older.push(...undos.splice(0, undos.length - AT_HAND + 1));
    if (older.length > KEPT - AT_HAND) older.shift();
    writeHistory(stack, batch);
  };

  editor.undo = () => {
    undo();
    const { undos } = editor.history;
    if (undos.length === 0) undos.push(...older.splice(-AT_HAND / 2));
  };
}
