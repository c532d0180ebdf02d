// Prints the runner's own counts as the last line; fails when no test ran.
import { readFileSync } from 'node:fs'

const text = readFileSync(process.argv[2], 'utf8')
const report = text ? JSON.parse(text) : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 }
const failedFiles = (report.testResults ?? []).filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
)
const failed = report.numFailedTests + failedFiles.length
if (report.numPendingTests > 0) console.log(`${report.numPendingTests} skipped`)
console.log(`${report.numPassedTests} passed, ${failed} failed`)
process.exitCode = report.numPassedTests > 0 && failed === 0 ? 0 : 1
