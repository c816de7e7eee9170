/** What stands in the prose where a figure is still to be decided; the mark of its target stays on it. */
export const OPEN_FIGURE = '（待定）';
