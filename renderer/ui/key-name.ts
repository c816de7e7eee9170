/** The name of a key press: F8, Ctrl+KeyS, Shift+Tab; the letter is the key's place, whatever an input method makes of it. */
export function keyName(event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'code'>): string {
  return [(event.ctrlKey || event.metaKey) && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', event.code].filter(Boolean).join('+');
}

const SHOWN: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Slash: '/', Delete: 'Del', Escape: 'Esc' };

/** How a key press is written beside its command: Ctrl+KeyS as Ctrl+S, Alt+ArrowUp as Alt+↑. */
export const keyText = (name: string): string =>
  name.split('+').map((part) => SHOWN[part] ?? part.replace(/^(?:Key|Digit)(?=.$)/, '')).join('+');
