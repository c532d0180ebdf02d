/** A fault of the whole: the release being served stays. The message is for the board, in Vietnamese. */
export class WholeFault extends Error {}
