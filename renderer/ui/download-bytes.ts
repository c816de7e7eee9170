const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Gives bytes (base64) to the person as a Word file, the way a browser does; the shell asks where to put it. */
export function downloadWord(name: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: WORD }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  // Long enough for a save dialog to be answered with care.
  setTimeout(() => URL.revokeObjectURL(address), 600_000);
}
