'use client'
import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'

/** A menu at the foot of a phone's screen comes into sight whole. */
const showWhole = (list: HTMLUListElement | null): void => list?.scrollIntoView({ block: 'nearest' })

export type MenuEntry = { label: string; act: () => void; isDangerous?: boolean }

/** «⋯»: what else can be done with a row. Closes with Escape, or when the focus goes elsewhere. */
export const RowMenu = ({ label, entries }: { label: string; entries: (MenuEntry | false)[] }) => {
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const leave = (event: FocusEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return
    event.stopPropagation()
    setOpen(false)
    opener.current?.focus()
  }
  return (
    // Catches what its buttons let pass: it is no control of its own.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div className="row-menu" onBlur={leave} onKeyDown={press}>
      <button
        ref={opener}
        type="button"
        className="row-menu__opener"
        aria-label={label}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        ⋯
      </button>
      {isOpen && (
        <ul ref={showWhole}>
          {entries.map(
            (entry) =>
              entry && (
                <li key={entry.label}>
                  <button
                    type="button"
                    className={entry.isDangerous ? 'row-menu__danger' : undefined}
                    onClick={() => {
                      setOpen(false)
                      entry.act()
                    }}
                  >
                    {entry.label}
                  </button>
                </li>
              ),
          )}
        </ul>
      )}
    </div>
  )
}
