'use client'
import { usePathname, useSearchParams } from 'next/navigation.js'
import { useEffect, type ReactNode } from 'react'
import { placeKey } from './adminLinks.ts'
import { goToPlace } from './goToPlace.ts'

/** `?toi=groups.2.households` in the address of a form: lands on that field once it is there. */
export const LandOnPlace = ({ children }: { children: ReactNode }) => {
  const place = useSearchParams().get(placeKey)
  const path = usePathname()
  useEffect(() => (place ? goToPlace(place) : undefined), [place, path])
  return children
}
