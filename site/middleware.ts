import { defineMiddleware } from 'astro:middleware'

/** Under `astro dev` nobody passes a snapshot: the newest published one stands in. */
export const onRequest = defineMiddleware(async (context, next) => {
  if (import.meta.env.DEV && !context.locals.snapshot) {
    const { readNewestSnapshot } = await import('./newestSnapshot.ts')
    context.locals.snapshot = await readNewestSnapshot()
    context.locals.siteUrl = context.url.origin
  }
  return next()
})
