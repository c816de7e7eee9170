/** How wide a text is, in Han characters: what is half-width takes half a cell. */
export const hanWidth = (text: string): number => [...text].reduce((sum, char) => sum + (/[\u0020-\u007e]/.test(char) ? 0.5 : 1), 0);
