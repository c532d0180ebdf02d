import type { SheetToMap } from '../mapSheet.ts'
import { areaColumns, pointColumns } from './columns.ts'
import { recognised } from './featureRows.ts'
import { mapBoundaries } from './mapBoundaries.ts'
import { mapPositions } from './mapPositions.ts'
import type { MapSheet } from './toFeatureSheets.ts'

type FeaturesToMap = Pick<SheetToMap, 'sheet' | 'documents' | 'note' | 'onTable'> & { map: MapSheet }

/** Points are positions of villages, areas are boundaries of communes. */
export function mapFeatures({ sheet, map, documents, note, onTable }: FeaturesToMap): true {
  if (map.is === 'points') {
    onTable?.(recognised(sheet, 'vị trí thôn', pointColumns))
    documents.positions.push(...mapPositions({ sheet, note }))
  } else {
    onTable?.(recognised(sheet, 'ranh giới xã', areaColumns))
    documents.boundaries.push(...mapBoundaries({ sheet, areas: map.areas, note }))
  }
  return true
}
