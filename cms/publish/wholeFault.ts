/** A fault of the whole: the release being served stays. The message is for the board, in Vietnamese. */
export class WholeFault extends Error {}

/** The release that somebody wants back is gone: trying again is of no use. */
export class LostRelease extends WholeFault {}
