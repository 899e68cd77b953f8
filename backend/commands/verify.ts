import { type VerifyDocument, verifyDocument } from "../api/contract/evidence.ts";
import { verifyPack } from "../tasks/verify-pack.ts";
import { type Command, textOption } from "./command.ts";

export const verifyCommand: Command = {
  name: "verify",
  needsStores: false,
  document: verifyDocument,
  define: (cli) =>
    cli
      .description("check an evidence pack offline: intact, signed by the key named, time-stamped")
      .argument("<pack>", "the pack's folder")
      .option("--signer <fingerprint>", "the fingerprint you were given by another way"),
  run: async (context, { args, options }) => {
    const pack = args[0] ?? "";
    const signer = textOption(options, "signer");
    const { ok, words, intact, changed, missing, extra, faults, signature } = await verifyPack(context.resolve(pack), signer);
    const document: VerifyDocument = {
      schema: 1,
      pack,
      ok,
      words: words.join(" "),
      intact: { ok: intact, changed: [...changed], missing: [...missing], extra: [...extra], faults: [...faults] },
      signed: { state: signature.kind, fingerprint: signature.fingerprint, named: ok },
      timeStamped: { state: "absent", words: "Not time-stamped." },
    };
    return { document, text: words.join("\n"), exit: ok ? 0 : 1 };
  },
};
