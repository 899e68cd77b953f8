import { Command as Cli, CommanderError } from "commander";
import { OPERATOR } from "../domain/actor.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { Stores } from "../store/stores.ts";
import { GraphCache } from "../tasks/graph-cache.ts";
import type { TaskContext } from "../tasks/task.ts";
import { COMMANDS } from "./catalogue.ts";
import type { Answer, Command, CommandContext, Root } from "./command.ts";
import { EXIT_CODE } from "./exit-code.ts";
import { progressLine } from "./progress-line.ts";
import { withoutStores } from "./without-stores.ts";

/** What the command line needs of the computer; made by the root, and by tests. */
export interface Machine extends Omit<Root, "print"> {
  readonly dataFolder: string;
  readonly openStores: () => Promise<Stores>;
  readonly resolve: (path: string) => string;
  /** Runs a command line in the server that holds the data folder; null when there is none. */
  readonly runThere: (argv: readonly string[]) => Promise<{ exit: number; out: string; err: string; url: string } | null>;
  readonly now: () => number;
  readonly program: TaskContext["program"];
  readonly newId: () => string;
  /** Aborts when the person or the system stops the program. */
  readonly stopped: AbortSignal;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
}

const EXIT = { done: 0, misuse: 2 } as const;

/** Runs one command line. Answers the exit code: 0 done, 1 expected failure, 2 misuse. */
export async function runCli(argv: readonly string[], machine: Machine): Promise<number> {
  const state = { exit: EXIT.done as number };
  const program = new Cli("ledgerhound")
    .description("Follows stolen money through bank and crypto records, and hands over evidence that verifies offline.")
    .exitOverride()
    .configureOutput({ writeOut: (text) => machine.out(text.trimEnd()), writeErr: machine.err });
  for (const command of COMMANDS) {
    command
      .define(program.command(command.name))
      .option("--json", "print one JSON document")
      .action(async (...given: unknown[]) => {
        state.exit = await runOne(command, given, argv, machine);
      });
  }
  try {
    await program.parseAsync([...argv], { from: "user" });
    return state.exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.misuse;
    throw error;
  }
}

/** Commander gives an action its arguments, then the options, then the command. */
async function runOne(command: Command, given: readonly unknown[], argv: readonly string[], machine: Machine): Promise<number> {
  const options = given.at(-2) as Readonly<Record<string, unknown>>;
  const args = given
    .slice(0, -2)
    .flatMap((arg) => (Array.isArray(arg) ? arg : [arg]))
    .filter((arg) => typeof arg === "string");
  const line = progressLine(machine.err, machine.isTerminal, machine.now);
  try {
    const stores = command.needsStores ? await machine.openStores() : withoutStores();
    try {
      const context = contextOf(machine, stores, line.show);
      const answer = await command.run(context, { args, options, root: { ...machine, print: machine.out } });
      if (command.needsStores) await context.graphs.settled(stores.transfers);
      line.clear();
      return print(command, answer, options.json === true, machine);
    } finally {
      await stores.close();
    }
  } catch (error) {
    line.clear();
    if (!(error instanceof LedgerhoundError)) throw error;
    const there = error.kind === "store-unavailable" ? await runThere(argv, machine) : null;
    if (there !== null) return there;
    machine.err(`${error.message}\n`);
    return EXIT_CODE[error.kind];
  }
}

/** Lets the server that holds the data folder run the command, and says so; null when none does. */
async function runThere(argv: readonly string[], machine: Machine): Promise<number | null> {
  const done = await machine.runThere(argv);
  if (done === null) return null;
  machine.err(`Done by the server at ${done.url}, which holds this data folder.\n${done.err}`);
  if (done.out !== "") machine.out(done.out.trimEnd());
  return done.exit;
}

function print(command: Command, answer: Answer, asJson: boolean, machine: Machine): number {
  if (asJson) machine.out(JSON.stringify(command.document.parse(answer.document), null, 1));
  else if (answer.text !== "") machine.out(answer.text);
  return answer.exit;
}

function contextOf(machine: Machine, stores: Stores, progress: TaskContext["progress"]): CommandContext {
  const { dataFolder, resolve, now, newId, program, stopped } = machine;
  const signer = machine.signerIn(dataFolder);
  const task = {
    stores,
    graphs: new GraphCache(machine.graphsIn(dataFolder)),
    actor: OPERATOR,
    now,
    newId,
    signer,
    program,
    progress,
    signal: stopped,
  };
  return { ...task, dataFolder, resolve };
}
