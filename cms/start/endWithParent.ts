/** Loaded first in a child whose program is not ours (`--import`): it ends when nobody watches it any longer, and frees its port. */
process.on('disconnect', () => process.exit())
