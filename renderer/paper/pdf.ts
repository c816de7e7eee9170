/** How long a PDF of many pages may take. */
const PATIENCE_MS = 60_000;

/** Only the window of the program can make one by itself. */
export const canMakePdf = (): boolean => location.protocol === 'app:';

/** Has the window put what it would print into a PDF; base64, or null where that failed. */
export function askForPdf(): Promise<string | null> {
  return new Promise((resolve) => {
    const finish = (made: string | null): void => {
      clearTimeout(late);
      window.removeEventListener('message', take);
      resolve(made);
    };
    const take = (event: MessageEvent<unknown>): void => {
      if (event.source !== window || !isAnswer(event.data)) return;
      finish(event.data.bytes);
    };
    const late = setTimeout(() => finish(null), PATIENCE_MS);
    window.addEventListener('message', take);
    window.postMessage({ type: 'chengqi-make-pdf' }, location.origin);
  });
}

const isAnswer = (data: unknown): data is { bytes: string | null } =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === 'chengqi-pdf' && 'bytes' in data && (data.bytes === null || typeof data.bytes === 'string');
