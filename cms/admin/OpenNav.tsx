'use client'
import { useNav } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Wide enough for the navigation beside a form; Payload itself waits for 1440 px. */
const roomy = '(min-width: 1100px)'
let isDone = false

/** Shows the navigation from the start where there is room for it. Whoever closes it keeps it closed. */
export const OpenNav = () => {
  const { setNavOpen } = useNav()
  useEffect(() => {
    if (isDone || !window.matchMedia(roomy).matches) return
    // After Payload's own effect, which closes it.
    const timer = setTimeout(() => {
      isDone = true
      setNavOpen(true)
    })
    return () => clearTimeout(timer)
  }, [setNavOpen])
  return null
}
