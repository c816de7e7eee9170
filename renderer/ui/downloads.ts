const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Says nothing of the contents, so that no browser changes the name's extension. */
const BYTES = 'application/octet-stream';

/** Long enough for a save dialog to be answered with care. */
const KEPT_MS = 600_000;

/** Gives bytes (base64) to the person as a Word file, the way a browser does; the shell asks where to put it. */
export const downloadWord = (name: string, base64: string): void => give(name, new Blob([bytesOf(base64)], { type: WORD }));

/** The same for a file of any kind, unchanged. */
export const downloadBytes = (name: string, base64: string): void => give(name, new Blob([bytesOf(base64)], { type: BYTES }));

/** The same for plain text, in UTF-8 with the mark by which Windows' editors know it. */
export const downloadText = (name: string, text: string): void => give(name, new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' }));

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

function give(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
