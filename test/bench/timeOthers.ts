/** What other generators need to build as many pages of the same bytes from the same documents, where they are installed. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { generateDocuments } from './generateDocuments.ts'

export type OtherRow = { generator: string; pages: number; 'KB a page': number; 'full rebuild, s': number }
type Page = { title: string; members: object[]; groups: object[]; filler: string }

/** Village pages only: the data of a team, a head and foot of the weight that this site's pages have. */
const pagesOf = (count: number): Page[] => {
  const { villages, teams } = generateDocuments(Math.min(count, 20_000))
  const teamOf = new Map(teams.map((team) => [team.village, team]))
  return Array.from({ length: count }, (_, n) => {
    const village = villages[n % villages.length]
    const team = teamOf.get(village?.id ?? 0) ?? teams[0]
    return { title: village?.name ?? '', members: team?.members ?? [], groups: team?.groups ?? [], filler: 'x' }
  })
}

const shell = '<a class="link" href="/xa/">Xã, thị trấn</a>'.repeat(150)
const html = (title: string, main: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title></head><body><header>${shell}</header><main>${main}</main></body></html>`

const hugoMain = `<h1>{{ .Title }}</h1><ul>{{ range .Params.members }}<li><b>{{ .name }}</b> {{ .role }} {{ .post }} {{ .phone }}</li>{{ end }}</ul>{{ range .Params.groups }}<section><h2>{{ .name }}</h2><p>{{ .area }}: {{ .households }}</p><ul>{{ range .members }}<li>{{ .name }} {{ .role }}</li>{{ end }}</ul></section>{{ end }}`
const liquidMain = `<h1>{{ page_.title }}</h1><ul>{% for m in page_.members %}<li><b>{{ m.name | escape }}</b> {{ m.role }} {{ m.post | escape }} {{ m.phone }}</li>{% endfor %}</ul>{% for g in page_.groups %}<section><h2>{{ g.name | escape }}</h2><p>{{ g.area | escape }}: {{ g.households }}</p><ul>{% for m in g.members %}<li>{{ m.name | escape }} {{ m.role }}</li>{% endfor %}</ul></section>{% endfor %}`

const writeHugo = (folder: string, pages: Page[]) => {
  mkdirSync(join(folder, 'content', 'p'), { recursive: true })
  mkdirSync(join(folder, 'layouts', '_default'), { recursive: true })
  writeFileSync(
    join(folder, 'hugo.toml'),
    `baseURL = "https://to.example/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section"]\n`,
  )
  writeFileSync(join(folder, 'layouts', '_default', 'single.html'), html('{{ .Title }}', hugoMain))
  for (const [n, page] of pages.entries())
    writeFileSync(join(folder, 'content', 'p', `${n}.md`), `${JSON.stringify(page)}\n`)
}
const writeEleventy = (folder: string, pages: Page[]) => {
  mkdirSync(join(folder, '_data'), { recursive: true })
  writeFileSync(join(folder, '_data', 'list.json'), JSON.stringify(pages))
  const matter =
    '---\npagination:\n  data: list\n  size: 1\n  alias: page_\npermalink: "p/{{ pagination.pageNumber }}/index.html"\n---\n'
  writeFileSync(join(folder, 'page.liquid'), matter + html('{{ page_.title }}', liquidMain))
}

const weigh = (folder: string) => {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.name.endsWith('.html'),
  )
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
  return { pages: files.length, 'KB a page': Math.round(bytes / files.length / 102.4) / 10 }
}

type Generator = {
  name: string
  command: string[] | null
  write: (folder: string, pages: Page[]) => void
  output: string
}

/** `HUGO` and `ELEVENTY` name the programs; without them those on the path are taken. */
const generators = (): Generator[] => [
  { name: 'Hugo', command: found(process.env.HUGO ?? 'hugo', ['version']), write: writeHugo, output: 'public' },
  {
    name: 'Eleventy',
    command: found(process.env.ELEVENTY ?? 'eleventy', ['--version']),
    write: writeEleventy,
    output: '_site',
  },
]

const found = (program: string, args: string[]): string[] | null => {
  const path = program.includes('/') ? resolve(program) : program
  // Eleventy is a script: it runs on this Node, whatever the machine's own is.
  const command = path.includes('eleventy') && program.includes('/') ? [process.execPath, path] : [path]
  const { status } = spawnSync(command[0] ?? '', [...command.slice(1), ...args])
  return status === 0 ? command : null
}

export const timeOthers = (count: number): OtherRow[] =>
  generators().flatMap(({ name, command, write, output }) => {
    if (!command) return []
    const folder = mkdtempSync(join(tmpdir(), 'bench-other-'))
    write(folder, pagesOf(count))
    const version = spawnSync(command[0] ?? '', [...command.slice(1), name === 'Hugo' ? 'version' : '--version'], {
      encoding: 'utf8',
    })
    const begin = performance.now()
    const run = spawnSync(command[0] ?? '', [...command.slice(1), '--quiet'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e9,
    })
    const spent = performance.now() - begin
    if (run.status !== 0) throw new Error(`${name}: ${run.stderr}`)
    const weight = weigh(join(folder, output))
    rmSync(folder, { recursive: true })
    const [number = ''] = /\d+\.\d+\.\d+/.exec(version.stdout) ?? []
    return [{ generator: `${name} ${number}`, ...weight, 'full rebuild, s': Math.round(spent / 10) / 100 }]
  })
