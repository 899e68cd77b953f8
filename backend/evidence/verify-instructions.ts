import { printFingerprint } from "./signing-key.ts";

/** The text of data/verify.md: how to check the pack without the program, and without its own verifier. */
export function verifyInstructions(fingerprint: string): string {
  return `# How to check this pack

Nothing here needs a network. Three questions have three answers: is it intact, who signed it, is it time-stamped.

The fingerprint of the key that signed it, as the report's cover prints it:

    ${printFingerprint(fingerprint)}

A pack can only name its own key. Ask the agency for its fingerprint by another way (in person, by letter, from its web
site) and compare. Until then the answer is "Intact, signer unknown".

## With Node.js 20.12 or later

    node data/verify.mjs . --signer ${fingerprint}

Run it from the pack's folder. Exit code 0 means intact and signed by that key. The program is that file
and data/check-pack.mjs, without dependencies; a careful reader takes both from a copy that did not come with the pack. The
viewer's Evidence screen takes the pack as a folder or ZIP and runs check-pack.mjs in the browser: nothing is sent.

## With tools that a system already has

1. No file was changed:

       sha256sum --check --strict tagmanifest-sha256.txt
       sha256sum --check --strict manifest-sha256.txt

2. No file was added: every file but tagmanifest-sha256.txt and signature.json is named in one of the two lists.

       find . -type f | wc -l
       cat manifest-sha256.txt tagmanifest-sha256.txt | wc -l      # two fewer

3. The key is the one in the fingerprint, and it signed the list of lists (Ed25519, RFC 8032, over the bytes of
   tagmanifest-sha256.txt as they are):

       key=$(sed -n 's/.*"publicKey": "\\(.*\\)",/\\1/p' signature.json)
       printf '%s' "$key" | xxd -r -p | sha256sum                  # the fingerprint
       printf '302a300506032b6570032100%s' "$key" | xxd -r -p > /tmp/key.der
       sed -n 's/.*"signature": "\\(.*\\)"/\\1/p' signature.json | xxd -r -p > /tmp/signature.bin
       openssl pkeyutl -verify -pubin -keyform DER -inkey /tmp/key.der -rawin \\
         -in tagmanifest-sha256.txt -sigfile /tmp/signature.bin

## What is where

| path | what |
|---|---|
| data/report.en.pdf, report.zh.pdf, report.th.pdf | the report, PDF/A-2b, one language each, the same content |
| data/exhibits/ | each exhibit as JSON (rows byte-exact in base64) and CSV (formula-safe, for spreadsheets) |
| data/rows/ | the exhibited source rows, byte for byte, by SHA-256 of their file |
| data/victims.json, trace.json, hold-plan.json | the schedule, the trace by every rule with each account's ledger, the plan |
| data/files.json, custody.json | every source file with its SHA-256, and who did what when |
| data/quality.json, coverage.csv | balances, gaps, repeated references, statements missing; rows by account and day |
| data/method.json, left-out.json | versions, parameters, limits; what was left out and why |
| run.json | this export: its id, who made it, head of the audit log. Not part of the payload |
| signature.json | algorithm, public key, its SHA-256, signature |

A raw file that somebody holds is the one named here when its SHA-256 is equal. Row n of it is the record in
data/rows/<SHA-256>/row-<n>.bin.

Two packs of the same case, version, key and time have the same manifest-sha256.txt.
`;
}
