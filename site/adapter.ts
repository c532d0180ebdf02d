import type { AstroIntegration } from 'astro'

/** Compiles the site into one module that renders in the caller's process (render.ts); there is no server. */
export const inProcess = (): AstroIntegration => ({
  name: 'in-process',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'in-process',
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('./render.ts', import.meta.url),
        supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'unsupported' },
      }),
  },
})
