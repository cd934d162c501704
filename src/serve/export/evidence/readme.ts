// The words that go with an evidence package, for whoever gets it.
import type { LogEntry } from "../../../store/evidence/entry.js";

/** What a stranger wrote, without characters that would make it read otherwise than it is. */
function plain(text: string): string {
  return text.replace(/\p{C}/gu, "?");
}

/**
 * @param file name of the file that holds the bytes
 * @returns plain text, lines of at most 100 characters but for addresses and keys
 */
export function readme(entry: LogEntry, size: number, key: string, file: string): string {
  return `EVIDENCE PACKAGE, written by ${entry.tool.split(" ")[0] ?? "tocsin"}

What it is about
  address     ${plain(entry.uri)}
  fetched     ${entry.fetchedAt} (UTC, by the clock of the machine that took it)
  came in by  ${plain(entry.method)}
  digest      ${entry.digest}
  entry       ${entry.index} of a log of ${size} entries that was signed
  key         ${key}

What is in it
  ${file}
                 the bytes as they were fetched. They may be a web page with scripts: rename and open
                 them only where that does no harm.
  capture.json   where, when and as what they were fetched, with the headers of the answer
  document.json  the text that was read from them. It is no part of the proof; it can be made anew.
  proof.json     the log entry, the hashes that lead from it to the root of the log, the signed root

How to check it
  With Tocsin:    tocsin verify --package FOLDER --key KEY
  KEY is the line above as you got it from the sender by another way than this package: a key that
  comes with the package shows only that whoever made the package had that key.

  By hand:
  1. SHA-256 of the .bin file is the digest above.
  2. "leaf" in proof.json states that digest, and the same as capture.json.
  3. The hash of the leaf is SHA-256 of a zero byte and the UTF-8 bytes of "leaf". Going up, each hash of
     "path" is joined with it as RFC 9162, section 2.1.3.2 says: SHA-256 of a one byte, the left hash
     and the right hash. The result is the third line of "checkpoint", in base64.
  4. "checkpoint" is a signed note (c2sp.org/signed-note): its last line is an Ed25519 signature of the
     lines before the blank one, by the key above.

What it shows
  Whoever holds the key stated, when the log had ${size} entries, that these bytes had come from this
  address at this time. It does not show that the address really served them, nor that the clock was right.
  It shows that the statement was not made up later only if somebody else kept a checkpoint of the log
  at that time. Whoever kept one can ask for this package against it:
  tocsin export capture DIGEST --against THE-CHECKPOINT-KEPT
`;
}
