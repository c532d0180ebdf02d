'use client'
import { useNav, useWindowInfo } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Wide enough for the navigation beside a form; Payload itself waits for 1440 px. */
const roomy = '(min-width: 1100px)'
let isDone = false

/** Shows the navigation from the start where there is room for it. Whoever closes it keeps it closed. */
export const OpenNav = () => {
  const { setNavOpen } = useNav()
  const { l: isNarrow } = useWindowInfo().breakpoints
  useEffect(() => {
    // Payload closes it as soon as it knows the width: this comes after.
    if (isDone || isNarrow === undefined || !window.matchMedia(roomy).matches) return
    const timer = setTimeout(() => {
      isDone = true
      setNavOpen(true)
    })
    return () => clearTimeout(timer)
  }, [isNarrow, setNavOpen])
  return null
}
