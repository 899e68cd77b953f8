import { runCli } from "./commands/run-cli.ts";
import { machine } from "./machine.ts";

process.exitCode = await runCli(process.argv.slice(2), machine(process));
