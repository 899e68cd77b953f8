/** Who may import whom. Each rule says why; test/imports.test.ts checks that every module is seen. */
const only = (name, from, allowed, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from },
  to: { path: "^(backend|ingest|frontend|test|cypher)/", pathNot: [from, ...allowed] },
});

const DOMAIN = "^backend/domain/";
const PORTS = "^backend/store/[a-z-]+\\.ts$";
const CONTRACT = "^backend/api/contract/";
const CHECK = "^backend/evidence/check-pack\\.";

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "A cycle has no order in which it can be understood.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "A module that nobody imports and that imports nobody is left over.",
      from: { orphan: true, pathNot: ["\\.d\\.ts$", "^test/.*\\.test\\.ts$", "\\.cjs$", "vite\\.config\\.ts$"] },
      to: {},
    },
    {
      name: "domain-imports-nothing",
      severity: "error",
      comment: "The words of the field run in the browser too and must not depend on how anything is done.",
      from: { path: DOMAIN },
      to: { pathNot: [DOMAIN] },
    },
    only("store-knows-domain", "^backend/store/", [DOMAIN], "A store keeps values; it does not know who asks or why."),
    only(
      "ingest-knows-domain",
      "^ingest/",
      [DOMAIN, PORTS],
      "Reading a file needs the words and the ports' types, nothing that stores or shows.",
    ),
    only("analysis-is-pure", "^backend/analysis/", [DOMAIN, PORTS], "Analysis must give the same answer anywhere."),
    {
      name: "analysis-has-no-effects",
      severity: "error",
      comment: "Clock, files, network and randomness enter analysis as arguments, so that a court can run it again.",
      from: { path: "^backend/analysis/" },
      to: { dependencyTypes: ["core"] },
    },
    only(
      "evidence-takes-results",
      "^backend/evidence/",
      [DOMAIN, "^backend/analysis/.*\\.ts$"],
      "A pack says what was found; it does not find.",
    ),
    only("scenario-stands-apart", "^backend/scenario/", [DOMAIN], "Made-up data must not reach into the product."),
    {
      name: "scenario-stays-out",
      severity: "error",
      comment: "Only commands (demo, bench) and tests may see made-up data and its truth.",
      from: { pathNot: ["^backend/scenario/", "^backend/commands/", "^test/"] },
      to: { path: "^backend/scenario/" },
    },
    only(
      "tasks-never-open-a-store",
      "^backend/tasks/",
      [DOMAIN, PORTS, "^ingest/", "^backend/analysis/", "^backend/evidence/"],
      "A task is given its stores, so that it runs alike on every one.",
    ),
    only("contract-is-for-everyone", CONTRACT, [DOMAIN], "The browser reads the contract."),
    only(
      "api-only-translates",
      "^backend/api/",
      [DOMAIN, PORTS, "^backend/tasks/"],
      "HTTP in, task, HTTP out: what it means is below.",
    ),
    only(
      "commands-only-translate",
      "^backend/commands/",
      [DOMAIN, PORTS, "^backend/tasks/", CONTRACT, "^backend/scenario/"],
      "Arguments in, task, document out; roots hand in what opens stores and servers.",
    ),
    only(
      "frontend-reads-the-contract",
      "^frontend/",
      [DOMAIN, CONTRACT, CHECK],
      "The viewer knows the server by its contract alone; what checks a pack imports nothing and runs in it too.",
    ),
    only("state-is-pure", "^frontend/state/", [DOMAIN, CONTRACT, CHECK], "What is on screen can be tested without a screen."),
    {
      name: "pack-check-imports-nothing",
      severity: "error",
      comment: "It lies in every pack, and runs in a browser and in court.",
      from: { path: CHECK },
      to: { pathNot: CHECK },
    },
    {
      name: "panels-never-draw",
      severity: "error",
      comment: "Panels speak to the canvas through state.",
      from: { path: "^frontend/panels/" },
      to: { path: "^frontend/graph/" },
    },
    {
      name: "only-graph-touches-sigma",
      severity: "error",
      comment: "One place to change when the drawing library changes.",
      from: { path: "^frontend/", pathNot: "^frontend/graph/" },
      to: { path: "node_modules/(sigma|@sigma)/" },
    },
    {
      name: "roots-are-roots",
      severity: "error",
      comment: "main and cli put everything together; nothing may depend on them but the file that lets Node run TypeScript.",
      from: { pathNot: "^backend/cli\\.mjs$" },
      to: { path: "^backend/(main|cli)\\.ts$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
