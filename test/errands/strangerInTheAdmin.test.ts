import { beforeAll, describe, expect, inject, test } from 'vitest'
import { ask } from './product.ts'

const { cms, commune } = inject('product')
const secret = 'hoangyentrongnhap'
let id: number
beforeAll(async () => {
  const { token } = await ask(`${cms}/api/users/login`, commune)
  const draft = { title: secret, body: secret, topic: 'an-toan', publishedOn: '2022-12-01', note: secret }
  const { doc } = await ask(`${cms}/api/bulletins?draft=true`, { ...draft, _status: 'draft' }, token)
  id = doc.id
})

const pages = () => [
  '/admin',
  '/admin/account',
  '/admin/create-first-user',
  '/admin/login',
  '/admin/unauthorized',
  '/admin/globals/settings',
  ...['users', 'files', 'teams', 'imports', 'publishes'].map((slug) => `/admin/collections/${slug}`),
  '/admin/collections/bulletins',
  `/admin/collections/bulletins/${id}`,
  `/admin/collections/bulletins/${id}/versions`,
]

describe('a stranger at the admin', () => {
  test('finds no draft, no account and no form in any page, as HTML or as what Next fetches between pages', async () => {
    const leaks: string[] = []
    for (const path of pages())
      for (const headers of [{}, { RSC: '1' }, { RSC: '1', 'Next-Router-Prefetch': '1' }]) {
        const answer = await fetch(`${cms}${path}`, { headers: headers as Record<string, string> })
        const text = await answer.text()
        if (text.includes(secret) || text.includes(commune.email)) leaks.push(path)
      }
    expect(leaks).toEqual([])
  })
})
