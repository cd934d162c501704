// A mailbox in one file (mbox, RFC 4155): messages one after the other.
import { innerOf } from "../container/inner.js";
import { containerReader } from "../container/reader.js";
import { isMail } from "./eml.js";

const FROM = Buffer.from("\nFrom ");
const MAX_MESSAGES = 20_000;

/** Reads mbox: each message is a document. */
export const mboxReader = containerReader({
  name: "mailbox",
  mediaTypes: ["application/mbox"],
  part: "e-mail",
  sniff: (head) => /^From \S+[^\n]*\n/.test(head) && isMail(head.replace(/^[^\n]*\n/, "")),
  async *open(capture, bytes) {
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const notes: string[] = [];
    let count = 0;
    for (let at = 0; at < all.length; ) {
      const line = all.indexOf(10, at);
      const next = line < 0 ? -1 : nextMessage(all, line);
      const end = next < 0 ? all.length : next;
      const message = line < 0 ? all.subarray(at) : all.subarray(line + 1, end);
      count += 1;
      if (count > MAX_MESSAGES) {
        notes.push(`only the first ${MAX_MESSAGES} messages were read`);
        break;
      }
      // A line of text that begins with "From " was marked when it was put in.
      const plain = Buffer.from(message.toString("latin1").replace(/^>(>*From )/gm, "$1"), "latin1");
      const uri = `${capture.uri}#message-${count}`;
      if (plain.length > 0) yield innerOf(capture, { uri, mediaType: "message/rfc822", bytes: plain });
      at = end + 1;
    }
    return { title: null, outlet: null, notes };
  },
});

/** Where the next message begins: a line "From " after an empty line, before a header. */
function nextMessage(all: Buffer, from: number): number {
  for (let at = all.indexOf(FROM, from); at >= 0; at = all.indexOf(FROM, at + 1)) {
    const empty = all[at - 1] === 10 || (all[at - 1] === 13 && all[at - 2] === 10);
    const line = all.indexOf(10, at + 1);
    if (empty && line > 0 && /^[A-Za-z][\w-]{1,60}:/.test(all.toString("latin1", line + 1, line + 80))) return at;
  }
  return -1;
}
