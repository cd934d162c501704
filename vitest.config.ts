import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "src/**/*.test.ts",
      "desk/src/**/*.test.ts",
      "test/**/*.test.ts",
      "bench/**/*.test.ts",
      "scripts/**/*.test.ts",
    ],
    reporters: ["default", "./test/reporter.ts"],
    // A database and a browser start once a file: give them time on a busy two-core machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
    pool: "forks",
    // `npm run coverage`: what scores people is tested branch by branch.
    coverage: {
      provider: "v8",
      include: ["src/assess/{scores,forecasts,sources}/**/*.ts"],
      exclude: ["**/*.test.ts"],
      reporter: ["text"],
      thresholds: { 100: true },
    },
  },
});
