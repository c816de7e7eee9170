import path from 'node:path';

/** What the program was started with. */
export interface Switches {
  /** Folder of the user's data, instead of the platform's place. */
  dataDir: string | null;
  /** Folder that takes downloads without a dialog. */
  saveDir: string | null;
  /** The words after --cli; null when a window is wanted. */
  commandLine: string[] | null;
}

/** Reads our switches from the whole argv; Chromium's own are passed over. After --cli everything belongs to the command. */
export function readSwitches(argv: readonly string[]): Switches {
  const start = argv.indexOf('--cli');
  const mine = start < 0 ? argv : argv.slice(0, start);
  const valueOf = (name: string): string | null => {
    const prefix = `--${name}=`;
    const found = mine.filter((word) => word.startsWith(prefix)).at(-1);
    return found && found.length > prefix.length ? found.slice(prefix.length) : null;
  };
  return { dataDir: valueOf('data-dir'), saveDir: valueOf('save-dir'), commandLine: start < 0 ? null : argv.slice(start + 1) };
}

/** The 送审包 among the words that a program was started with; null where there is none. */
export function packageAmong(words: readonly string[], folder: string): string | null {
  const found = words.filter((word) => !word.startsWith('-') && /\.cqplan$/i.test(word)).at(-1);
  return found === undefined ? null : path.resolve(folder, found);
}
