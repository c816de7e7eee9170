import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome114', // the oldest Chromium that an Electron of our tests holds
    assetsInlineLimit: 0, // the page's policy allows what is its own, not what is inlined
    chunkSizeWarningLimit: 4000,
  },
});
