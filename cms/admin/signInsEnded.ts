// Two parts of the account page that stand in one form and share no parent of ours.
const told = new EventTarget()

/** A new password has ended other sign-ins: whoever lists them reads anew. */
export const saySignInsEnded = (): void => void told.dispatchEvent(new Event('ended'))

/** Returns what ends the listening. */
export const onSignInsEnded = (act: () => void): (() => void) => {
  told.addEventListener('ended', act)
  return () => told.removeEventListener('ended', act)
}
