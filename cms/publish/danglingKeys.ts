import type { Snapshot } from '../../content/model/snapshot.ts'

/** A document that names something set aside keeps its page and loses the mention. */
export const withoutDanglingKeys = (whole: Snapshot): Snapshot => {
  const communes = new Set(whole.communes.map((commune) => commune.key))
  const ofKnown = whole.villages.filter((village) => communes.has(village.commune))
  const villages = new Set(ofKnown.map((village) => village.key))
  const isKnown = (commune: string | null) => commune === null || communes.has(commune)
  return {
    ...whole,
    communes: whole.communes.map((commune) =>
      commune.successors.every((key) => communes.has(key))
        ? commune
        : { ...commune, successors: commune.successors.filter((key) => communes.has(key)) },
    ),
    villages: ofKnown,
    boards: whole.boards.filter((board) => isKnown(board.commune)),
    decisions: whole.decisions
      .filter((decision) => isKnown(decision.commune))
      .map((decision) =>
        decision.villages.every((key) => villages.has(key))
          ? decision
          : { ...decision, villages: decision.villages.filter((key) => villages.has(key)) },
      ),
    bulletins: whole.bulletins.filter((bulletin) => isKnown(bulletin.commune)),
  }
}
