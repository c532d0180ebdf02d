import react from '@astrojs/react'
import { defineConfig } from 'astro/config'
import { inProcess } from './site/adapter.ts'
import { serviceWorker } from './site/offline/compileServiceWorker.ts'

export default defineConfig({
  srcDir: './site',
  publicDir: './public',
  outDir: './dist/site',
  output: 'server',
  adapter: inProcess(),
  integrations: [react(), serviceWorker()],
  trailingSlash: 'always',
  // The default of Astro 7 drops the space between inline elements.
  compressHTML: true,
  build: { inlineStylesheets: 'never' },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  devToolbar: { enabled: false },
  // Shiki styles inline, which the policy forbids; nothing here is highlighted.
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
})
