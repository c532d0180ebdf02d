import { describe, expect, test } from 'vitest'
import { toStanding, type TeamDocument, type VillageDocument } from '../../../cms/admin/standing.ts'
import { coverageOf } from '../../../content/model/coverage.ts'
import { validTeam } from '../testCms.ts'

const village = { id: 1, name: 'Cầu Gụ', kind: 'thon', households: 120, commune: 1 } as VillageDocument
const team = (status: string) => ({ ...validTeam({ id: 1 } as never), _status: status }) as unknown as TeamDocument

describe('toStanding', () => {
  test('measures published teams only', () => {
    const reached = (status: string) => coverageOf([toStanding(village, team(status), true)]).atLeast
    expect(reached('draft')).toMatchObject({ decided: 1, team: 0 })
    expect(reached('published')).toMatchObject({ decided: 1, team: 1, groups: 1, zalo: 1, represented: 1 })
  })
})
