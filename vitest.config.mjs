import { defineConfig } from 'vitest/config'

// .ci/run counts from this report.
const report = process.env.VITEST_REPORT
const reporters = report ? ['default', ['json', { outputFile: report }]] : ['default']

export default defineConfig({
  test: {
    reporters,
    // What is awaited comes sooner or later: on a machine with other work to do, in more than the default second.
    expect: { poll: { timeout: 15_000 } },
    // Real Payload, real Chromium, two cores: files one at a time cost less than files in each other's way.
    fileParallelism: false,
    projects: [
      {
        test: {
          name: 'parts',
          globalSetup: 'test/ownTemporaryFolder.ts',
          include: ['test/{model,sample,cms,site}/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'errands',
          include: ['test/errands/**/*.test.ts'],
          globalSetup: ['test/ownTemporaryFolder.ts', 'test/errands/startProduct.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
