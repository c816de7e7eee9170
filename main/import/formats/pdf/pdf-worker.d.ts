/** pdf.js has no types for its worker module, of which only the presence matters. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
