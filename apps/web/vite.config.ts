import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev` finds a running API; a build needs none, since the API itself serves it. */
const api = process.env.TAIZHANG_API ?? 'http://127.0.0.1:8480';

export default defineConfig({
  plugins: [react()],
  // Every asset comes from the office's own server, under one path that the API may cache for ever.
  build: { outDir: 'dist', assetsDir: 'assets', target: 'es2023', chunkSizeWarningLimit: 900 },
  server: { proxy: { '/api': { target: api, changeOrigin: false } } },
});
