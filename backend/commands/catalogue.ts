import { advanceCommand } from "./advance.ts";
import { benchCommand } from "./bench.ts";
import { caseCommand } from "./case.ts";
import { centralCommand } from "./central.ts";
import type { Command } from "./command.ts";
import { communitiesCommand } from "./communities.ts";
import { demoCommand } from "./demo.ts";
import { detectCommand } from "./detect.ts";
import { doctorCommand } from "./doctor.ts";
import { endingsCommand } from "./endings.ts";
import { exportCommand } from "./export.ts";
import { holdPlanCommand } from "./hold-plan.ts";
import { importCommand } from "./import.ts";
import { mapCommand } from "./map.ts";
import { neo4jExportCommand } from "./neo4j-export.ts";
import { pathsCommand } from "./paths.ts";
import { patternsCommand } from "./patterns.ts";
import { qualityCommand } from "./quality.ts";
import { reachCommand } from "./reach.ts";
import { requestsCommand } from "./requests.ts";
import { returnCommand } from "./return.ts";
import { searchCommand } from "./search.ts";
import { serveCommand } from "./serve.ts";
import { soakCommand } from "./soak.ts";
import { storeCommand } from "./store.ts";
import { traceCommand } from "./trace.ts";
import { userCommand } from "./user.ts";
import { verifyCommand } from "./verify.ts";

/** Every command, in the order of the work. */
export const COMMANDS: readonly Command[] = [
  demoCommand,
  caseCommand,
  mapCommand,
  importCommand,
  qualityCommand,
  detectCommand,
  communitiesCommand,
  centralCommand,
  searchCommand,
  pathsCommand,
  reachCommand,
  patternsCommand,
  traceCommand,
  advanceCommand,
  endingsCommand,
  holdPlanCommand,
  returnCommand,
  requestsCommand,
  exportCommand,
  verifyCommand,
  serveCommand,
  userCommand,
  storeCommand,
  neo4jExportCommand,
  doctorCommand,
  benchCommand,
  soakCommand,
];
