'use client'
import { useEffect, useRef } from 'react'
import type { Position } from '../../content/model/position.ts'
import type { PositionMap } from './drawPositionMap.ts'
import type { Surroundings } from './useSurroundings.ts'

type Frame = {
  surroundings: Surroundings
  position: Position | null
  onPick: (position: Position) => void
  readOnly: boolean
}

/** Leaflet needs a browser: it is loaded once the frame stands, and draws what the form says at each moment. */
export const PositionMapFrame = ({ surroundings, position, onPick, readOnly }: Frame) => {
  const frame = useRef<HTMLDivElement>(null)
  const map = useRef<PositionMap | null>(null)
  const latest = useRef({ position, onPick })
  useEffect(() => {
    latest.current = { position, onPick }
    map.current?.show(position)
  }, [position, onPick])
  useEffect(() => {
    let isGone = false
    void import('./drawPositionMap.ts').then(({ drawPositionMap }) => {
      if (isGone || !frame.current) return
      const pick = readOnly ? null : (picked: Position) => latest.current.onPick(picked)
      map.current = drawPositionMap(frame.current, { ...surroundings, onPick: pick })
      map.current.show(latest.current.position)
    })
    return () => {
      isGone = true
      map.current?.remove()
      map.current = null
    }
  }, [surroundings, readOnly])
  return <div ref={frame} className="position-map" role="group" aria-label="Bản đồ xã, bấm để đặt vị trí của thôn" />
}
