import { runCli } from "./commands/run-cli.ts";
import { machine } from "./machine.ts";

process.exitCode = await runCli(["serve", ...process.argv.slice(2)], machine(process));
