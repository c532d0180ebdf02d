import type { ArrayFieldServerProps } from 'payload'
import type { Publish } from '../payload-types.ts'
import { ProblemLine } from './PublishProblems.tsx'
import { readProblems } from './readPublishNews.ts'

/** In the record of a publish: what it set aside, each with the way to mend it. */
export const SetAsideField = async ({ data, payload, user }: ArrayFieldServerProps) => {
  const problems = user ? await readProblems(payload, user, data as Publish) : []
  if (problems.length === 0) return null
  return (
    <section className="field-type home__problems" aria-labelledby="set-aside-heading">
      <h3 id="set-aside-heading">Mục cần sửa</h3>
      <ul className="home__rows">
        {problems.map((problem) => (
          <ProblemLine key={`${problem.link} ${problem.message}`} {...problem} />
        ))}
      </ul>
    </section>
  )
}
