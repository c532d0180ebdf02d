/** `npm run import -- FILE…`: brings a board's files into the CMS, whether the CMS runs or not. */
import { openCms } from '../start/openCms.ts'
import { readArguments, usage } from './arguments.ts'
import { importFiles, type ImportOptions } from './importFiles.ts'
import { renderReport } from './report.ts'

async function run(paths: string[], options: ImportOptions): Promise<number> {
  const payload = await openCms()
  try {
    const report = await importFiles(payload, paths, options)
    console.log(renderReport(report))
    return report.unreadable.length > 0 ? 1 : 0
  } finally {
    await payload.destroy()
  }
}

const args = readArguments(process.argv.slice(2))
if ('problem' in args) {
  console.error(`${args.problem}\n${usage}`)
  process.exitCode = 1
} else {
  process.exitCode = await run(args.paths, args.options)
}
