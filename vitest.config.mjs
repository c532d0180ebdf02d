import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // Real Payload, real Chromium, two cores: files one at a time cost less than files in each other's way.
    fileParallelism: false,
    // .ci/run counts from this report.
    ...(process.env.VITEST_REPORT ? { reporters: ['default', ['json', { outputFile: process.env.VITEST_REPORT }]] } : {}),
  },
})
