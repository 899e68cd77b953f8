import { defineConfig } from "vitest/config";

// Time-outs are for what hangs, not for what is slow: a loaded machine may take ten times as long as a quiet one.
const shared = { environment: "node", env: { TZ: "UTC" }, testTimeout: 240_000, hookTimeout: 240_000 } as const;

export default defineConfig({
  test: {
    // By itself the runner leaves one processor idle, which on two is half the machine.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/store/**", "test/e2e/**", "test/neo4j/**"],
        },
      },
      { test: { ...shared, name: "store", include: ["test/store/**/*.test.ts"] } },
      // Each file here starts, kills and loads a server of its own, and mostly waits: beside the unit tests it costs little time.
      { test: { ...shared, name: "neo4j-own", include: ["test/neo4j/own/*.test.ts"] } },
      {
        test: {
          ...shared,
          name: "neo4j",
          include: ["test/neo4j/*.test.ts"],
          // One server for the suite, one file at a time on it.
          sequence: { groupOrder: 1 },
          globalSetup: ["test/neo4j/global-setup.ts"],
          fileParallelism: false,
        },
      },
      {
        test: {
          ...shared,
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          // A browser needs the machine for itself: after everything else, one file at a time.
          sequence: { groupOrder: 2 },
          fileParallelism: false,
        },
      },
    ],
  },
});
