import type { SaveState } from './autosave';

/** 14:32:05, in the time of this place. */
export function clockTime(instant: string): string {
  const at = new Date(instant);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}

export function saveText(state: SaveState): string {
  if (state.kind === 'saved') return `已保存 ${clockTime(state.at)}`;
  if (state.kind === 'failed' || state.kind === 'conflict') return `未保存：${state.problem.message}`;
  return '正在保存…';
}
