import { userList } from "../api/contract/session.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { Role, User } from "../domain/user.ts";
import { assignOfficers, caseIdOf } from "../tasks/cases.ts";
import { addUser, listUsers } from "../tasks/users.ts";
import { type Call, type Command, type CommandContext, done, listOption, textOption } from "./command.ts";
import { table } from "./table.ts";

const INVITED: readonly Role[] = ["uploader", "investigator", "supervisor", "prosecutor", "auditor", "administrator"];

export const userCommand: Command = {
  name: "user",
  needsStores: true,
  document: userList,
  define: (cli) =>
    cli
      .description("list users, add one (password on standard input), or say who works on a case")
      .argument("[action]", "list, add or assign", "list")
      .argument("[name]", "the user's sign-in name (add)")
      .option("--role <role>", INVITED.join(", "))
      .option("--bank <name>", "the bank of an uploader")
      .option("--case <id>", "the case to assign to")
      .option("--to <names...>", "who works on the case"),
  run: async (context, call) => {
    const [action, name] = call.args;
    if (action === "add") await add(context, call, name);
    else if (action === "assign") await assign(context, call);
    else if (action !== "list") throw new LedgerhoundError("bad-input", `user has no "${action}". Use list, add or assign.`);
    const users = await listUsers(context);
    const rows = users.map(({ id, name: shown, role, bank }) => [id, shown, role, bank ?? ""]);
    return done({ schema: 1, users: users.map(userJson) }, [
      rows.length === 0 ? "No user yet." : table(["id", "name", "role", "bank"], rows, 4),
    ]);
  },
};

async function add(context: CommandContext, { options, root }: Call, name: string | undefined): Promise<void> {
  const role = INVITED.find((each) => each === textOption(options, "role"));
  if (name === undefined || role === undefined) {
    throw new LedgerhoundError("bad-input", "Write: user add NAME --role ROLE, with the password on standard input.");
  }
  const password = await root.readLine();
  if (password.length < 12)
    throw new LedgerhoundError("bad-input", "A password has at least 12 characters. Give it on standard input.");
  await addUser(context, { name, role, bank: textOption(options, "bank") ?? null, password });
}

async function assign(context: CommandContext, { options }: Call): Promise<void> {
  const caseText = textOption(options, "case");
  if (caseText === undefined) throw new LedgerhoundError("bad-input", "Write: user assign --case ID --to NAME….");
  const wanted = listOption(options, "to");
  const users = await listUsers(context);
  const unknown = wanted.filter((name) => !users.some((user) => user.name === name));
  if (unknown.length > 0) throw new LedgerhoundError("not-found", `No user is called ${unknown.join(", ")}.`);
  const officers = users.filter(({ name }) => wanted.includes(name)).map(({ id }) => id);
  await assignOfficers(context, caseIdOf(caseText), officers);
}

function userJson({ id, name, role, bank, disabledAt }: User) {
  return { id, name, role, bank, disabled: disabledAt !== null };
}
